package app.kakehashi.company.domain;

import app.kakehashi.shared.BulkRows;
import app.kakehashi.shared.BulkRows.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/**
 * Stores what changed in the own rows of many companies with one statement. Whatever the number of
 * rows, PostgreSQL prepares each constraint of the table anew for every statement; for one company
 * at a time that takes longer than the change.
 */
@Repository
public class ChangedCompanies {

  private static final Set<String> STAYS = Set.of("id", "public_id", "created_at");

  private static final String COLUMNS = NewCompanies.COLUMNS.replace('\n', ' ').strip();

  private static final List<String> CHANGING =
      Arrays.stream(COLUMNS.split(",\\s*")).filter(column -> !STAYS.contains(column)).toList();

  private final JdbcClient jdbc;
  private final BulkRows bulk;

  ChangedCompanies(JdbcClient jdbc, BulkRows bulk) {
    this.jdbc = jdbc;
    this.bulk = bulk;
  }

  /**
   * Stores companies in the caller's transaction. Names, sites, industries and certificates are not
   * looked at, and nobody may manage the companies any more.
   *
   * @throws ObjectOptimisticLockingFailureException if somebody changed one of them since it was
   *     read
   */
  public void store(List<Company> companies) {
    jdbc.sql(
            "create temporary table if not exists company_changed on commit drop as select "
                + COLUMNS
                + " from company with no data")
        .update();
    try (Rows rows = bulk.into("company_changed (" + COLUMNS + ")")) {
      for (Company company : companies) {
        company.nextVersion();
        company.write(rows);
      }
    }
    int stored =
        jdbc.sql(
                "update company c set "
                    + CHANGING.stream()
                        .map(column -> column + " = n." + column)
                        .collect(Collectors.joining(", "))
                    + " from company_changed n where c.id = n.id and c.version = n.version - 1")
            .update();
    jdbc.sql("truncate company_changed").update();
    if (stored != companies.size()) {
      throw new ObjectOptimisticLockingFailureException(Company.class, (Object) "of a list");
    }
  }
}
