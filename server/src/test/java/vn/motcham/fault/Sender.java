package vn.motcham.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import vn.motcham.kiosk.example.KioskClient;

/** Who sends sheets, how, and what an answer says about them. */
sealed interface Sender {
  ObjectMapper JSON = new ObjectMapper();

  /** How many sheets go at once. */
  int most();

  /** A sheet that somebody has just filled in. */
  Sheet next(Driver driver) throws IOException, InterruptedException;

  HttpRequest request(Driver driver, List<Sheet> sheets);

  /** What is said about which id; empty for an answer that is not the product's. */
  Map<String, String> outcomes(HttpResponse<String> answer, List<Sheet> sheets);

  /** A kiosk, signing. */
  record FromKiosk(Kiosk kiosk, KioskClient signer, int most) implements Sender {
    private static final String PATH = "/api/v1/kiosk/responses";

    FromKiosk(Kiosk kiosk, int most) {
      this(kiosk, kiosk.signer(), most);
    }

    /** Answered within the last thirty days, as in the outbox of a machine that was offline. */
    @Override
    public Sheet next(Driver driver) {
      long age = ThreadLocalRandom.current().nextLong(30L * 24 * 60 * 60 * 1000);
      return Sheet.kiosk(kiosk.unit(), driver.now().minusMillis(age), driver.serverTime());
    }

    @Override
    public HttpRequest request(Driver driver, List<Sheet> sheets) {
      String body =
          KioskClient.batch(sheets.stream().map(sheet -> sheet.json(kiosk.assignment())).toList());
      KioskClient.Request signed = signer.sign("POST", PATH, body, driver.now());
      return HttpRequest.newBuilder(URI.create(driver.address() + PATH))
          .timeout(driver.patience())
          .header("Content-Type", "application/json")
          .header("Kiosk-Id", Integer.toString(kiosk.number()))
          .header("Kiosk-Time", signed.time())
          .header("Kiosk-Signature", signed.signature())
          .POST(BodyPublishers.ofByteArray(signed.body()))
          .build();
    }

    /** A cut list is no list: nothing in it is believed. */
    @Override
    public Map<String, String> outcomes(HttpResponse<String> answer, List<Sheet> sheets) {
      Map<String, String> outcomes = new HashMap<>();
      if (answer.statusCode() != 200) {
        return outcomes;
      }
      try {
        for (JsonNode outcome : JSON.readTree(answer.body()).path("outcomes")) {
          String code = outcome.path("problem").path("code").asText("");
          String said = outcome.path("outcome").asText();
          outcomes.put(outcome.path("id").asText(), code.isEmpty() ? said : said + ":" + code);
        }
      } catch (JsonProcessingException e) {
        return Map.of();
      }
      outcomes.keySet().retainAll(sheets.stream().map(Sheet::id).toList());
      return outcomes;
    }
  }

  /** Phones, each of which opens a receipt of its own. */
  record FromPhones(int unit, String integrationKey) implements Sender {
    @Override
    public int most() {
      return 1;
    }

    @Override
    public Sheet next(Driver driver) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(driver.address() + "/api/v1/invitations"))
              .timeout(driver.patience())
              .header("Content-Type", "application/json")
              .header("Authorization", "Bearer " + integrationKey)
              .POST(BodyPublishers.ofString("{\"unit\": " + unit + ", \"stage\": \"result\"}"))
              .build();
      HttpResponse<String> answer = driver.http().send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        driver.judge(answer);
        throw new IOException("no invitation: " + answer.statusCode());
      }
      String token = JSON.readTree(answer.body()).path("token").asText();
      return Sheet.receipt(unit, token, driver.serverTime());
    }

    @Override
    public HttpRequest request(Driver driver, List<Sheet> sheets) {
      Sheet sheet = sheets.getFirst();
      return HttpRequest.newBuilder(URI.create(driver.address() + "/r/" + sheet.token()))
          .timeout(driver.patience())
          .header("Content-Type", "application/x-www-form-urlencoded")
          .header("Accept", "text/html")
          .header("Accept-Language", "vi")
          .POST(BodyPublishers.ofString(sheet.form()))
          .build();
    }

    /** 303 leads to the thanks; a portal's leads elsewhere. */
    @Override
    public Map<String, String> outcomes(HttpResponse<String> answer, List<Sheet> sheets) {
      String id = sheets.getFirst().id();
      boolean thanked =
          answer.statusCode() == 303
              && answer.headers().firstValue("Location").orElse("").startsWith("/r/thanks");
      if (thanked) {
        return Map.of(id, "stored");
      }
      boolean refused = answer.statusCode() == 409 && answer.body().contains("</html>");
      return refused ? Map.of(id, "rejected:token-used") : Map.of();
    }
  }
}
