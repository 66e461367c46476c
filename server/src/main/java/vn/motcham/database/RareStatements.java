package vn.motcham.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;

/**
 * Keeps the driver from keeping statements that name as many things as there are at the moment:
 * seldom will there be another that names as many, and what it keeps of each of them on each
 * connection (tens of kilobytes) would fill the memory.
 */
final class RareStatements implements StatementCustomizer {
  private static final String LIST = " IN (";
  private static final int FEW = 4;

  @Override
  public void beforeExecution(PreparedStatement statement, StatementContext context)
      throws SQLException {
    boolean names = context.getParsedSql().getSql().contains(LIST);
    if (names && context.getParsedSql().getParameters().getParameterCount() > FEW) {
      statement.setPoolable(false);
    }
  }
}
