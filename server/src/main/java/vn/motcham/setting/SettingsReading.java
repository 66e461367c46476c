package vn.motcham.setting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Fault;
import vn.motcham.problem.LineText;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/** Holds what was typed about a unit's kiosks against what there may be. */
final class SettingsReading {
  private static final Pattern PIN = Pattern.compile("[0-9]{4,8}");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,4}");

  private final List<Fault> faults = new ArrayList<>();

  private SettingsReading() {}

  sealed interface Outcome {}

  /**
   * What the unit is to say.
   *
   * @param pin digits of a new PIN; null: there is no new one
   */
  record Read(
      @Nullable String openingHours,
      @Nullable SleepMessage message,
      Map<Wait, Integer> seconds,
      @Nullable String pin,
      boolean withoutPin)
      implements Outcome {}

  record Faulty(Problem problem) implements Outcome {}

  static Outcome of(SettingsDraft draft) {
    SettingsReading reading = new SettingsReading();
    Read read =
        new Read(
            draft.hours().read(reading.faults).text(),
            reading.message(draft),
            reading.seconds(draft.seconds()),
            reading.pin(draft),
            draft.withoutPin());
    return reading.faults.isEmpty() ? read : new Faulty(Problem.of(reading.faults));
  }

  private @Nullable SleepMessage message(SettingsDraft draft) {
    String vietnamese = text("/message-vi", draft.messageVi());
    String english = text("/message-en", draft.messageEn());
    if (vietnamese.isEmpty() && !english.isEmpty()) {
      faults.add(Fault.at("/message-vi", ProblemType.MISSING_FIELD));
    }
    return vietnamese.isEmpty()
        ? null
        : new SleepMessage(vietnamese, english.isEmpty() ? null : english);
  }

  /** In one line: a kiosk breaks it where it has to. */
  private String text(String place, String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    if (text.codePointCount(0, text.length()) > SleepMessage.LONGEST) {
      String limit = Integer.toString(SleepMessage.LONGEST);
      faults.add(Fault.at(place, ProblemType.TOO_LONG, "limit", limit));
    } else if (!LineText.isPlain(text)) {
      faults.add(Fault.at(place, ProblemType.BAD_TEXT));
    }
    return text;
  }

  private Map<Wait, Integer> seconds(Map<Wait, String> typed) {
    Map<Wait, Integer> seconds = new EnumMap<>(Wait.class);
    for (Wait wait : Wait.values()) {
      String text = typed.getOrDefault(wait, "").strip();
      if (SECONDS.matcher(text).matches() && wait.allows(Integer.parseInt(text))) {
        seconds.put(wait, Integer.valueOf(text));
      } else if (!text.isEmpty()) {
        faults.add(Fault.at("/" + wait.code(), ProblemType.OUT_OF_RANGE));
      }
    }
    return seconds;
  }

  /**
   * A new one that is taken away at once is a slip, and nobody knows which of the two was meant.
   */
  private @Nullable String pin(SettingsDraft draft) {
    String digits = draft.pin().strip();
    if (digits.isEmpty()) {
      return null;
    }
    if (draft.withoutPin()) {
      faults.add(Fault.at("/without-pin", ProblemType.BAD_FORMAT));
    } else if (!PIN.matcher(digits).matches()) {
      faults.add(Fault.at("/pin", ProblemType.BAD_FORMAT));
    }
    return digits;
  }
}
