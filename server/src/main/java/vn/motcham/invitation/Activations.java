package vn.motcham.invitation;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.calendar.Days;
import vn.motcham.calendar.LivedDays;
import vn.motcham.database.Rows;
import vn.motcham.database.Trip;
import vn.motcham.integration.Authorisation;
import vn.motcham.integration.IntegrationKey;
import vn.motcham.issuance.Invited;
import vn.motcham.issuance.Issuances;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.reference.References;
import vn.motcham.secret.Digest;
import vn.motcham.survey.Stage;

/**
 * Word from the case system that what a paper was printed for has come to its end. Only tokens that
 * say so need it, and only for them is the database asked. A row holds a keyed hash of the token's
 * random part, so it leads to no token and to no answer.
 */
@Singleton
final class Activations {
  private static final int AT_ONCE = 5_000;

  private final Jdbi jdbi;
  private final TokenKeys keys;
  private final Authorisation authorisation;
  private final References references;
  private final Issuances issuances;
  private final InstantSource clock;
  private final LivedDays lived;

  Activations(
      Jdbi jdbi,
      TokenKeys keys,
      Authorisation authorisation,
      References references,
      Issuances issuances,
      InstantSource clock,
      LivedDays lived) {
    this.jdbi = jdbi;
    this.keys = keys;
    this.authorisation = authorisation;
    this.references = references;
    this.issuances = issuances;
    this.clock = clock;
    this.lived = lived;
  }

  /** A token that is known by a reference until it is activated or expires. */
  record Expected(int caller, String reference, Token token) {}

  /** What became of the word. */
  sealed interface Outcome {}

  record Active(LocalDate expiresOn) implements Outcome {}

  record Refusal(Problem problem) implements Outcome {}

  boolean isActive(Token token) {
    return !token.needsActivation()
        || jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT 1 FROM invitation_activation WHERE token_mac = :mac")
                    .bind("mac", mac(token))
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent());
  }

  /** Lets references lead to tokens; of two that have the same one, to the later. */
  void expect(Handle handle, List<Expected> expected) {
    Trip trip = new Trip(handle);
    Rows rows =
        trip.into(
            """
            INSERT INTO invitation_expected
              (reference_mac, token_mac, expires_on, unit, procedure_number, stage, issued_on)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
              token_mac = VALUES(token_mac), expires_on = VALUES(expires_on),
              unit = VALUES(unit), procedure_number = VALUES(procedure_number),
              stage = VALUES(stage), issued_on = VALUES(issued_on)
            """);
    expected.stream()
        .map(one -> new Row(references.mark(one.caller(), one.reference()), one.token()))
        // All servers write in one order, so that none waits for another that waits for it.
        .sorted(Comparator.comparing(row -> HexFormat.of().formatHex(row.mark())))
        .forEach(row -> add(rows, row));
    trip.write();
  }

  private record Row(byte[] mark, Token token) {}

  private void add(Rows rows, Row row) {
    Token token = row.token();
    rows.add(
        row.mark(),
        mac(token),
        token.expiresOn(),
        token.unit(),
        token.procedure(),
        token.stage().code(),
        token.issuedOn());
  }

  /** Makes a token valid; again changes nothing. */
  Outcome activate(IntegrationKey key, Token token) {
    LocalDate today = Days.today(clock);
    if (!authorisation.covers(key, token.unit())) {
      return new Refusal(ProblemType.UNIT_NOT_YOURS.problem());
    }
    if (today.isAfter(token.expiresOn())) {
      return new Refusal(ProblemType.TOKEN_EXPIRED.problem());
    }
    if (token.needsActivation()) {
      insert(mac(token), token.expiresOn(), Optional.of(token.invited()));
    }
    return new Active(token.expiresOn());
  }

  /** Likewise the one that was issued last to this key under a reference. */
  Outcome activate(IntegrationKey key, String reference) {
    byte[] mark = references.mark(key.id(), reference);
    Optional<Known> known = jdbi.withHandle(handle -> find(handle, mark));
    if (known.isEmpty()) {
      return new Refusal(ProblemType.REFERENCE_UNKNOWN.problem());
    }
    LocalDate expiresOn = known.get().expiresOn();
    insert(known.get().tokenMac(), expiresOn, known.get().invited());
    return new Active(expiresOn);
  }

  /**
   * @param invited empty: it was issued before any was counted
   */
  private record Known(byte[] tokenMac, LocalDate expiresOn, Optional<Invited> invited) {
    static Known of(ResultSet row) throws SQLException {
      LocalDate expiresOn = row.getObject("expires_on", LocalDate.class);
      LocalDate issuedOn = row.getObject("issued_on", LocalDate.class);
      int unit = row.getInt("unit");
      int procedure = row.getInt("procedure_number");
      Optional<Invited> invited =
          Stage.find(row.getString("stage"))
              .map(stage -> new Invited(unit, procedure, stage, issuedOn, expiresOn));
      return new Known(row.getBytes("token_mac"), expiresOn, invited);
    }
  }

  private Optional<Known> find(Handle handle, byte[] mark) {
    return handle
        .createQuery(
            """
            SELECT token_mac, expires_on, unit, procedure_number, stage, issued_on
            FROM invitation_expected
            WHERE reference_mac = :mark AND expires_on >= :today
            """)
        .bind("mark", mark)
        .bind("today", Days.today(clock))
        .map((row, _) -> Known.of(row))
        .findOne();
  }

  /** It is counted by whoever comes first. */
  private void insert(byte[] tokenMac, LocalDate expiresOn, Optional<Invited> invited) {
    jdbi.useTransaction(
        handle -> {
          int inserted =
              handle.execute(
                  "INSERT IGNORE INTO invitation_activation (token_mac, expires_on) VALUES (?, ?)",
                  tokenMac,
                  expiresOn);
          if (inserted > 0) {
            invited.ifPresent(one -> issuances.activated(handle, one));
          }
        });
  }

  private byte[] mac(Token token) {
    return Digest.hmac(keys.get(token.keyId()), "activation", token.nonce());
  }

  @Scheduled(initialDelay = "5m", fixedDelay = "6h")
  void look() {
    lived.unlessLeapt(this::forget);
  }

  /** Deletes what is known of tokens that can't be used any more. */
  void forget() {
    for (String table : List.of("invitation_expected", "invitation_activation")) {
      deleteFrom(table);
    }
  }

  private void deleteFrom(String table) {
    String delete = "DELETE FROM " + table + " WHERE expires_on < ? LIMIT " + AT_ONCE;
    int deleted;
    do {
      deleted = jdbi.withHandle(handle -> handle.execute(delete, Days.today(clock)));
    } while (deleted == AT_ONCE);
  }
}
