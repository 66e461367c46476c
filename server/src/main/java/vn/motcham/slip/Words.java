package vn.motcham.slip;

import java.util.Map;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;

/** What a slip says, in one language. */
record Words(Slip slip, Language language) {
  String call() {
    return say("slip.call");
  }

  String how() {
    return say("slip.how");
  }

  String days() {
    return say("slip.once") + " " + (slip.from() == null ? until() : between(slip.from()));
  }

  private String until() {
    return Texts.get(language, "slip.until", Map.of("0", slip.until()));
  }

  private String between(String from) {
    return Texts.get(language, "slip.from", Map.of("0", from))
        + " "
        + Texts.get(language, "slip.to", Map.of("0", slip.until()));
  }

  String reader() {
    return say("slip.reader");
  }

  String host() {
    return say("slip.host") + " " + slip.host();
  }

  private String say(String key) {
    return Texts.get(language, key);
  }
}
