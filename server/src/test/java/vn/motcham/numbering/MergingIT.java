package vn.motcham.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marks become spans without any number being lost, whoever merges them and when. */
@MicronautTest(transactional = false)
class MergingIT {
  /** Numbers that no other test's kiosk gets. */
  private static final int KIOSK = 970_001;

  @Inject Numbers numbers;
  @Inject Merging merging;
  @Inject Jdbi jdbi;

  @BeforeEach
  void forget() {
    jdbi.useHandle(
        handle -> {
          handle.execute("DELETE FROM kiosk_number WHERE kiosk >= ?", KIOSK);
          handle.execute("DELETE FROM kiosk_number_span WHERE kiosk >= ?", KIOSK);
        });
  }

  private void mark(int device, int... seqs) {
    numbers.mark(IntStream.of(seqs).mapToObj(seq -> new Numbered(KIOSK, device, seq)).toList());
  }

  private List<String> gaps() {
    return numbers.list(KIOSK).stream().map(one -> one.device() + ": " + one.missing(0)).toList();
  }

  private List<String> rows(String sql) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("kiosk", KIOSK).mapTo(String.class).list());
  }

  private List<String> spans() {
    return rows(
        """
        SELECT CONCAT(device, ': ', first_seq, '–', last_seq) FROM kiosk_number_span
        WHERE kiosk = :kiosk ORDER BY device, first_seq
        """);
  }

  private List<String> marks() {
    return rows("SELECT seq FROM kiosk_number WHERE kiosk = :kiosk");
  }

  @Test
  void whatIsMissingIsTheSameBeforeAndAfter() {
    mark(1, 1, 2, 3, 4, 6, 7, 8, 13);
    mark(2, 1, 2);
    assertThat(gaps()).containsExactly("1: [5, 9–12]", "2: []");
    merging.mergeAll();
    assertThat(gaps()).containsExactly("1: [5, 9–12]", "2: []");
    assertThat(spans()).containsExactly("1: 1–4", "1: 6–8", "1: 13–13", "2: 1–2");
    assertThat(marks()).isEmpty();
    mark(1, 9, 5, 12, 11, 10);
    assertThat(gaps()).containsExactly("1: []", "2: []");
    merging.mergeAll();
    assertThat(spans()).containsExactly("1: 1–13", "2: 1–2");
  }

  /** More than are merged at once, of more than one device, and of the last one only a few. */
  @Test
  void afterACrowdAllOfThemAreMergedInOneTurn() {
    mark(1, IntStream.rangeClosed(1, 4_100).filter(seq -> seq != 2_000).toArray());
    mark(2, IntStream.rangeClosed(1, 1_901).toArray());
    mark(3, 7);
    merging.mergeAll();
    assertThat(spans()).containsExactly("1: 1–1999", "1: 2001–4100", "2: 1–1901", "3: 7–7");
    assertThat(marks()).isEmpty();
  }

  @Test
  void aNumberThatCameBeforeChangesNothing() {
    mark(1, 1, 2, 3);
    merging.mergeAll();
    mark(1, 2, 2, 3);
    mark(1, 2);
    assertThat(marks()).hasSize(2);
    merging.mergeAll();
    merging.mergeAll();
    assertThat(spans()).containsExactly("1: 1–3");
    assertThat(marks()).isEmpty();
  }

  @Test
  void severalServersMayMergeWhileNumbersCome() throws Exception {
    List<Integer> arriving = new ArrayList<>(IntStream.rangeClosed(1, 1_500).boxed().toList());
    arriving.removeAll(List.of(5, 700, 701, 1_400));
    Collections.shuffle(arriving, new Random(7));
    List<List<Integer>> batches =
        IntStream.range(0, arriving.size())
            .filter(i -> i % 25 == 0)
            .mapToObj(i -> arriving.subList(i, Math.min(i + 25, arriving.size())))
            .toList();
    try (ExecutorService servers = Executors.newFixedThreadPool(3)) {
      Callable<Void> merges =
          () -> {
            for (int i = 0; i < 20; i++) {
              merging.mergeAll();
            }
            return null;
          };
      Callable<Void> arrivals =
          () -> {
            batches.forEach(batch -> mark(1, batch.stream().mapToInt(Integer::intValue).toArray()));
            return null;
          };
      for (Future<Void> done : servers.invokeAll(List.of(arrivals, merges, merges))) {
        done.get();
      }
    }
    assertThat(gaps()).containsExactly("1: [5, 700–701, 1400]");
    merging.mergeAll();
    assertThat(gaps()).containsExactly("1: [5, 700–701, 1400]");
    assertThat(marks()).isEmpty();
  }

  /** Nothing that would tell when it came or what came under it. */
  @Test
  void nothingIsKeptBesideTheNumber() {
    String columns =
        """
        SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns
        WHERE table_schema = DATABASE() AND table_name = '%s' AND :kiosk > 0
        """;
    assertThat(rows(columns.formatted("kiosk_number"))).containsExactly("kiosk,device,seq");
    assertThat(rows(columns.formatted("kiosk_number_span")))
        .containsExactly("kiosk,device,first_seq,last_seq");
    // Where a row lies is told by its number alone: there is no hidden counter beside the key.
    mark(1, 30, 10, 20);
    assertThat(rows("SELECT seq FROM kiosk_number WHERE kiosk = :kiosk"))
        .containsExactly("10", "20", "30");
  }
}
