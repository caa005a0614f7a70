package app.kakehashi.company.service;

import app.kakehashi.shared.CompanyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was said of pairs with a record that is merged: that it is another than a third one is true
 * of the record that stays as well, until both are parted.
 */
@Component
class MergedVerdicts {
  /** The pairs of both as they were before the merge. */
  private static final String BEFORE =
      """
      with was as (
        select x.* from company_merge m cross join lateral jsonb_populate_recordset(null::company_pair, m.pairs) x
        where m.id = :merge),
      said as (
        select w.*, least(w.low_id + w.high_id - :gone, :stays) as low, greatest(w.low_id + w.high_id - :gone, :stays) as high
        from was w where :gone in (w.low_id, w.high_id) and w.verdict is not null)
      """;

  private final JdbcClient jdbc;

  MergedVerdicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes what was said of the pairs of both, and lets it follow where nothing was said yet. */
  void follow(long merge, CompanyId stays, CompanyId goes) {
    jdbc.sql(
            """
            update company_merge set pairs = (
              select coalesce(jsonb_agg(to_jsonb(p)), '[]') from company_pair p
              where p.low_id in (:stays, :goes) or p.high_id in (:stays, :goes))
            where id = :merge
            """)
        .param("merge", merge)
        .param("stays", stays.value())
        .param("goes", goes.value())
        .update();
    jdbc.sql(
            """
            insert into company_pair (public_id, low_id, high_id, score, reasons, found_at, verdict, until, basis,
              decided_by, decided_at)
            select translate(left(encode(sha256(convert_to(p.public_id || :stays, 'UTF8')), 'base64'), 22), '+/', '-_'),
              least(o.id, :stays), greatest(o.id, :stays), p.score, p.reasons, p.found_at, p.verdict, p.until, '',
              p.decided_by, p.decided_at
            from company_pair p
            join company o on o.id = case when p.low_id = :goes then p.high_id else p.low_id end
            where :goes in (p.low_id, p.high_id) and o.id <> :stays and p.verdict is not null
            on conflict on constraint company_pair_once do update set verdict = excluded.verdict,
              until = excluded.until, basis = excluded.basis, decided_by = excluded.decided_by,
              decided_at = excluded.decided_at
            where company_pair.verdict is null
            """)
        .param("stays", stays.value())
        .param("goes", goes.value())
        .update();
  }

  /** What followed counts for the record as it is after the merge. */
  void stand(CompanyId stays) {
    jdbc.sql(
            "update company_pair p set basis = "
                + DuplicatePairs.BASIS
                + " from company l, company h where l.id = p.low_id and h.id = p.high_id"
                + " and p.basis = '' and :stays in (l.id, h.id)")
        .param("stays", stays.value())
        .update();
  }

  /**
   * Takes back what followed and was not said anew since, and brings back what was said of the
   * record that went, but for pairs with records that are gone.
   */
  void part(long merge, CompanyId stays, CompanyId gone) {
    parting(
        """
        delete from company_pair p using said s
        where (p.low_id, p.high_id) = (s.low, s.high)
          and (p.verdict, p.decided_by, p.decided_at) = (s.verdict, s.decided_by, s.decided_at)
          and not exists (select from was o where (o.low_id, o.high_id) = (s.low, s.high))
        """,
        merge,
        stays,
        gone);
    parting(
        """
        update company_pair p set verdict = null, until = null, basis = null, decided_by = null, decided_at = null
        from said s, was o
        where (p.low_id, p.high_id) = (s.low, s.high) and (o.low_id, o.high_id) = (s.low, s.high) and o.verdict is null
          and (p.verdict, p.decided_by, p.decided_at) = (s.verdict, s.decided_by, s.decided_at)
        """,
        merge,
        stays,
        gone);
    parting(
        """
        insert into company_pair (public_id, low_id, high_id, score, reasons, found_at, verdict, until, basis,
          decided_by, decided_at)
        select w.public_id, w.low_id, w.high_id, w.score, w.reasons, w.found_at, w.verdict, w.until, w.basis,
          w.decided_by, w.decided_at
        from was w join company l on l.id = w.low_id join company h on h.id = w.high_id
        where :gone in (w.low_id, w.high_id)
        on conflict do nothing
        """,
        merge,
        stays,
        gone);
  }

  private void parting(String change, long merge, CompanyId stays, CompanyId gone) {
    jdbc.sql(BEFORE + change)
        .param("merge", merge)
        .param("stays", stays.value())
        .param("gone", gone.value())
        .update();
  }
}
