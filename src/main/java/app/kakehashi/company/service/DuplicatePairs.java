package app.kakehashi.company.service;

import app.kakehashi.company.LikenessReason;
import app.kakehashi.company.domain.DuplicateFinder.Found;
import app.kakehashi.company.domain.Subject;
import app.kakehashi.shared.PublicId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the pairs of stored records that may be one company: those that come up are added, those
 * that nobody has judged and that no longer look alike go.
 */
@Component
class DuplicatePairs {
  /** What of both a verdict was made on; {@code l} and {@code h} are the companies of a pair. */
  static final String BASIS =
      """
      concat_ws(' | ', l.name_key, coalesce(l.identifier_value, '-'), h.name_key, coalesce(h.identifier_value, '-'))
      """;

  private static final int CHUNK = 1000;

  private final JdbcClient jdbc;
  private final MatchSubjects subjects;
  private final DuplicateSearch search;
  private final TransactionTemplate transactions;
  private final Clock clock;

  DuplicatePairs(
      JdbcClient jdbc,
      MatchSubjects subjects,
      DuplicateSearch search,
      TransactionTemplate transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.subjects = subjects;
    this.search = search;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Looks for the companies that these may be the same as, and proposes the pairs. */
  void propose(Collection<Long> ids) {
    compare(subjects.stored(ids));
  }

  /** As above, of records that were read as stored. */
  void compare(List<Subject> records) {
    if (!records.isEmpty()) {
      add(records, search.find(records));
    }
  }

  /** Looks through all companies, so many in each transaction. */
  void sweep() {
    long last = 0;
    int read;
    do {
      long after = last;
      List<Subject> chunk =
          transactions.execute(
              _ -> {
                List<Subject> records = subjects.after(after, CHUNK);
                if (!records.isEmpty()) {
                  List<List<Found>> found = search.find(records);
                  forget(records, found);
                  add(records, found);
                }
                return records;
              });
      read = chunk == null ? 0 : chunk.size();
      last = read == 0 ? last : chunk.getLast().id();
    } while (read == CHUNK);
  }

  private void add(List<Subject> records, List<List<Found>> found) {
    List<String> publicIds = new ArrayList<>();
    List<Long> lows = new ArrayList<>();
    List<Long> highs = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      long id = records.get(i).id();
      for (Found other : found.get(i)) {
        publicIds.add(PublicId.next());
        lows.add(Math.min(id, other.id()));
        highs.add(Math.max(id, other.id()));
        scores.add(other.likeness().score());
        reasons.add(
            other.likeness().reasons().stream()
                .map(LikenessReason::code)
                .collect(Collectors.joining(",")));
      }
    }
    if (lows.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into company_pair as p (public_id, low_id, high_id, score, reasons, found_at)
            select distinct on (x.low, x.high) x.public_id, x.low, x.high, x.score, string_to_array(x.reasons, ','), :at
            from unnest(cast(:publicIds as text[]), cast(:lows as bigint[]), cast(:highs as bigint[]),
              cast(:scores as numeric[]), cast(:reasons as text[])) x (public_id, low, high, score, reasons)
            order by x.low, x.high, x.score desc
            on conflict on constraint company_pair_once
            do update set score = excluded.score, reasons = excluded.reasons
            where (p.score, p.reasons) is distinct from (excluded.score, excluded.reasons)
            """)
        .param("publicIds", publicIds.toArray(String[]::new))
        .param("lows", lows.toArray(Long[]::new))
        .param("highs", highs.toArray(Long[]::new))
        .param("scores", scores.toArray(Double[]::new))
        .param("reasons", reasons.toArray(String[]::new))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            update company_pair p set verdict = null, until = null, basis = null, decided_by = null, decided_at = null
            from company l, company h
            where l.id = p.low_id and h.id = p.high_id and p.verdict is not null and p.low_id = any(:lows) and p.basis <>
            """
                + BASIS)
        .param("lows", lows.toArray(Long[]::new))
        .update();
  }

  /** Takes away the pairs of these records that nobody judged and that are not found any more. */
  private void forget(List<Subject> records, List<List<Found>> found) {
    List<Long> owners = new ArrayList<>();
    List<Long> others = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      for (Found other : found.get(i)) {
        owners.add(records.get(i).id());
        others.add(other.id());
      }
    }
    jdbc.sql(
            """
            delete from company_pair p where p.low_id = any(:ids) and p.verdict is null and not exists (
              select from unnest(cast(:owners as bigint[]), cast(:others as bigint[])) x (owner, other)
              where x.owner = p.low_id and x.other = p.high_id)
            """)
        .param("ids", records.stream().map(Subject::id).toArray(Long[]::new))
        .param("owners", owners.toArray(Long[]::new))
        .param("others", others.toArray(Long[]::new))
        .update();
  }
}
