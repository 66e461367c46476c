package vn.motcham.database;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What this database can promise, as read from it at start.
 *
 * @param product its name and version
 * @param durable an acknowledged commit survives a loss of power
 * @param appendOnly the running account can't change or delete answers
 */
record Standing(String product, boolean durable, boolean appendOnly) {
  private static final List<String> KEPT = List.of("response", "audit");

  static Standing read(Jdbi running) {
    return running.withHandle(
        h ->
            new Standing(
                h.createQuery("SELECT VERSION()").mapTo(String.class).one(),
                durable(settings(h)),
                appendOnly(h)));
  }

  private static Map<String, String> settings(Handle handle) {
    return handle
        .createQuery(
            """
            SHOW GLOBAL VARIABLES WHERE variable_name IN
              ('innodb_flush_log_at_trx_commit', 'sync_binlog', 'log_bin', 'innodb_doublewrite')
            """)
        .map((row, _) -> Map.entry(row.getString(1).toLowerCase(Locale.ROOT), row.getString(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * With the binary log on and {@code sync_binlog} off, acknowledged commits were lost when power
   * failed.
   */
  static boolean durable(Map<String, String> settings) {
    boolean binaryLog = settings.getOrDefault("log_bin", "OFF").equals("ON");
    return settings.getOrDefault("innodb_flush_log_at_trx_commit", "").equals("1")
        && (!binaryLog || settings.getOrDefault("sync_binlog", "").equals("1"));
  }

  private static boolean appendOnly(Handle handle) {
    String account = Grants.accountOf(handle.getJdbi());
    Function<String, Long> count =
        sql ->
            handle
                .createQuery(sql)
                .bind("account", account)
                .bindList("kept", KEPT)
                .mapTo(Long.class)
                .one();
    return count.apply(
            """
            SELECT
              (SELECT COUNT(*) FROM information_schema.user_privileges
                WHERE grantee = :account AND privilege_type IN ('UPDATE', 'DELETE', 'DROP', 'ALTER'))
            + (SELECT COUNT(*) FROM information_schema.schema_privileges
                WHERE grantee = :account AND DATABASE() LIKE table_schema
                  AND privilege_type IN ('UPDATE', 'DELETE', 'DROP', 'ALTER'))
            + (SELECT COUNT(*) FROM information_schema.table_privileges
                WHERE grantee = :account AND table_schema = DATABASE() AND table_name IN (<kept>)
                  AND privilege_type IN ('UPDATE', 'DELETE', 'DROP', 'ALTER'))
            """)
        == 0;
  }
}
