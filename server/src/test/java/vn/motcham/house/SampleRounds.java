package vn.motcham.house;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.response.Bucket;
import vn.motcham.round.Round;
import vn.motcham.round.Rounds;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Text;

/** A round that goes on today, for an installation whose test asks for it. */
@Factory
@Requires(property = SampleRounds.ASKED_FOR)
public final class SampleRounds {
  public static final String ASKED_FOR = "test.rounds";
  public static final String ROUND = "autumn";

  /** Numbers of the one-stop centres of SL.X01 and SL.P01. */
  private static final Map<Integer, Integer> QUOTAS = Map.of(13, 100, 15, 50);

  @Singleton
  @Primary
  Rounds rounds(Jdbi jdbi, InstantSource clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
    return new Rounds(
        List.of(
            new Round(
                ROUND,
                text("Đợt khảo sát mùa thu", "Autumn round"),
                text("Đợt mẫu, chỉ để thử.", "A sample round, for tests only."),
                "village-visit",
                1,
                today.minusDays(20),
                today.plusDays(20),
                Round.Asked.USERS,
                Set.of(Channel.PAPER, Channel.RECEIPT),
                QUOTAS,
                null)),
        jdbi);
  }

  private static Text text(String vi, String en) {
    return new Text(Map.of("vi", vi, "en", en));
  }
}
