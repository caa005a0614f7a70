package app.kakehashi.company.service;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Coded;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.domain.KeySieve;
import app.kakehashi.company.domain.MatchKeys;
import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.company.domain.Subject;
import app.kakehashi.company.domain.Subjects;
import app.kakehashi.reference.TextFolder;
import app.kakehashi.shared.BulkRows;
import app.kakehashi.shared.BulkRows.Rows;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stored records as they are compared, and the keys by which they meet. */
@Component
class MatchSubjects {
  private static final int CHUNK = 1000;
  private static final int FETCHED = 50_000;

  private static final String FACTS =
      """
      select c.id, c.affiliation, c.official_name, c.legal_form, c.identifier_scheme, c.identifier_value,
        c.identifier_check, case when not c.region_from_site then c.region end as region, c.address,
        c.founded_year, c.founded_on, c.capital_amount, c.website,
        array(select n.kind || ':' || n.text from company_name n where n.company_id = c.id order by n.rank) as names,
        array(select distinct lower(k.email) from contact k where k.company_id = c.id and k.email is not null) as mails,
        array(select distinct k.phone from contact k where k.company_id = c.id and k.phone is not null) as phones
      from company c
      """;

  private final JdbcClient jdbc;
  private final BulkRows bulk;
  private final Subjects subjects;

  MatchSubjects(JdbcClient jdbc, BulkRows bulk, NameTokens tokens) {
    this.jdbc = jdbc;
    this.bulk = bulk;
    this.subjects = new Subjects(tokens, TextFolder.standard());
  }

  /** What a draft says of the stored company of this id, of none if 0. */
  Subject of(CompanyDraft draft, long id) {
    return subjects.of(draft, id);
  }

  /** The stored records of these ids. */
  List<Subject> stored(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(FACTS + " where c.id = any(:ids)")
            .param("ids", ids.toArray(Long[]::new))
            .query((row, number) -> subjects.of(facts(row)))
            .list();
  }

  /** The next so many stored records after this id, in the order of ids. */
  List<Subject> after(long id, int size) {
    return jdbc.sql(FACTS + " where c.id > :id order by c.id limit :size")
        .param("id", id)
        .param("size", size)
        .query((row, number) -> subjects.of(facts(row)))
        .list();
  }

  /** Keys these records anew after they were added or changed. */
  void key(Collection<Long> ids) {
    List<Long> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += CHUNK) {
      write(stored(all.subList(from, Math.min(all.size(), from + CHUNK))));
    }
  }

  /** Which keys records have now. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
  KeySieve sieve() {
    KeySieve sieve =
        new KeySieve(jdbc.sql("select count(*) from company_match_key").query(Long.class).single());
    jdbc.sql("select key from company_match_key")
        .withFetchSize(FETCHED)
        .query(
            row -> {
              sieve.add(row.getLong(1));
            });
    return sieve;
  }

  /** Keys records that were just stored as these drafts say, by their ids. */
  void keyNew(Map<Long, CompanyDraft> drafts) {
    try (Rows rows = bulk.into("company_match_key (key, company_id)")) {
      drafts.forEach(
          (id, draft) -> {
            for (long key : MatchKeys.of(subjects.of(draft, id))) {
              rows.add(key).add(id).endRow();
            }
          });
    }
  }

  /** Keys some records that have no keys yet; answers how many. */
  int keySome() {
    List<Long> ids =
        jdbc.sql(
                """
                select c.id from company c
                where not exists (select from company_match_key k where k.company_id = c.id)
                order by c.id limit :size
                """)
            .param("size", CHUNK)
            .query((row, number) -> row.getLong("id"))
            .list();
    key(ids);
    return ids.size();
  }

  /** Keys records that were read as stored. */
  void write(List<Subject> records) {
    LongStream.Builder owners = LongStream.builder();
    LongStream.Builder keys = LongStream.builder();
    for (Subject subject : records) {
      for (long key : MatchKeys.of(subject)) {
        owners.add(subject.id());
        keys.add(key);
      }
    }
    int written =
        jdbc.sql(
                """
                with wanted as (
                  select w.company_id, w.key from unnest(cast(:owners as bigint[]), cast(:keys as bigint[])) w (company_id, key)),
                gone as (
                  delete from company_match_key k where k.company_id = any(:ids)
                    and not exists (select from wanted w where w.company_id = k.company_id and w.key = k.key))
                insert into company_match_key (key, company_id) select w.key, w.company_id from wanted w order by 1, 2
                on conflict on constraint company_match_key_pk do nothing
                """)
            .param("owners", owners.build().toArray())
            .param("keys", keys.build().toArray())
            .param("ids", records.stream().mapToLong(Subject::id).toArray())
            .update();
    bulk.grew("company_match_key", written);
  }

  private static Subjects.Facts facts(ResultSet row) throws SQLException {
    String scheme = row.getString("identifier_scheme");
    return new Subjects.Facts(
        row.getLong("id"),
        Coded.of(Affiliation.class, row.getString("affiliation")),
        row.getString("official_name"),
        row.getString("legal_form"),
        texts(row.getArray("names")).stream().map(MatchSubjects::name).toList(),
        scheme == null
            ? null
            : new CompanyIdentifier(
                Coded.of(IdentifierScheme.class, scheme),
                row.getString("identifier_value"),
                Coded.of(IdentifierCheck.class, row.getString("identifier_check"))),
        row.getString("region"),
        row.getString("address"),
        (Integer) row.getObject("founded_year"),
        row.getObject("founded_on", LocalDate.class),
        row.getBigDecimal("capital_amount"),
        row.getString("website"),
        texts(row.getArray("mails")),
        texts(row.getArray("phones")));
  }

  private static CompanyName name(String coded) {
    int colon = coded.indexOf(':');
    return new CompanyName(
        Coded.of(NameKind.class, coded.substring(0, colon)), coded.substring(colon + 1), null);
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
