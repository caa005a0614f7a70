package app.kakehashi.offer.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.offer.OfferFilter;
import app.kakehashi.reference.CapabilityField;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds offers by what the viewer may see. */
@Component
class OfferSearch {
  private final JdbcClient jdbc;
  private final ReferenceData reference;

  OfferSearch(JdbcClient jdbc, ReferenceData reference) {
    this.jdbc = jdbc;
    this.reference = reference;
  }

  /** Keys of one page, and how many there are in all. */
  record Found(List<Long> ids, long total) {}

  private record Row(long id, long total) {}

  Found find(OfferFilter filter, Viewer viewer, String tsquery) {
    Map<String, Object> values = new HashMap<>();
    String where = where(filter, viewer, tsquery, values);
    values.put("size", filter.size());
    values.put("offset", (filter.page() - 1) * filter.size());
    List<Row> rows =
        jdbc.sql(
                "select p.id, count(*) over () as total from posting p join offer o on o.id = p.id"
                    + " where "
                    + where
                    + " order by coalesce(p.published_at, p.edited_at) desc, p.id desc"
                    + " limit :size offset :offset")
            .params(values)
            .query((row, n) -> new Row(row.getLong("id"), row.getLong("total")))
            .list();
    long total = rows.isEmpty() ? countBeyond(filter, where, values) : rows.getFirst().total();
    return new Found(rows.stream().map(Row::id).toList(), total);
  }

  List<Long> own(Viewer viewer, int limit) {
    CompanyId company = viewer.company();
    return jdbc.sql(
            """
            select p.id from posting p join offer o on o.id = p.id
            where (cast(:company as bigint) is null or p.company_id = :company)
              and (p.status <> 'WITHDRAWN' or p.published_at is not null)
            order by p.edited_at desc, p.id desc limit :limit
            """)
        .param("company", company == null ? null : company.value())
        .param("limit", limit)
        .query((row, n) -> row.getLong("id"))
        .list();
  }

  /** A page beyond the last has no rows to tell the total. */
  private long countBeyond(OfferFilter filter, String where, Map<String, Object> values) {
    return filter.page() == 1
        ? 0
        : jdbc.sql("select count(*) from posting p join offer o on o.id = p.id where " + where)
            .params(values)
            .query(Long.class)
            .single();
  }

  private String where(
      OfferFilter filter, Viewer viewer, String tsquery, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>();
    CompanyId company = viewer.company();
    values.put("viewerCompany", company == null ? -1L : company.value());
    values.put("office", viewer.isOffice());
    String mine = "(:office or p.company_id = :viewerCompany)";
    conditions.add("(p.status = 'PUBLISHED' or " + mine + ")");
    conditions.add("(p.status <> 'WITHDRAWN' or p.published_at is not null)");
    if (filter.onlyMine()) {
      conditions.add(mine);
    }
    if (filter.status() != null) {
      conditions.add("p.status = :status");
      values.put("status", filter.status().name());
    }
    if (filter.productType() != null) {
      conditions.add("o.product_type = :productType");
      values.put("productType", filter.productType().code());
    }
    if (filter.mode() != null) {
      conditions.add("o.modes @> array[cast(:mode as text)]");
      values.put("mode", filter.mode());
    }
    if (filter.field() != null) {
      conditions.add("o.fields && cast(:fields as text[])");
      values.put("fields", withChildren(filter.field()));
    }
    if (filter.country() != null) {
      conditions.add("o.countries_served @> array[cast(:country as text)]");
      values.put("country", filter.country());
    }
    if (!tsquery.isEmpty()) {
      conditions.add("p.search @@ cast(:query as tsquery)");
      values.put("query", tsquery);
    }
    return String.join(" and ", conditions);
  }

  private String[] withChildren(@Nullable String field) {
    String code = field == null ? "" : field;
    return Stream.concat(
            Stream.of(code),
            reference.capabilityFields().children(code).stream().map(CapabilityField::code))
        .toArray(String[]::new);
  }
}
