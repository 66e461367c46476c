package vn.motcham.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Survey;

/** The rounds that the installation's definitions name, and to which of them a response belongs. */
public final class Rounds {
  /** The number of no round. */
  public static final int NONE = 0;

  private final List<Round> rounds;
  private final RoundTable table;
  // A number never changes.
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

  public Rounds(List<Round> rounds, Jdbi jdbi) {
    this.rounds =
        rounds.stream()
            .sorted(Comparator.comparing(Round::from).reversed().thenComparing(Round::id))
            .toList();
    this.table = new RoundTable(jdbi);
  }

  /** All of them, the one that began last first. */
  public List<Round> list() {
    return rounds;
  }

  public Optional<Round> find(String id) {
    return rounds.stream().filter(round -> round.id().equals(id)).findFirst();
  }

  /** The round with this number; none if there is none, or its file is gone. */
  public Optional<Round> find(int number) {
    return number == NONE
        ? Optional.empty()
        : rounds.stream().filter(round -> number(round) == number).findFirst();
  }

  /** The short number by which responses name it, given when it is first asked for. */
  public int number(Round round) {
    return Objects.requireNonNull(numbers.computeIfAbsent(round.id(), table::number));
  }

  /**
   * The number of the round that a response belongs to, {@link #NONE} if it belongs to none.
   *
   * @param units numbers of the receiving unit and of those above it, the unit itself first
   */
  public int numberFor(Survey survey, List<Integer> units, Channel channel, LocalDate day) {
    return rounds.stream()
        .filter(round -> round.isOn(day) && asks(round, survey, channel))
        .filter(round -> findQuotaUnit(round, units).isPresent())
        .findFirst()
        .map(this::number)
        .orElse(NONE);
  }

  /** Whether it asks this survey on this channel. */
  public static boolean asks(Round round, Survey survey, Channel channel) {
    return round.survey().equals(survey.id())
        && round.version() == survey.version()
        && round.channels().contains(channel);
  }

  /** Of a unit and those above it, the one whose quota its forms count for. */
  public static Optional<Integer> findQuotaUnit(Round round, List<Integer> units) {
    return units.stream().filter(round.quotas()::containsKey).findFirst();
  }

  /** Those that ask this survey on this channel. */
  public List<Round> listAsking(Survey survey, Channel channel) {
    List<Round> asking = new ArrayList<>(rounds);
    asking.removeIf(round -> !asks(round, survey, channel));
    return asking;
  }
}
