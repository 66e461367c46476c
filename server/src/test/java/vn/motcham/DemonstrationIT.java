package vn.motcham;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcham.Product.Server;
import vn.motcham.database.LeftData;

/** What a newcomer finds, and that starting again, or starting halfway, finds the same. */
class DemonstrationIT {
  private static final int DAYS = 200;
  private static final String SIMULATED = "Dữ liệu mô phỏng – không phải số liệu thật";
  private static final Pattern LOADED = Pattern.compile("Xong: (\\d+) phiếu");
  private static final Pattern RECEIPT = Pattern.compile("href=\"(/r/[0-9A-Z]+)\"");

  @TempDir Path home;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aNewcomerFindsALivingProvinceAndFindsItAgain() throws Exception {
    try (Product product = new Product(home, DAYS)) {
      Server first = product.start();
      assertThat(first.output()).contains("/demo", "/kiosk/?demo", "quan-tri", "song-lanh", " %");
      for (String page : List.of("/", "/demo", "/demo/receipts", "/staff/sign-in")) {
        assertThat(get(first, page)).as(page).contains(SIMULATED);
      }
      for (String account : List.of("quan-tri", "tinh", "so-yte", "phuong")) {
        assertThat(signIn(first, account)).as(account).isEqualTo(303);
      }
      eachPaperOpensARatingPage(first);
      first.stop();

      Server second = product.start();
      assertThat(second.output()).doesNotContain("Nạp");
    }
  }

  private void eachPaperOpensARatingPage(Server server) throws Exception {
    Matcher receipt = RECEIPT.matcher(get(server, "/demo/receipts"));
    List<String> ratings =
        receipt.results().map(found -> found.group(1)).collect(Collectors.toList());
    assertThat(ratings).hasSizeGreaterThan(8).doesNotHaveDuplicates();
    for (String rating : ratings) {
      assertThat(get(server, rating)).contains("name=\"overall\"", SIMULATED);
    }
    assertThat(get(server, "/demo/receipts")).doesNotContain(ratings.getFirst());
  }

  @Test
  void aLoadThatWasCutOffGoesOnWhereItStopped() throws Exception {
    Path whole = home.resolve("whole");
    Path cut = home.resolve("cut");
    assertThat(whole.toFile().mkdir() && cut.toFile().mkdir()).isTrue();
    long expected = load(whole);
    try (Product product = new Product(cut, DAYS)) {
      product.startUntil(output -> output.contains(" %   ")).kill();
      Server again = product.start();
      assertThat(again.output()).contains("Nạp tiếp");
      again.stop();
    }
    List<Long> left = LeftData.count(whole.resolve("data"), "response", "accepted", "changed_cell");
    // Beside those that are told of there are the sheets of the round, as long as it lasts.
    assertThat(left.getFirst()).isGreaterThanOrEqualTo(expected);
    assertThat(left).containsExactly(left.getFirst(), left.getFirst(), 0L);
    assertThat(LeftData.count(cut.resolve("data"), "response", "accepted", "changed_cell"))
        .isEqualTo(left);
  }

  private static long load(Path home) throws Exception {
    try (Product product = new Product(home, DAYS)) {
      Matcher loaded = LOADED.matcher(product.start().output());
      assertThat(loaded.find()).isTrue();
      return Long.parseLong(loaded.group(1));
    }
  }

  private String get(Server server, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Accept", "text/html")
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private int signIn(Server server, String account) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + "/staff/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "account=" + account + "&password=song-lanh&returnTo="))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }
}
