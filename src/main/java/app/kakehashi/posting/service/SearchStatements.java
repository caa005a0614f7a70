package app.kakehashi.posting.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.posting.PostingSearch;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.domain.SearchTokens;
import app.kakehashi.reference.CapabilityField;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a search together, condition by condition. */
@Component
class SearchStatements implements PostingSearch {
  private final JdbcClient jdbc;
  private final ReferenceData reference;

  SearchStatements(JdbcClient jdbc, ReferenceData reference) {
    this.jdbc = jdbc;
    this.reference = reference;
  }

  private record Row(long id, long total) {}

  @Override
  public Found find(
      PostingType type, Narrowing narrowing, List<Condition> conditions, Viewer viewer) {
    Map<String, Object> values = new HashMap<>();
    String matching =
        " from " + tables(type) + " where " + where(narrowing, conditions, viewer, values);
    values.put("size", narrowing.size());
    values.put("offset", (narrowing.page() - 1) * narrowing.size());
    List<Row> rows =
        jdbc.sql(
                "select p.id, count(*) over () as total"
                    + matching
                    + " order by coalesce(p.published_at, p.edited_at) desc, p.id desc"
                    + " limit :size offset :offset")
            .params(values)
            .query((row, n) -> new Row(row.getLong("id"), row.getLong("total")))
            .list();
    long total =
        rows.isEmpty() ? countBeyond(narrowing, matching, values) : rows.getFirst().total();
    return new Found(rows.stream().map(Row::id).toList(), total);
  }

  @Override
  public List<Long> own(PostingType type, Viewer viewer, int limit) {
    CompanyId company = viewer.company();
    return jdbc.sql(
            """
            select p.id from posting p
            where p.type = :type and (cast(:company as bigint) is null or p.company_id = :company)
              and p.company_id <> all(:closed)
              and (p.status <> 'WITHDRAWN' or p.published_at is not null)
            order by p.edited_at desc, p.id desc limit :limit
            """)
        .param("type", type.code())
        .param("company", company == null ? null : company.value())
        .param("closed", viewer.desk().closedIds())
        .param("limit", limit)
        .query((row, n) -> row.getLong("id"))
        .list();
  }

  /** The detail table of a type is named as the type is. */
  private static String tables(PostingType type) {
    return "posting p join " + type.code() + " d on d.id = p.id";
  }

  /** A page beyond the last has no rows to tell the total. */
  private long countBeyond(Narrowing narrowing, String matching, Map<String, Object> values) {
    return narrowing.page() == 1
        ? 0
        : jdbc.sql("select count(*)" + matching).params(values).query(Long.class).single();
  }

  private String where(
      Narrowing narrowing, List<Condition> own, Viewer viewer, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>();
    CompanyId company = viewer.company();
    values.put("viewerCompany", company == null ? -1L : company.value());
    values.put("office", viewer.isOffice());
    values.put("closed", viewer.desk().closedIds());
    conditions.add("(not :office and p.status = 'PUBLISHED' or " + MINE + ")");
    conditions.add("(p.status <> 'WITHDRAWN' or p.published_at is not null)");
    if (narrowing.onlyMine()) {
      conditions.add(MINE);
    }
    if (narrowing.status() != null) {
      conditions.add("p.status = :status");
      values.put("status", narrowing.status().name());
    }
    if (narrowing.mode() != null) {
      conditions.add("d.modes @> array[cast(:mode as text)]");
      values.put("mode", narrowing.mode());
    }
    if (narrowing.field() != null) {
      conditions.add("d.fields && cast(:fields as text[])");
      values.put("fields", withChildren(narrowing.field()));
    }
    for (Condition condition : own) {
      conditions.add(condition.sql());
      values.put(condition.name(), condition.value());
    }
    String tsquery = SearchTokens.query(narrowing.query());
    if (!tsquery.isEmpty()) {
      conditions.add("p.search @@ cast(:query as tsquery)");
      values.put("query", tsquery);
    }
    return String.join(" and ", conditions);
  }

  private String[] withChildren(String field) {
    return Stream.concat(
            Stream.of(field),
            reference.capabilityFields().children(field).stream().map(CapabilityField::code))
        .toArray(String[]::new);
  }
}
