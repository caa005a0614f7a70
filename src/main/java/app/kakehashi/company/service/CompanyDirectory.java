package app.kakehashi.company.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CoarseProfile;
import app.kakehashi.company.Coded;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.ContactCard;
import app.kakehashi.company.ContactPerson;
import app.kakehashi.company.ContactPlace;
import app.kakehashi.company.MailContact;
import app.kakehashi.company.SizeBand;
import app.kakehashi.company.domain.Coarsening;
import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.RegionBlock;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Companies as other features ask for them. */
@Service
@Transactional(readOnly = true)
class CompanyDirectory implements Companies {
  static final String SUMMARY =
      """
      select c.id, c.public_id, c.kind, c.affiliation, c.country, c.official_name, c.official_language,
        c.region, c.status, c.listed_publicly, c.claimed_at is not null as claimed,
        (select n.text from company_name n where n.company_id = c.id and n.kind = 'english'
          order by n.rank limit 1) as english_name
      from company c
      """;

  private static final String COARSE =
      """
      select c.affiliation, c.main_division, c.main_section, c.region, c.country, c.size_band
      """;

  private final JdbcClient jdbc;
  private final CompanyReader reader;
  private final NameTokens tokens;
  private final ReferenceData reference;
  private final CatalogueChanges changes;
  private final AuditLog audit;
  private final Clock clock;

