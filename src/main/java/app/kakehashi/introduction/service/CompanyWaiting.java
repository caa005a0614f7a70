package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.Introductions;
import app.kakehashi.introduction.domain.NextTask;
import app.kakehashi.reference.WorkingDays;
import app.kakehashi.shared.CompanyId;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class CompanyWaiting implements Introductions {
  private final WorkingDays days;
  private final JdbcClient jdbc;

  CompanyWaiting(WorkingDays days, JdbcClient jdbc) {
    this.days = days;
    this.jdbc = jdbc;
  }

  @Override
  public List<Waiting> waiting(Viewer viewer, int limit) {
    CompanyId company = viewer.company();
    if (company == null) {
      return List.of();
    }
    return jdbc.sql(
            """
            select w.*, coalesce(t.language, g.language) as language, coalesce(t.title, g.title) as title
            from (
              select true as answer, a.public_id, 'ANSWER' as task, min(i.gap_id) as gap_id, l.country,
                min(l.next_due_at) as due_at, count(*) as cases
              from introduction_leg l join introduction i on i.id = l.introduction_id
              join introduction_ask a on a.id = l.ask_id
              where l.company_id = :company and l.state = 'ASKED' and i.state = 'ASKING'
              group by a.public_id, l.country
              union all
              select false, i.public_id, i.next_task, i.gap_id, l.country, i.next_due_at, 1
              from introduction i
              join introduction_leg l on l.introduction_id = i.id and l.company_id = :company
              where i.next_company_id = :company and i.state <> 'ASKING'
              order by answer desc, due_at, public_id limit :limit) w
            join posting g on g.id = w.gap_id
            left join posting_translation t on t.posting_id = g.id and t.language = :language
              and t.approved_at is not null and t.source_version = g.text_version
            order by w.answer desc, w.due_at, w.public_id
            """)
        .param("company", company.value())
        .param("limit", limit)
        .param("language", viewer.language().code())
        .query(
            (row, n) ->
                new Waiting(
                    (row.getBoolean("answer") ? "/asks/" : "/introductions/")
                        + row.getString("public_id"),
                    row.getBoolean("answer"),
                    NextTask.valueOf(row.getString("task")).messageKey(),
                    row.getString("title"),
                    row.getString("language"),
                    days.dayOf(
                        row.getString("country"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()),
                    row.getInt("cases")))
        .list();
  }
}
