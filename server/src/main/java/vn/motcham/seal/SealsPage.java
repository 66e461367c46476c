package vn.motcham.seal;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import vn.motcham.problem.Language;

/**
 * The list of seals.
 *
 * @param seals the newest first
 * @param keys by which signatures can be checked
 */
public record SealsPage(List<Seal> seals, List<Key> keys) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  public SealsPage {
    seals = List.copyOf(seals);
    keys = List.copyOf(keys);
  }

  /**
   * A batch, ready to show.
   *
   * @param root in hexadecimal
   * @param signature in base64
   */
  public record Seal(
      int number,
      String day,
      String leaves,
      String root,
      String hash,
      String key,
      String signature,
      List<Codes> codes) {
    public Seal {
      codes = List.copyOf(codes);
    }

    public String url() {
      return "/seals/" + number + ".json";
    }
  }

  /** A day's list of look-up codes. */
  public record Codes(String day, String url, String codes, String root) {}

  /** A public key: SubjectPublicKeyInfo in base64. */
  public record Key(String id, String publicKey) {}

  static SealsPage of(Seals.Overview overview, Language language) {
    NumberFormat numbers = NumberFormat.getIntegerInstance(language.locale());
    return new SealsPage(
        overview.batches().stream().map(signed -> seal(signed, numbers)).toList(),
        overview.keys().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(key -> new Key(key.getKey(), Base64.getEncoder().encodeToString(key.getValue())))
            .toList());
  }

  private static Seal seal(Batch.Signed signed, NumberFormat numbers) {
    Batch batch = signed.batch();
    return new Seal(
        batch.number(),
        shown(batch.day()),
        numbers.format(batch.leaves()),
        Batch.hex(batch.root()),
        Batch.hex(batch.hash()),
        signed.key(),
        Base64.getEncoder().encodeToString(signed.signature()),
        batch.codes().stream()
            .map(
                list ->
                    new Codes(
                        shown(list.day()),
                        "/seals/" + list.day() + "/codes.txt",
                        numbers.format(list.codes()),
                        Batch.hex(list.root())))
            .toList());
  }

  static String shown(LocalDate day) {
    return DAY.format(day);
  }
}
