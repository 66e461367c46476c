package vn.motcham.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.motcham.envelope.Envelope;
import vn.motcham.envelope.Envelopes;
import vn.motcham.http.JsonBody;
import vn.motcham.http.JsonFields;
import vn.motcham.http.Refused;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/** Reads the items of a batch, those that a kiosk has sealed and those that come as they are. */
@Singleton
final class SentItems {
  private static final String SEALED = "sealed";
  private static final int LONGEST_KEY = 128;

  /** More than a whole body holds. */
  private static final int LONGEST = 1_048_576;

  private final Envelopes envelopes;

  SentItems(Envelopes envelopes) {
    this.envelopes = envelopes;
  }

  /**
   * @param kiosk number of the one that sends it: what another one has sealed stays closed
   */
  KioskResponse.Reading read(int kiosk, JsonNode item) {
    return item.has(SEALED) ? readSealed(kiosk, item) : KioskResponse.read(item);
  }

  private KioskResponse.Reading readSealed(int kiosk, JsonNode item) {
    JsonFields fields = JsonFields.of(item);
    Optional<String> id = KioskResponse.id(fields, "id");
    OptionalLong seq = KioskResponse.seq(fields);
    Optional<Envelope> envelope = fields.fields(SEALED).flatMap(SentItems::envelope);
    fields.require("id", "seq");
    List<Fault> faults = fields.finished();
    Integer number = seq.isPresent() ? (int) seq.getAsLong() : null;
    if (!faults.isEmpty() || number == null) {
      return new KioskResponse.Unreadable(id.orElse(null), number, Problem.of(faults));
    }
    return open(kiosk, id.orElseThrow(), number, envelope.orElseThrow());
  }

  private static Optional<Envelope> envelope(JsonFields sealed) {
    Optional<String> key = sealed.text("key", LONGEST_KEY);
    Optional<String> enc = sealed.text("enc", LONGEST_KEY);
    OptionalLong sequence = sealed.number("sequence", 0, Envelope.LAST_SEQUENCE);
    Optional<String> ciphertext = sealed.text("ciphertext", LONGEST);
    sealed.require("key", "enc", "sequence", "ciphertext");
    if (!sealed.finished().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Envelope(
            key.orElseThrow(),
            enc.orElseThrow(),
            sequence.orElseThrow(),
            ciphertext.orElseThrow()));
  }

  private KioskResponse.Reading open(int kiosk, String id, int seq, Envelope envelope) {
    Optional<byte[]> content = envelopes.open(envelope, kiosk + "\n" + id + "\n" + seq);
    if (content.isEmpty()) {
      return unreadable(id, seq, ProblemType.RESPONSE_NOT_OPENED.problem());
    }
    try {
      return JsonBody.read(content.get()) instanceof ObjectNode response
          ? KioskResponse.read(response.put("id", id).put("seq", seq))
          : unreadable(id, seq, Problem.of(List.of(Fault.at("", ProblemType.WRONG_TYPE))));
    } catch (Refused e) {
      return unreadable(id, seq, e.problem());
    }
  }

  private static KioskResponse.Unreadable unreadable(
      @Nullable String id, @Nullable Integer seq, Problem problem) {
    return new KioskResponse.Unreadable(id, seq, problem);
  }
}
