package org.budgetlens.query.rebuild;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Lets one rebuild at a time build in a schema. It is taken before the migrations clean the schema,
 * belongs to a session of the database, and so ends with the process, however that ends.
 */
@ApplicationScoped
public class RebuildLock implements FlywayConfigurationCustomizer {
  private static final String NUMBERS = "(hashtext('budgetlens-query-rebuild'), hashtext('%s'))";
  private static final int PATIENCE_SECONDS = 10;

  private final RebuildSettings settings;
  private final DataSource database;
  private @Nullable Connection session;

  RebuildLock(RebuildSettings settings, DataSource database) {
    this.settings = settings;
    this.database = database;
  }

  /** Called before the first migration. */
  @Override
  public void customize(FluentConfiguration migrations) {
    if (settings.enabled()) {
      take();
    }
  }

  /**
   * Takes the lock.
   *
   * @throws IllegalStateException if another rebuild has it
   */
  synchronized void take() {
    try {
      Connection connection = database.getConnection();
      if (!answer(connection, "pg_try_advisory_lock")) {
        connection.close();
        throw new IllegalStateException(
            "另一个重建正在进行（模式 %1$s），请等它结束后再试。 / Another rebuild is building in the schema %1$s; wait until it has ended."
                .formatted(settings.nextSchema()));
      }
      session = connection;
    } catch (SQLException e) {
      throw new IllegalStateException(
          "无法取得重建锁 / The lock of rebuilds in the schema %s cannot be taken: quarkus.datasource.jdbc.url"
              .formatted(settings.nextSchema()),
          e);
    }
  }

  /**
   * Looks whether the lock is still held.
   *
   * @throws IllegalStateException if the session is gone and with it the lock
   */
  synchronized void check() throws SQLException {
    if (session == null || !session.isValid(PATIENCE_SECONDS)) {
      throw new IllegalStateException(
          "重建锁已丢失（数据库连接中断），请重新开始重建。 / The connection that held the lock of rebuilds is gone: start"
              + " the rebuild again.");
    }
  }

  /** Gives it back, if it is held. */
  @PreDestroy
  synchronized void release() throws SQLException {
    Connection held = session;
    session = null;
    if (held != null) {
      try (held) {
        answer(held, "pg_advisory_unlock");
      }
    }
  }

  private boolean answer(Connection connection, String function) throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT " + function + NUMBERS.formatted(settings.nextSchema()))) {
      return rows.next() && rows.getBoolean(1);
    }
  }
}
