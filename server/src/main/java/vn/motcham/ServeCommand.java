package vn.motcham;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import java.util.Map;
import picocli.CommandLine.Command;
import vn.motcham.demo.Demonstration;
import vn.motcham.http.PublicAddress;

/** Starts the server and says what to open. */
@Command(
    name = "serve",
    description =
        "Starts the server. Settings are environment variables: MICRONAUT_SERVER_PORT,"
            + " MOTCHAM_PUBLIC_URL, MOTCHAM_DATA_DIR, DATASOURCES_DEFAULT_URL …",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
  @Override
  public void run() {
    ApplicationContext context =
        Micronaut.build(new String[0])
            .mainClass(Application.class)
            .banner(false)
            .properties(Map.of(Opening.SERVING, true))
            .start();
    greet(context);
  }

  private static void greet(ApplicationContext context) {
    PublicAddress address = context.getBean(PublicAddress.class);
    say("");
    say("  Một Chạm đang chạy · is running");
    say("");
    say("  Trang công khai · public page      " + address.of("/"));
    context
        .findBean(Demonstration.class)
        .ifPresent(demo -> say("  Trang đánh giá · rating page       " + demo.ratingPage()));
    say("  Cán bộ đăng nhập · staff sign-in   " + address.of("/staff/sign-in"));
    context
        .getBean(Opening.class)
        .firstAccount()
        .ifPresent(
            account -> {
              say("    tài khoản · account              " + account.username());
              say("    mật khẩu · password              " + account.password());
              say("    (chỉ in một lần · printed only this once)");
            });
    say("");
  }

  private static void say(String line) {
    Terminal.OUT.println(line);
  }
}
