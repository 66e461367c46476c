package vn.motcham;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.motcham.demo.Demonstration;
import vn.motcham.http.PublicAddress;
import vn.motcham.staff.TrialAccounts;

/** Starts the server and says what to open. */
@Command(
    name = "serve",
    description =
        "Starts the server. Settings are environment variables: MICRONAUT_SERVER_PORT,"
            + " MOTCHAM_PUBLIC_URL, MOTCHAM_DATA_DIR, DATASOURCES_DEFAULT_URL …",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    try {
      greet(
          Micronaut.build(new String[0])
              .mainClass(Application.class)
              .banner(false)
              .properties(Map.of(Opening.SERVING, true))
              // 0: told by us, not by a stack trace.
              .mapError(Opening.Closed.class, _ -> 0)
              .start());
      return 0;
    } catch (ApplicationStartupException e) {
      if (e.getCause() instanceof Opening.Closed closed) {
        Terminal.ERR.println(closed.getMessage());
        closed.leave();
        return Application.REFUSED;
      }
      throw e;
    }
  }

  private static void greet(ApplicationContext context) {
    PublicAddress address = context.getBean(PublicAddress.class);
    say("");
    say("  Một Chạm đang chạy · is running");
    say("");
    context.findBean(Demonstration.class).ifPresent(demo -> greet(demo, address));
    say("  Trang công khai · public page      " + address.of("/"));
    say("  Cán bộ đăng nhập · staff sign-in   " + address.of("/staff/sign-in"));
    context.findBean(TrialAccounts.class).ifPresent(ServeCommand::greet);
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

  private static void greet(Demonstration demonstration, PublicAddress address) {
    say("  Dữ liệu mô phỏng – không phải số liệu thật · simulated data");
    say("");
    say("  Xin mở trước tiên · open first     " + address.of("/demo"));
    say("  Máy đánh giá · kiosk               " + address.of("/kiosk/?demo"));
    say("  Giấy có mã QR · QR receipts        " + address.of("/demo/receipts"));
    say("  Một trang đánh giá · rating page   " + demonstration.ratingPage());
  }

  private static void greet(TrialAccounts trial) {
    for (TrialAccounts.Account account : trial.accounts()) {
      say("    %-10s %-12s %s".formatted(account.username(), account.password(), account.name()));
    }
  }

  private static void say(String line) {
    Terminal.OUT.println(line);
  }
}
