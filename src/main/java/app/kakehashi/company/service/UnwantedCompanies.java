package app.kakehashi.company.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Coded;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Companies that are never proposed to anybody. An entry knows a company by its names and its
 * number, so that it is recognised when it comes again as another record or under another of its
 * names; a record that was recognised stays so when it is renamed. For the office only.
 */
@Service
@Transactional
public class UnwantedCompanies {
  /** Condition on the company {@code c}: it is unwanted on the day {@code :today}. */
  static final String UNWANTED =
      """
      exists (select from company_unwanted_company x join company_unwanted u on u.id = x.unwanted_id
        where x.company_id = c.id and x.excepted_at is null and u.lifted_at is null
          and (u.until is null or u.until >= cast(:today as date)))
      """;

  private static final String IN_FORCE =
      "u.lifted_at is null and (u.until is null or u.until >= cast(:today as date))";

  private final JdbcClient jdbc;
  private final NameTokens tokens;
  private final CatalogueChanges changes;
  private final AuditLog audit;
  private final Clock clock;

  UnwantedCompanies(
      JdbcClient jdbc, NameTokens tokens, CatalogueChanges changes, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An entry as the office writes it.
   *
   * @param names every name that is known, the official one first
   * @param identifier null where unknown
   * @param until the last day; null for always
   */
  public record NewEntry(
      Affiliation side,
      List<String> names,
      @Nullable CompanyIdentifier identifier,
      String reason,
      @Nullable LocalDate until) {
    public NewEntry {
      names = List.copyOf(names);
    }
  }

  /**
   * An entry as it is kept.
   *
   * @param inForce whether it was neither lifted nor has run out
   * @param companies records that were recognised
   */
  public record Entry(
      String publicId,
      Affiliation side,
      List<String> names,
      @Nullable String identifier,
      String reason,
      AccountId addedBy,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable AccountId liftedBy,
      @Nullable LocalDate liftedOn,
      @Nullable String liftReason,
      boolean inForce,
      List<Recognised> companies) {
    public Entry {
      names = List.copyOf(names);
      companies = List.copyOf(companies);
    }
  }

  /**
   * A record that an entry was recognised in.
   *
   * @param excepted whether the office said that it is another company
   */
  public record Recognised(String publicId, String name, String language, boolean excepted) {}

  /** Why and since when a company is unwanted. */
  public record Warning(String reason, LocalDate since) {}

  // ---- for the office

  /** Every entry: those in force first, the newest on top. */
  @Transactional(readOnly = true)
  public List<Entry> list(Viewer viewer) {
    requireOffice(viewer);
    Map<Long, List<String>> names = new LinkedHashMap<>();
    jdbc.sql("select unwanted_id, name from company_unwanted_name order by unwanted_id, rank")
        .query(
            row -> {
              names
                  .computeIfAbsent(row.getLong("unwanted_id"), _ -> new ArrayList<>())
                  .add(row.getString("name"));
            });
    Map<Long, List<Recognised>> recognised = new LinkedHashMap<>();
    jdbc.sql(
            """
            select x.unwanted_id, c.public_id, c.official_name, c.official_language,
              x.excepted_at is not null as excepted
            from company_unwanted_company x join company c on c.id = x.company_id order by c.id
            """)
        .query(
            row -> {
              recognised
                  .computeIfAbsent(row.getLong("unwanted_id"), _ -> new ArrayList<>())
                  .add(
                      new Recognised(
                          row.getString("public_id"),
                          row.getString("official_name"),
                          row.getString("official_language"),
                          row.getBoolean("excepted")));
            });
    return jdbc.sql(
            "select u.*, ("
                + IN_FORCE
                + ") as in_force from company_unwanted u"
                + " order by in_force desc, u.id desc")
        .param("today", today())
        .query(
            (row, n) ->
                entry(
                    row,
                    names.getOrDefault(row.getLong("id"), List.of()),
                    recognised.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static Entry entry(ResultSet row, List<String> names, List<Recognised> recognised)
      throws SQLException {
    OffsetDateTime lifted = row.getObject("lifted_at", OffsetDateTime.class);
    return new Entry(
        row.getString("public_id"),
        Coded.of(Affiliation.class, row.getString("affiliation")),
        names,
        row.getString("identifier_value"),
        row.getString("reason"),
        new AccountId(row.getLong("added_by")),
        row.getObject("added_at", OffsetDateTime.class).toLocalDate(),
        row.getObject("until", LocalDate.class),
        lifted == null ? null : new AccountId(row.getLong("lifted_by")),
        lifted == null ? null : lifted.toLocalDate(),
        row.getString("lift_reason"),
        row.getBoolean("in_force"),
        recognised);
  }

  /** Adds an entry and recognises every record it fits. */
  public void add(NewEntry entry, Viewer viewer) {
    requireOffice(viewer);
    String publicId = PublicId.next();
    CompanyIdentifier identifier = entry.identifier();
    long id =
        jdbc.sql(
                """
                insert into company_unwanted (public_id, affiliation, identifier_scheme, identifier_value, reason,
                  added_by, added_at, until)
                values (:publicId, :side, :scheme, :value, :reason, :by, :at, :until) returning id
                """)
            .param("publicId", publicId)
            .param("side", entry.side().code())
            .param("scheme", identifier == null ? null : identifier.scheme().code())
            .param("value", identifier == null ? null : identifier.value())
            .param("reason", entry.reason())
            .param("by", viewer.account().value())
            .param("at", now())
            .param("until", entry.until())
            .query(Long.class)
            .single();
    int rank = 0;
    for (String name : entry.names()) {
      rank++;
      jdbc.sql(
              """
              insert into company_unwanted_name (unwanted_id, name_key, rank, name)
              values (:id, :key, :rank, :name) on conflict on constraint company_unwanted_name_pk do nothing
              """)
          .param("id", id)
          .param("key", tokens.key(name))
          .param("rank", rank)
          .param("name", name)
          .update();
    }
    recognise(
        jdbc.sql(KNOWN).query(UnwantedCompanies::known).list(),
        entriesInForce().stream().filter(one -> one.id() == id).toList());
    audit.record(viewer.actor(), "company.unwanted", publicId, Map.of("names", entry.names()));
    changed(id);
  }

  /** From now on the companies of an entry may be proposed again. */
  public void lift(String publicId, String reason, Viewer viewer) {
    requireOffice(viewer);
    long id = idOf(publicId);
    int lifted =
        jdbc.sql(
                """
                update company_unwanted set lifted_by = :by, lifted_at = :at, lift_reason = :reason
                where id = :id and lifted_at is null
                """)
            .param("by", viewer.account().value())
            .param("at", now())
            .param("reason", reason)
            .param("id", id)
            .update();
    if (lifted > 0) {
      audit.record(viewer.actor(), "company.wanted", publicId, Map.of("reason", reason));
      changed(id);
    }
  }

  /** A record that was recognised is another company of that name. */
  public void except(String publicId, String company, Viewer viewer) {
    requireOffice(viewer);
    long id = idOf(publicId);
    int excepted =
        jdbc.sql(
                """
                update company_unwanted_company set excepted_by = :by, excepted_at = :at
                where unwanted_id = :id and excepted_at is null
                  and company_id = (select c.id from company c where c.public_id = :company)
                """)
            .param("by", viewer.account().value())
            .param("at", now())
            .param("id", id)
            .param("company", company)
            .update();
    if (excepted > 0) {
      audit.record(viewer.actor(), "company.excepted", publicId, Map.of("company", company));
      changed(id);
    }
  }

  /** One entry. */
  @Transactional(readOnly = true)
  public Entry find(String publicId, Viewer viewer) {
    return list(viewer).stream()
        .filter(entry -> entry.publicId().equals(publicId))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /** Whether a record is unwanted today; only the office is told. */
  @Transactional(readOnly = true)
  public Optional<Warning> warning(CompanyId company, Viewer viewer) {
    return viewer.isOffice()
        ? jdbc.sql(
                "select u.reason, u.added_at from company_unwanted u join company_unwanted_company"
                    + " x on x.unwanted_id = u.id where x.company_id = :company and x.excepted_at"
                    + " is null and "
                    + IN_FORCE
                    + " order by u.id desc limit 1")
            .param("company", company.value())
            .param("today", today())
            .query(
                (row, n) ->
                    new Warning(
                        row.getString("reason"),
                        row.getObject("added_at", OffsetDateTime.class).toLocalDate()))
            .optional()
        : Optional.empty();
  }

  // ---- for who writes companies

  /** Recognises these records after they were added or renamed. */
  void recognise(Collection<Long> companies) {
    List<InForce> entries = entriesInForce();
    if (!entries.isEmpty() && !companies.isEmpty()) {
      recognise(
          jdbc.sql(KNOWN + " where c.id = any(:ids)")
              .param("ids", companies.toArray(Long[]::new))
              .query(UnwantedCompanies::known)
              .list(),
          entries);
    }
  }

  /** Why a draft would be unwanted, by its key; those that would not have no entry. */
  Map<String, String> reasons(List<CompanyDraft> drafts) {
    List<InForce> entries = entriesInForce();
    Map<String, String> reasons = new LinkedHashMap<>();
    if (!entries.isEmpty()) {
      for (CompanyDraft draft : drafts) {
        CompanyIdentifier number = draft.identifier();
        Known known =
            new Known(
                0,
                draft.affiliation(),
                number == null || !number.isKey() ? null : number.value(),
                Stream.concat(
                        Stream.of(draft.officialName()),
                        draft.names().stream().map(CompanyName::text))
                    .toList());
        entries.stream()
            .filter(entry -> entry.fits(known, keys(known)))
            .findFirst()
            .ifPresent(entry -> reasons.put(draft.key(), entry.reason()));
      }
    }
    return reasons;
  }

  private void recognise(List<Known> companies, List<InForce> entries) {
    for (Known company : companies) {
      Set<String> keys = keys(company);
      for (InForce entry : entries) {
        if (entry.fits(company, keys)) {
          jdbc.sql(
                  """
                  insert into company_unwanted_company (company_id, unwanted_id) values (:company, :entry)
                  on conflict on constraint company_unwanted_company_pk do nothing
                  """)
              .param("company", company.id())
              .param("entry", entry.id())
              .update();
        }
      }
    }
  }

  /** What of an entry is compared. */
  private record InForce(
      long id, Affiliation side, @Nullable String number, String reason, Set<String> keys) {
    /**
     * The same number is the same company; the same name is, unless both numbers are known and
     * differ.
     */
    boolean fits(Known company, Set<String> names) {
      if (side != company.side()) {
        return false;
      }
      if (number != null && company.number() != null) {
        return number.equals(company.number());
      }
      return names.stream().anyMatch(keys::contains);
    }
  }

  /** What of a company is compared. */
  private record Known(long id, Affiliation side, @Nullable String number, List<String> names) {}

  private static final String KNOWN =
      """
      select c.id, c.affiliation, case when c.identifier_check = 'valid' then c.identifier_value end as number,
        array_prepend(c.official_name, array(select n.text from company_name n where n.company_id = c.id)) as names
      from company c
      """;

  private static Known known(ResultSet row, int number) throws SQLException {
    return new Known(
        row.getLong("id"),
        Coded.of(Affiliation.class, row.getString("affiliation")),
        row.getString("number"),
        List.of((String[]) row.getArray("names").getArray()));
  }

  private List<InForce> entriesInForce() {
    return jdbc.sql(
            """
            select u.id, u.affiliation, u.identifier_value, u.reason,
              array(select n.name_key from company_unwanted_name n where n.unwanted_id = u.id) as keys
            from company_unwanted u where
            """
                + IN_FORCE)
        .param("today", today())
        .query(
            (row, n) ->
                new InForce(
                    row.getLong("id"),
                    Coded.of(Affiliation.class, row.getString("affiliation")),
                    row.getString("identifier_value"),
                    row.getString("reason"),
                    Set.of((String[]) row.getArray("keys").getArray())))
        .list();
  }

  private Set<String> keys(Known company) {
    Set<String> keys = new LinkedHashSet<>();
    company.names().forEach(name -> keys.add(tokens.key(name)));
    return keys;
  }

  private long idOf(String publicId) {
    return jdbc.sql("select id from company_unwanted where public_id = :id")
        .param("id", publicId)
        .query(Long.class)
        .optional()
        .orElseThrow(NotFoundException::new);
  }

  private void changed(long entry) {
    changes.changed(
        CatalogueChanges.Kind.COMPANY,
        jdbc.sql("select company_id from company_unwanted_company where unwanted_id = :id")
            .param("id", entry)
            .query((row, n) -> row.getLong(1))
            .list());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static void requireOffice(Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
  }
}
