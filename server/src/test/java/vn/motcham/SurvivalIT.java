package vn.motcham;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcham.Product.Server;

/** What was thanked for is kept, whatever ends the process. */
class SurvivalIT {
  @TempDir Path home;
  private final HttpClient http = HttpClient.newHttpClient();
  private Product product;

  @BeforeEach
  void unpack() {
    product = new Product(home, 30);
  }

  @AfterEach
  void stopEverything() throws InterruptedException {
    product.close();
  }

  @Test
  void aRatingThatWasThankedForSurvivesAKilledServerAndARestart() throws Exception {
    Server first = product.start();
    assertThat(rate(first.receipt())).isEqualTo(303);

    first.kill();
    Server second = product.start();
    assertThat(rate(Product.at(second, first.receipt()))).as("it was spent before").isEqualTo(409);
    assertThat(rate(second.receipt())).isEqualTo(303);

    second.stop();
    Server third = product.start();
    assertThat(rate(Product.at(third, second.receipt()))).isEqualTo(409);
    assertThat(get(third.address() + "/health"))
        .contains("\"durability\":\"strong\"")
        .contains("\"privileges\":\"strong\"");
  }

  private int rate(String receipt) throws IOException, InterruptedException {
    Matcher id = Pattern.compile("name=\"id\" value=\"([0-9a-f]{32})\"").matcher(get(receipt));
    assertThat(id.find()).isTrue();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(receipt))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString("id=" + id.group(1) + "&overall=satisfied"))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private String get(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }
}
