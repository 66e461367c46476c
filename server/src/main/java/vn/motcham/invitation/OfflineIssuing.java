package vn.motcham.invitation;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.http.PublicAddress;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.subkey.SubKey;
import vn.motcham.subkey.SubKeys;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.Procedure;
import vn.motcham.unit.Procedures;
import vn.motcham.unit.Units;

/** Gives sub-keys to counters that must print invitations also while they have no network. */
@Singleton
public final class OfflineIssuing {
  /** How many tokens can be made of one sub-key. */
  public static final int MOST = 10_000;

  private final TokenKeys keys;
  private final SubKeys subKeys;
  private final Units units;
  private final Procedures procedures;
  private final Surveys surveys;
  private final PublicAddress address;
  private final SecureRandom random;
  private final InstantSource clock;

  OfflineIssuing(
      TokenKeys keys,
      SubKeys subKeys,
      Units units,
      Procedures procedures,
      Surveys surveys,
      PublicAddress address,
      SecureRandom random,
      InstantSource clock) {
    this.keys = keys;
    this.subKeys = subKeys;
    this.units = units;
    this.procedures = procedures;
    this.surveys = surveys;
    this.address = address;
    this.random = random;
    this.clock = clock;
  }

  /**
   * What a sub-key is asked for.
   *
   * @param name whose it will be
   * @param unit number of the unit that it is for, with all below it
   * @param notBefore the first day of its tokens; null: today
   * @param expiresOn the last day of its tokens; null: as late as can be
   * @param numbers how many tokens can be made of it, 1 to {@link #MOST}
   * @param procedures codes of those whose numbers the counter needs
   */
  public record Order(
      String name,
      int unit,
      Set<Stage> stages,
      @Nullable LocalDate notBefore,
      @Nullable LocalDate expiresOn,
      int numbers,
      List<String> procedures) {
    public Order {
      stages = Set.copyOf(stages);
      procedures = List.copyOf(procedures);
    }
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /**
   * Here it is. Its secret is told once, to whoever asked, and kept nowhere.
   *
   * @param address what a QR code holds before the token
   */
  public record Given(SubKey key, byte[] secret, String address, List<Procedure> procedures)
      implements Outcome {}

  public record Refusal(Problem problem) implements Outcome {}

  public Outcome issue(Order order) {
    LocalDate today = Days.today(clock);
    LocalDate notBefore = Objects.requireNonNullElse(order.notBefore(), today);
    LocalDate expiresOn =
        Objects.requireNonNullElse(order.expiresOn(), today.plusDays(Token.LONGEST_DAYS));
    List<Fault> faults = faults(order, today);
    Scopes.checkDates(today, notBefore, expiresOn, faults);
    if (!faults.isEmpty()) {
      return new Refusal(Problem.of(faults));
    }
    if (!isAnythingAsked(order, notBefore)) {
      return new Refusal(ProblemType.NO_SURVEY.problem());
    }
    int tokenKey = keys.current();
    SubKey key =
        new SubKey(
            random.nextLong(),
            tokenKey,
            order.unit(),
            order.stages(),
            today,
            notBefore,
            expiresOn,
            order.numbers());
    subKeys.add(key, order.name());
    return new Given(
        key,
        key.secret(keys.get(tokenKey)),
        address.inCapitals("/r/"),
        order.procedures().stream().flatMap(code -> procedures.find(code).stream()).toList());
  }

  private List<Fault> faults(Order order, LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    if (units.find(order.unit()).filter(unit -> unit.isOpenOn(today)).isEmpty()) {
      faults.add(Fault.at("/unit", ProblemType.UNKNOWN_VALUE));
    }
    if (order.numbers() < 1 || order.numbers() > MOST) {
      faults.add(Fault.at("/numbers", ProblemType.OUT_OF_RANGE));
    }
    if (order.stages().isEmpty()) {
      faults.add(Fault.at("/stages", ProblemType.OUT_OF_RANGE));
    }
    for (int i = 0; i < order.procedures().size(); i++) {
      if (procedures.find(order.procedures().get(i)).isEmpty()) {
        faults.add(Fault.at("/procedures/" + i, ProblemType.UNKNOWN_VALUE));
      }
    }
    return faults;
  }

  /** Which survey it is can't be told yet: that hangs on what will be dealt with. */
  private boolean isAnythingAsked(Order order, LocalDate day) {
    return order.stages().stream()
        .noneMatch(stage -> surveys.listDeployed(Channel.RECEIPT, stage, day).isEmpty());
  }
}
