package app.kakehashi.company.service;

import app.kakehashi.company.domain.Subject;
import app.kakehashi.shared.BulkRows;
import app.kakehashi.shared.BulkRows.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keys the companies of long lists after their list is stored, a thousand to a transaction, and
 * then looks for those that are alike: the list is in sooner, and companies that resemble each
 * other within it are found too. Whoever looks for look-alikes has this done first.
 */
@Component
class LateKeys {
  private static final int CHUNK = 1000;

  private final JdbcClient jdbc;
  private final BulkRows bulk;
  private final MatchSubjects subjects;
  private final DuplicatePairs pairs;
  private final TransactionTemplate transaction;

  LateKeys(
      JdbcClient jdbc,
      BulkRows bulk,
      MatchSubjects subjects,
      DuplicatePairs pairs,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.bulk = bulk;
    this.subjects = subjects;
    this.pairs = pairs;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Leaves new companies for later, in the caller's transaction. */
  void leave(Collection<Long> companies) {
    try (Rows rows = bulk.into("company_to_key (company_id)")) {
      companies.forEach(company -> rows.add(company).endRow());
    }
  }

  /** Keys and compares all that were left; waits for those that another instance has in hand. */
  void catchUp() {
    while (jdbc.sql("select exists (select from company_to_key)").query(Boolean.class).single()) {
      long last = 0;
      while (last >= 0) {
        long from = last;
        last = Objects.requireNonNull(transaction.execute(_ -> someAfter(from)));
      }
    }
  }

  /**
   * Does some in the order of their ids, so that those that are done, which the index holds until
   * it is cleaned, are not passed again.
   *
   * @return the last of them, -1 for none
   */
  private long someAfter(long company) {
    List<Long> companies =
        jdbc.sql(
                """
                select company_id from company_to_key where company_id > :after
                order by company_id limit :chunk for update
                """)
            .param("after", company)
            .param("chunk", CHUNK)
            .query((row, number) -> row.getLong(1))
            .list();
    jdbc.sql("delete from company_to_key where company_id = any(:companies)")
        .param("companies", companies.stream().mapToLong(Long::longValue).toArray())
        .update();
    List<Subject> records = subjects.stored(companies);
    subjects.write(records);
    pairs.compare(records);
    return companies.isEmpty() ? -1 : companies.getLast();
  }
}
