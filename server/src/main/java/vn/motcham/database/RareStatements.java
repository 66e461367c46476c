package vn.motcham.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;

/**
 * Keeps the driver from keeping statements that name many things: hardly ever will there be another
 * that names as many, and what it keeps of each of them would fill the memory.
 */
final class RareStatements implements StatementCustomizer {
  private static final int MANY = 40;

  @Override
  public void beforeExecution(PreparedStatement statement, StatementContext context)
      throws SQLException {
    if (context.getParsedSql().getParameters().getParameterCount() > MANY) {
      statement.setPoolable(false);
    }
  }
}
