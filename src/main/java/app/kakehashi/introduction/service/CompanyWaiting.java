package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.Introductions;
import app.kakehashi.introduction.domain.NextTask;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.reference.WorkingDays;
import app.kakehashi.shared.CompanyId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class CompanyWaiting implements Introductions {
  private final Postings postings;
  private final WorkingDays days;
  private final JdbcClient jdbc;

  CompanyWaiting(Postings postings, WorkingDays days, JdbcClient jdbc) {
    this.postings = postings;
    this.days = days;
    this.jdbc = jdbc;
  }

  private record Row(
      boolean answer,
      String publicId,
      NextTask task,
      long gapId,
      String country,
      Instant dueAt,
      int count) {
    String path() {
      return (answer ? "/asks/" : "/introductions/") + publicId;
    }
  }

  @Override
  public List<Waiting> waiting(Viewer viewer, int limit) {
    CompanyId company = viewer.company();
    if (company == null) {
      return List.of();
    }
    List<Row> rows = rows(company, limit);
    Map<Long, PostingText> texts =
        rows.isEmpty()
            ? Map.of()
            : postings.textsFor(
                rows.stream().map(Row::gapId).collect(Collectors.toSet()), viewer.language());
    return rows.stream()
        .map(
            row -> {
              PostingText need = Objects.requireNonNull(texts.get(row.gapId()));
              return new Waiting(
                  row.path(),
                  row.answer(),
                  row.task().messageKey(),
                  need.title(),
                  need.language().code(),
                  days.dayOf(row.country(), row.dueAt()),
                  row.count());
            })
        .toList();
  }

  private List<Row> rows(CompanyId company, int limit) {
    return jdbc.sql(
            """
            select true as answer, a.public_id, 'ANSWER' as task, min(i.gap_id) as gap_id, l.country,
              min(l.next_due_at) as due_at, count(*) as cases
            from introduction_leg l join introduction i on i.id = l.introduction_id
            join introduction_ask a on a.id = l.ask_id
            where l.company_id = :company and l.state = 'ASKED' and i.state = 'ASKING'
            group by a.public_id, l.country
            union all
            select false, i.public_id, i.next_task, i.gap_id, l.country, i.next_due_at, 1
            from introduction i join introduction_leg l on l.introduction_id = i.id and l.company_id = :company
            where i.next_company_id = :company and i.state <> 'ASKING'
            order by answer desc, due_at, public_id limit :limit
            """)
        .param("company", company.value())
        .param("limit", limit)
        .query(
            (row, n) ->
                new Row(
                    row.getBoolean("answer"),
                    row.getString("public_id"),
                    NextTask.valueOf(row.getString("task")),
                    row.getLong("gap_id"),
                    row.getString("country"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    row.getInt("cases")))
        .list();
  }
}
