package app.kakehashi.bench;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.service.CompanyFilter;
import app.kakehashi.company.service.CompanyLine;
import app.kakehashi.company.service.CompanySearch;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.Matches;
import app.kakehashi.posting.PostingType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The plainer ways to the same answers, measured by turns with the platform's own in the same
 * process on the same database.
 */
final class Alternatives {
  private static final int PAGE = 25;
  private static final int LISTED = 10;
  private static final int CANDIDATES = 50;

  /** Full-text search of PostgreSQL over the tokens stored with every posting. */
  private static final String RANKED_BY_SQL =
      """
      with asked as (
        select string_agg('''' || replace(replace(token, '\\', '\\\\'), '''', '''''') || '''', '|')::tsquery as query
        from posting gap, unnest(gap.search_tokens) token where gap.public_id = :gap)
      select p.public_id from posting p, asked
      where p.type = 'offer' and p.status = 'PUBLISHED' and p.search @@ asked.query
      order by ts_rank(p.search, asked.query) desc, p.id limit :size
      """;

  /** What contains the typed characters as they are, with a trigram index. */
  private static final String CONTAINS =
      """
      from company c where c.listed_publicly and c.status = 'ACTIVE' and c.id in (
        select id from company where official_name ilike :pattern
        union select company_id from company_name where text ilike :pattern)
      """;

  private final JdbcClient jdbc;
  private final Matches matches;
  private final CompanySearch search;
  private final MadeUpWorld world;
  private final Viewer viewer;

  Alternatives(BeanFactory application, MadeUpWorld world, Viewer viewer) {
    this.jdbc = application.getBean(JdbcClient.class);
    this.matches = application.getBean(Matches.class);
    this.search = application.getBean(CompanySearch.class);
    this.world = world;
    this.viewer = viewer;
  }

  /** Figures of both ways, for printing and keeping. */
  Map<String, Object> measure(int times) {
    Map<String, Object> results = new LinkedHashMap<>();
    results.put("ranking", ranking(times));
    results.put("company search", searching(times));
    results.forEach((name, result) -> System.out.println("\n" + name + ": " + result));
    return results;
  }

  private Map<String, Object> ranking(int times) {
    Figures own = new Figures("ranked and explained in memory");
    Figures sql = new Figures("ranked by SQL");
    Draws draws = new Draws(6);
    int listed = 0;
    int found = 0;
    for (int i = 0; i < times; i++) {
      String gap = draws.any(world.gaps()).id();
      long start = System.nanoTime();
      List<String> best =
          matches
              .matchesOf(PostingType.GAP, gap, MatchWindow.top(LISTED), viewer)
              .orElseThrow()
              .matches()
              .stream()
              .map(Match::other)
              .map(other -> other.publicId())
              .toList();
      own.add((System.nanoTime() - start) / 1e6, 0, 0, 0);
      start = System.nanoTime();
      Set<String> candidates =
          new HashSet<>(
              jdbc.sql(RANKED_BY_SQL)
                  .param("gap", gap)
                  .param("size", CANDIDATES)
                  .query(String.class)
                  .list());
      sql.add((System.nanoTime() - start) / 1e6, 0, 0, 0);
      listed += best.size();
      found += (int) best.stream().filter(candidates::contains).count();
    }
    Map<String, Object> result = compared(own, sql);
    result.put("share of the first ten that SQL has among its first fifty", rounded(found, listed));
    return result;
  }

  private Map<String, Object> searching(int times) {
    jdbc.sql("create extension if not exists pg_trgm").update();
    jdbc.sql("create index on company using gin (official_name gin_trgm_ops)").update();
    jdbc.sql("create index on company_name using gin (text gin_trgm_ops)").update();
    jdbc.sql("analyze company, company_name").update();
    Figures own = new Figures("folded tokens");
    Figures sql = new Figures("ILIKE with a trigram index");
    Draws draws = new Draws(7);
    List<String> words = new ArrayList<>(SearchWords.KANA);
    words.addAll(SearchWords.KANJI);
    words.addAll(SearchWords.LATIN);
    words.addAll(SearchWords.TWO);
    long hits = 0;
    long sqlHits = 0;
    for (int i = 0; i < times; i++) {
      String word = draws.any(words);
      CompanyFilter filter =
          new CompanyFilter(word, null, null, null, null, null, false, CompanyFilter.Sort.NAME);
      long start = System.nanoTime();
      hits += search.count(filter, viewer);
      List<CompanyLine> page = search.page(filter, viewer, 0, PAGE);
      own.add((System.nanoTime() - start) / 1e6, 0, page.size(), 0);
      String pattern = "%" + word + "%";
      start = System.nanoTime();
      sqlHits +=
          jdbc.sql("select count(*) " + CONTAINS)
              .param("pattern", pattern)
              .query(Long.class)
              .single();
      List<String> names =
          jdbc.sql("select c.official_name " + CONTAINS + " order by c.name_key, c.id limit 25")
              .param("pattern", pattern)
              .query(String.class)
              .list();
      sql.add((System.nanoTime() - start) / 1e6, 0, names.size(), 0);
    }
    Map<String, Object> result = compared(own, sql);
    result.put("hits of ILIKE for one of ours", rounded((double) sqlHits, (double) hits));
    return result;
  }

  private static Map<String, Object> compared(Figures own, Figures other) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("own", own.summary());
    result.put("other", other.summary());
    result.put("other / own, median", rounded(other.summary().p50(), own.summary().p50()));
    return result;
  }

  private static double rounded(double part, double whole) {
    return Math.round(100 * part / whole) / 100.0;
  }
}
