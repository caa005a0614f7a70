package app.kakehashi.company.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Coded;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.SizeBand;
import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the companies a viewer may see. */
@Service
@Transactional(readOnly = true)
public class CompanySearch {
  private final JdbcClient jdbc;
  private final NameTokens tokens;
  private final ReferenceData reference;

  CompanySearch(JdbcClient jdbc, NameTokens tokens, ReferenceData reference) {
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.reference = reference;
  }

  /** How many companies there are. */
  public long count(CompanyFilter filter, Viewer viewer) {
    Query query = query(filter, viewer);
    return jdbc.sql("select count(*) from company c where " + query.condition())
        .params(query.parameters())
        .query(Long.class)
        .single();
  }

  /** One page of them. */
  public List<CompanyLine> page(CompanyFilter filter, Viewer viewer, int offset, int size) {
    Query query = query(filter, viewer);
    return jdbc.sql(lines(query.condition(), filter.sort()) + " limit :size offset :offset")
        .params(query.parameters())
        .param("size", size)
        .param("offset", offset)
        .query(CompanySearch::line)
        .list();
  }

  /** All of them, one after the other, without holding them in memory. */
  public void each(CompanyFilter filter, Viewer viewer, Consumer<CompanyLine> reader) {
    Query query = query(filter, viewer);
    try (Stream<CompanyLine> all =
        jdbc
            .sql(lines(query.condition(), filter.sort()))
            .params(query.parameters())
            .withFetchSize(500)
            .query(CompanySearch::line)
            .stream()) {
      all.forEach(reader);
    }
  }

  private record Query(String condition, Map<String, Object> parameters) {}

  private static String lines(String condition, CompanyFilter.Sort sort) {
    return """
    select c.public_id, c.official_name, c.official_language, c.kind, c.affiliation, c.country,
      case when c.identifier_check = 'valid' then c.identifier_value end as identifier,
      c.region, c.region_from_site, coalesce(c.address_country, c.country) as place_country,
      coalesce(c.main_division, c.main_section) as sector, c.size_band, c.status,
      (select n.text from company_name n where n.company_id = c.id and n.kind = 'english'
        order by n.rank limit 1) as english_name,
      exists (select from company_verification v where v.company_id = c.id) as verified
    from company c
    where
    """
        + condition
        + " order by "
        + sort.sql();
  }

  private Query query(CompanyFilter filter, Viewer viewer) {
    StringBuilder condition = new StringBuilder(Visibility.VISIBLE);
    Map<String, Object> parameters = new HashMap<>(Visibility.of(viewer));
    if (!(filter.inactive() && viewer.isOffice())) {
      condition.append(" and (c.status = 'ACTIVE' or c.id = :own)");
    }
    String text = tokens.query(filter.text());
    if (!text.isEmpty()) {
      condition.append(" and c.search @@ cast(:text as tsquery)");
      parameters.put("text", text);
    }
    if (filter.country() != null) {
      condition.append(" and c.country = :country");
      parameters.put("country", filter.country());
    }
    if (filter.place() != null) {
      condition.append(" and c.region = any(:regions)");
      parameters.put("regions", regions(filter.place()));
    }
    if (filter.sector() != null) {
      condition.append(" and c.sector_path @> array[cast(:sector as text)]");
      parameters.put("sector", filter.sector());
    }
    if (filter.size() != null) {
      condition.append(" and c.size_band = :size_band");
      parameters.put("size_band", filter.size().code());
    }
    if (filter.kind() != null) {
      condition.append(" and c.kind = :kind");
      parameters.put("kind", filter.kind().code());
    }
    return new Query(condition.toString(), parameters);
  }

  private String[] regions(String place) {
    return reference.regions().all().stream()
        .filter(region -> region.code().equals(place) || region.block().equals(place))
        .map(Region::code)
        .toArray(String[]::new);
  }

  private static CompanyLine line(ResultSet row, int number) throws SQLException {
    return new CompanyLine(
        row.getString("public_id"),
        row.getString("official_name"),
        row.getString("official_language"),
        nullable(row, "english_name"),
        Coded.of(CompanyKind.class, row.getString("kind")),
        Coded.of(Affiliation.class, row.getString("affiliation")),
        row.getString("country"),
        nullable(row, "identifier"),
        nullable(row, "region"),
        row.getBoolean("region_from_site"),
        row.getString("place_country"),
        nullable(row, "sector"),
        Coded.find(SizeBand.class, row.getString("size_band")).orElse(null),
        row.getString("status").equals("ACTIVE"),
        row.getBoolean("verified"));
  }

  private static @Nullable String nullable(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }
}
