package vn.motcham.response;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What is remembered of earlier ids and tokens, within a transaction: nothing but HMACs. */
record Remembered(Handle handle) {
  /** Of these: the HMAC of the id, in hexadecimal, to that of the content. */
  Map<String, byte[]> contents(List<ValidResponse> responses) {
    Map<String, byte[]> contents = new HashMap<>();
    List<Object> macs = new ArrayList<>(responses.stream().map(ValidResponse::idMac).toList());
    look(
        "SELECT id_mac, content_mac FROM accepted WHERE day IN (%s) AND id_mac IN (%s)",
        responses,
        macs,
        row -> contents.put(HexFormat.of().formatHex(row.getBytes(1)), row.getBytes(2)));
    return contents;
  }

  /** Of the tokens of these: the HMACs, in hexadecimal, of those that are spent. */
  Set<String> spentTokens(List<ValidResponse> responses) {
    Set<String> spent = new HashSet<>();
    List<Object> macs =
        new ArrayList<>(
            responses.stream().map(ValidResponse::tokenMac).filter(Objects::nonNull).toList());
    if (!macs.isEmpty()) {
      look(
          "SELECT token_mac FROM spent WHERE day IN (%s) AND token_mac IN (%s)",
          responses, macs, row -> spent.add(HexFormat.of().formatHex(row.getBytes(1))));
    }
    return spent;
  }

  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private void look(String sql, List<ValidResponse> responses, List<Object> macs, Row each) {
    Set<Object> values = new LinkedHashSet<>();
    responses.forEach(response -> values.add(response.key().day()));
    int days = values.size();
    List<Object> all = new ArrayList<>(values);
    all.addAll(macs);
    try (PreparedStatement statement =
        handle.getConnection().prepareStatement(sql.formatted(marks(days), marks(macs.size())))) {
      for (int i = 0; i < all.size(); i++) {
        statement.setObject(i + 1, all.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.read(rows);
        }
      }
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private static String marks(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }
}