  CompanyDirectory(
      JdbcClient jdbc,
      CompanyReader reader,
      NameTokens tokens,
      ReferenceData reference,
      CatalogueChanges changes,
      AuditLog audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.tokens = tokens;
    this.reference = reference;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<CompanySummary> find(String publicId, Viewer viewer) {
    return jdbc.sql(SUMMARY + " where " + CompanyReader.MEANT + " and " + Visibility.VISIBLE)
        .param("publicId", publicId)
        .params(Visibility.of(viewer))
        .query(CompanyDirectory::summary)
        .optional();
  }

  @Override
  public Optional<CompanySummary> find(CompanyId id, Viewer viewer) {
    return jdbc.sql(SUMMARY + " where c.id = :id and " + Visibility.VISIBLE)
        .param("id", id.value())
        .params(Visibility.of(viewer))
        .query(CompanyDirectory::summary)
        .optional();
  }

  @Override
  public Map<CompanyId, CompanySummary> summaries(Collection<CompanyId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<CompanyId, CompanySummary> found =
        new LinkedHashMap<>(
            jdbc
                .sql(SUMMARY + " where c.id = any(:ids) order by c.id")
                .param("ids", keys(ids))
                .query(CompanyDirectory::summary)
                .list()
                .stream()
                .collect(byId(CompanySummary::id)));
    if (!found.keySet().containsAll(ids)) {
      found.putAll(ofMerged(ids.stream().filter(id -> !found.containsKey(id)).toList()));
    }
    return found;
  }

  /** What tells of the past may still name records that were merged into others. */
  private Map<CompanyId, CompanySummary> ofMerged(Collection<CompanyId> gone) {
    Map<CompanyId, CompanySummary> found = new LinkedHashMap<>();
    jdbc.sql(
            SUMMARY.replace("select c.id,", "select m.gone_id, c.id,")
                + " join company_redirect m on m.company_id = c.id where m.gone_id = any(:ids)")
        .param("ids", keys(gone))
        .query(
            (row, number) ->
                found.put(
                    new CompanyId(row.getLong("gone_id")), CompanyDirectory.summary(row, number)))
        .list();
    return found;
  }

  @Override
  public Optional<CompanyId> findByIdentifier(CompanyIdentifier identifier) {
    if (!identifier.isKey()) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select id from company
            where identifier_scheme = :scheme and identifier_value = :value and identifier_check = 'valid'
            """)
        .param("scheme", identifier.scheme().code())
        .param("value", identifier.value())
        .query(Long.class)
        .optional()
        .map(CompanyId::new);
  }

  @Override
  public String nameQuery(String typed) {
    return tokens.query(typed);
  }

  @Override
  public List<CompanySummary> findByName(String name, Viewer viewer) {
    return jdbc.sql(
            SUMMARY
                + " where c.name_key = :key and c.status = 'ACTIVE' and "
                + Visibility.VISIBLE
                + " order by c.id limit 50")
        .param("key", tokens.key(name))
        .params(Visibility.of(viewer))
        .query(CompanyDirectory::summary)
        .list();
  }

  @Override
  public Map<CompanyId, CompanyFacts> factsOf(Collection<CompanyId> ids) {
    return reader.facts(ids).stream().collect(byId(CompanyFacts::id));
  }

  @Override
  public Set<CompanyId> familyOf(Collection<CompanyId> ids) {
    Set<CompanyId> family = new HashSet<>(ids);
    jdbc.sql(
            """
            with recursive up (id, parent_id) as (
              select c.id, c.parent_id from company c where c.id = any(:ids)
              union select p.id, p.parent_id from up join company p on p.id = up.parent_id),
            down (id) as (
              select up.id from up
              union select k.id from down join company k on k.parent_id = down.id)
            select id from down
            """)
        .param("ids", keys(ids))
        .query(
            row -> {
              family.add(new CompanyId(row.getLong("id")));
            });
    return family;
  }

  @Override
  public List<CompanyFacts> allFacts() {
    return reader.allFacts();
  }

  @Override
  public Map<CompanyId, CoarseProfile> coarseProfiles(Collection<CompanyId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<CompanyId, Coarsening.Facts> asked = new LinkedHashMap<>();
    List<Coarsening.Group> groups = new ArrayList<>();
    jdbc.sql(
            COARSE
                + ", count(*) filter (where c.status = 'ACTIVE') as companies,"
                + " array_agg(c.id order by c.id) filter (where c.id = any(:ids)) as asked"
                + " from company c where c.status = 'ACTIVE' or c.id = any(:ids)"
                + " group by 1, 2, 3, 4, 5, 6")
        .param("ids", keys(ids))
        .query(
            row -> {
              Coarsening.Facts facts = facts(row);
              groups.add(new Coarsening.Group(facts, row.getInt("companies")));
              Array ofThem = row.getArray("asked");
              if (ofThem != null) {
                for (Long id : (Long[]) ofThem.getArray()) {
                  asked.put(new CompanyId(id), facts);
                }
              }
            });
    Coarsening coarsening = new Coarsening(groups);
    Map<CompanyId, CoarseProfile> profiles = new LinkedHashMap<>();
    asked.forEach((id, facts) -> profiles.put(id, coarsening.profile(facts)));
    return profiles;
  }

  @Override
  public Set<String> revealingTexts(CompanyId id) {
    Set<String> texts = new LinkedHashSet<>();
    jdbc.sql(
            """
            select c.official_name as text, 'name' as kind from company c where c.id = :id
            union all select n.text, 'name' from company_name n where n.company_id = :id
            union all select c.address, 'address' from company c where c.id = :id
            union all select c.website, 'website' from company c where c.id = :id
            union all select c.group_name, 'name' from company c where c.id = :id
            union all select c.parent_name, 'name' from company c where c.id = :id
            union all select s.name, 'name' from company_site s where s.company_id = :id
            union all select s.address, 'address' from company_site s where s.company_id = :id
            union all select k.name, 'person' from contact k where k.company_id = :id
            """)
        .param("id", id.value())
        .query(
            row -> {
              String text = row.getString("text");
              if (text != null) {
                texts.add(text);
                switch (row.getString("kind")) {
                  case "name" -> texts.add(tokens.key(text));
                  case "website" -> host(text).ifPresent(texts::add);
                  default -> {}
                }
              }
            });
    return texts;
  }

  @Override
  public List<MailContact> mailContacts(CompanyId id) {
    return jdbc.sql(
            """
            select name, email, language from contact
            where company_id = :company and email is not null and invited_at is null
            order by id
            """)
        .param("company", id.value())
        .query(
            (row, n) ->
                new MailContact(
                    row.getString("name"),
                    row.getString("email"),
                    Language.ofTag(row.getString("language")).orElseThrow()))
        .list();
  }

  @Override
  public List<ContactPerson> contactPersons(CompanyId id) {
    return jdbc.sql(
            """
            select public_id, name, email, language from contact
            where company_id = :company and email is not null order by id
            """)
        .param("company", id.value())
        .query(
            (row, n) ->
                new ContactPerson(
                    row.getString("public_id"),
                    row.getString("name"),
                    row.getString("email"),
                    Language.ofTag(row.getString("language")).orElseThrow()))
        .list();
  }

  @Override
  public List<ContactCard> contactCards(CompanyId id) {
    return jdbc.sql(
            """
            select public_id, name, kana, latin, title, department, email, phone, language
            from contact where company_id = :company order by id
            """)
        .param("company", id.value())
        .query(
            (row, n) ->
                new ContactCard(
                    row.getString("public_id"),
                    row.getString("name"),
                    nullable(row, "kana"),
                    nullable(row, "latin"),
                    nullable(row, "title"),
                    nullable(row, "department"),
                    nullable(row, "email"),
                    nullable(row, "phone"),
                    Language.ofTag(row.getString("language")).orElseThrow()))
        .list();
  }

  @Override
  public Optional<ContactPlace> contactNow(String publicId) {
    return jdbc.sql(
            """
            with recursive way (public_id) as (
              select cast(:id as text)
              union select r.to_public_id from way w join contact_redirect r on r.public_id = w.public_id)
            select c.company_id, c.public_id from way w join contact c on c.public_id = w.public_id
            """)
        .param("id", publicId)
        .query((row, n) -> new ContactPlace(new CompanyId(row.getLong(1)), row.getString(2)))
        .optional();
  }

  @Override
  public boolean hasNewContact(CompanyId id, Instant after) {
    return jdbc.sql(
            """
            select exists (select from contact
              where company_id = :company and email is not null and updated_at > :after)
            """)
        .param("company", id.value())
        .param("after", after.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  @Override
  @Transactional
  public void block(CompanyId one, CompanyId other, String reason, Actor actor) {
    int added =
        jdbc.sql(
                """
                insert into company_block (company_id, other_id, reason, blocked_by, blocked_at)
                values (:one, :other, nullif(:reason, ''), :by, :at) on conflict do nothing
                """)
            .param("one", one.value())
            .param("other", other.value())
            .param("reason", reason.strip())
            .param("by", actor.account() == null ? null : actor.account().value())
            .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .update();
    if (added > 0) {
      noted("company.blocked", one, other, actor);
    }
  }

  @Override
  @Transactional
  public void unblock(CompanyId one, CompanyId other, Actor actor) {
    int removed =
        jdbc.sql(
                """
                delete from company_block
                where (company_id = :one and other_id = :other) or (company_id = :other and other_id = :one)
                """)
            .param("one", one.value())
            .param("other", other.value())
            .update();
    if (removed > 0) {
      noted("company.unblocked", one, other, actor);
    }
  }

  private void noted(String action, CompanyId one, CompanyId other, Actor actor) {
    Map<CompanyId, CompanySummary> both = summaries(List.of(one, other));
    audit.record(actor, action, publicIdOf(both, one), Map.of("other", publicIdOf(both, other)));
    changes.changed(CatalogueChanges.Kind.COMPANY, List.of(one.value(), other.value()));
  }

  private static String publicIdOf(Map<CompanyId, CompanySummary> summaries, CompanyId id) {
    CompanySummary summary = summaries.get(id);
    if (summary == null) {
      throw new IllegalArgumentException("No company " + id.value());
    }
    return summary.publicId();
  }

  private Coarsening.Facts facts(ResultSet row) throws SQLException {
    String region = row.getString("region");
    return new Coarsening.Facts(
        Coded.of(Affiliation.class, row.getString("affiliation")),
        row.getString("main_division"),
        row.getString("main_section"),
        region == null
            ? null
            : reference.regions().blockOf(region).map(RegionBlock::code).orElse(null),
        row.getString("country"),
        Coded.find(SizeBand.class, row.getString("size_band")).orElse(null));
  }

  private static Optional<String> host(String website) {
    String host = URI.create(website).getHost();
    return host == null ? Optional.empty() : Optional.of(host.replaceFirst("^www\\.", ""));
  }

  static CompanySummary summary(ResultSet row, int number) throws SQLException {
    return new CompanySummary(
        new CompanyId(row.getLong("id")),
        row.getString("public_id"),
        Coded.of(CompanyKind.class, row.getString("kind")),
        Coded.of(Affiliation.class, row.getString("affiliation")),
        row.getString("country"),
        row.getString("official_name"),
        row.getString("official_language"),
        nullable(row, "english_name"),
        nullable(row, "region"),
        row.getString("status").equals("ACTIVE"),
        row.getBoolean("listed_publicly"),
        row.getBoolean("claimed"));
  }

  private static @Nullable String nullable(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }

  private static Long[] keys(Collection<CompanyId> ids) {
    return ids.stream().map(CompanyId::value).distinct().toArray(Long[]::new);
  }

  private static <T> java.util.stream.Collector<T, ?, Map<CompanyId, T>> byId(
      Function<T, CompanyId> id) {
    return Collectors.toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new);
  }
}
