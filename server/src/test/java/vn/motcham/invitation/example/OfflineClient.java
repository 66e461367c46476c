package vn.motcham.invitation.example;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a counter prints as a QR code, made without the network. The file holds what the server
 * answered to {@code POST /api/v1/invitations/subkeys}; keep it as you would a password. No number
 * may be used twice: of two papers with one number only one can be rated, so a file beside it
 * remembers the next one, and is written before anything is printed. One program at a time.
 *
 * <pre>java OfflineClient.java subkey.json UNIT STAGE [PROCEDURE]</pre>
 */
public final class OfflineClient {
  private static final String STAGES = "reception supplement refusal result";

  private final Path file;
  private final String subKey;

  public OfflineClient(Path file) throws IOException {
    this.file = file;
    this.subKey = Files.readString(file);
  }

  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    OfflineClient client = new OfflineClient(Path.of(arguments[0]));
    int unit = Integer.parseInt(arguments[1]);
    int procedure = arguments.length > 3 ? Integer.parseInt(client.get(arguments[3])) : 0;
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    System.out.println(client.invite(unit, arguments[2], procedure, today));
  }

  /** The address to print: 30 days from today, or less if the sub-key ends before. */
  public String invite(int unit, String stage, int procedure, LocalDate today)
      throws IOException, GeneralSecurityException {
    long first = Math.max(today.toEpochDay(), day("notBefore")) - day("issuedOn");
    long last = Math.min(today.toEpochDay() + 30, day("expiresOn")) - day("issuedOn");
    byte[] scope = HexFormat.of().parseHex(get("scope"));
    byte[] content =
        ByteBuffer.allocate(scope.length + 18)
            .put(scope)
            .putInt(takeNumber())
            .putInt(unit)
            .putInt(0) // the deciding unit, 0: the same
            .putShort((short) procedure) // 0: none
            .put((byte) 0) // the field; the server knows that of a procedure
            .put((byte) List.of(STAGES.split(" ")).indexOf(stage))
            .put((byte) first)
            .put((byte) last)
            .array();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(HexFormat.of().parseHex(get("key")), "HmacSHA256"));
    mac.update("invitation\0".getBytes(StandardCharsets.US_ASCII));
    byte[] token = ByteBuffer.allocate(57).put(content).put(mac.doFinal(content), 0, 16).array();
    String digits = new BigInteger(1, token).toString(32).toUpperCase(Locale.ROOT);
    return get("url") + "0".repeat((token.length * 8 + 4) / 5 - digits.length()) + digits;
  }

  private int takeNumber() throws IOException {
    Path next = Path.of(file + ".next");
    int number = Files.exists(next) ? Integer.parseInt(Files.readString(next)) : 1;
    if (number > Integer.parseInt(get("lastNumber"))) {
      throw new IllegalStateException("no numbers are left: get another sub-key");
    }
    Files.writeString(next, Integer.toString(number + 1), CREATE, WRITE, SYNC);
    return number;
  }

  private long day(String name) {
    return LocalDate.parse(get(name)).toEpochDay();
  }

  private String get(String name) {
    String pattern = Pattern.quote("\"" + name + "\"") + "\\s*:\\s*\"?([^\",}]+)";
    Matcher value = Pattern.compile(pattern).matcher(subKey);
    if (!value.find()) {
      throw new IllegalArgumentException("no " + name);
    }
    return value.group(1);
  }
}
