package vn.motcham.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kiosks seal is opened here, in any order, and nowhere else. */
class EnvelopesTest {
  private static final String ABOUT = "17\n00000000000000000000000000000001\n1";

  @TempDir private Path keys;
  @TempDir private Path backup;
  @TempDir private Path elsewhere;
  private Envelopes envelopes;
  private Sealer sealer;

  @BeforeEach
  void open() {
    envelopes = started(keys);
    sealer = sealer();
  }

  private Envelopes started(Path directory) {
    return new Envelopes(new EnvelopeKeys(directory, backup, new SecureRandom()));
  }

  private Sealer sealer() {
    Envelopes.Key key = envelopes.current();
    return new Sealer(key.id(), key.publicKey());
  }

  private static String opened(Envelopes envelopes, Envelope envelope) {
    return envelopes
        .open(envelope, ABOUT)
        .map(content -> new String(content, StandardCharsets.UTF_8))
        .orElse("nothing");
  }

  @Test
  void itemsAreOpenedInAnyOrderAlsoByAServerThatStartsAnew() {
    List<Envelope> sealed = new ArrayList<>();
    for (String content : List.of("một", "hai", "ba")) {
      sealed.add(sealer.seal(ABOUT, content));
    }
    for (Envelopes server : List.of(envelopes, started(keys))) {
      assertThat(sealed.reversed())
          .extracting(envelope -> opened(server, envelope))
          .containsExactly("ba", "hai", "một");
    }
  }

  @Test
  void whatWasAlteredStaysClosed() {
    Envelope good = sealer.seal(ABOUT, "một");
    String other = (good.ciphertext().startsWith("A") ? "B" : "A") + good.ciphertext().substring(1);
    String foreign = sealer().seal(ABOUT, "một").enc();
    assertThat(envelopes.open(good, ABOUT + "1")).isEmpty();
    assertThat(
            List.of(
                new Envelope(good.key(), good.enc(), good.sequence(), other),
                new Envelope(good.key(), good.enc(), good.sequence(), "A"),
                new Envelope(good.key(), good.enc(), good.sequence(), "?"),
                new Envelope(good.key(), good.enc(), 7, good.ciphertext()),
                new Envelope(good.key(), foreign, good.sequence(), good.ciphertext()),
                new Envelope(good.key(), "AAAA", good.sequence(), good.ciphertext()),
                new Envelope("0123456789abcdef", good.enc(), 0, good.ciphertext())))
        .allSatisfy(bad -> assertThat(opened(envelopes, bad)).isEqualTo("nothing"));
    assertThat(opened(envelopes, good)).isEqualTo("một");
  }

  @Test
  void aNewKeyIsUsedFromNowOnAndTheOldOneStillOpens() {
    Envelope before = sealer.seal(ABOUT, "trước");
    Envelopes other = started(keys);
    assertThat(opened(other, before)).isEqualTo("trước");
    Envelopes.Key next = envelopes.renew();
    assertThat(next).isEqualTo(envelopes.current()).isEqualTo(other.current());
    assertThat(next.id()).isNotEqualTo(before.key());
    Envelope after = sealer().seal(ABOUT, "sau");
    assertThat(opened(envelopes, before)).isEqualTo("trước");
    assertThat(opened(other, after)).isEqualTo("sau");
  }

  @Test
  void whoeverLosesTheKeysOpensNothingUntilTheyAreBroughtBack() throws IOException {
    Envelope envelope = sealer.seal(ABOUT, "một");
    Envelopes bare = started(elsewhere);
    assertThat(opened(bare, envelope)).isEqualTo("nothing");
    Path restored = Files.createDirectories(elsewhere.resolve("envelopes"));
    Files.copy(backup.resolve("envelopes").resolve("1.key"), restored.resolve("1.key"));
    assertThat(opened(bare, envelope)).isEqualTo("một");
  }
}
