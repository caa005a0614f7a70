package app.kakehashi.company.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.company.CompaniesMerged;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.Likeness;
import app.kakehashi.company.LikenessReason;
import app.kakehashi.company.MergeField;
import app.kakehashi.company.domain.Company;
import app.kakehashi.company.domain.CompanyRepository;
import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.company.service.MergeRefusedException.Reason;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import app.kakehashi.shared.StaleVersionException;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one record of two: what belongs to the record that goes follows to the one that stays, and
 * its address leads there. For admins only, as people's accounts follow too.
 */
@Service
@Transactional
public class CompanyMerge {
  private static final Duration UNDO = Duration.ofDays(30);

  private final CompanyRepository companies;
  private final CompanyRecords records;
  private final MergeTables tables;
  private final LaterWork laterWork;
  private final MergedPermissions permissions;
  private final UnitedCards cards;
  private final MergedVerdicts verdicts;
  private final MatchSubjects subjects;
  private final DuplicatePairs pairs;
  private final NameTokens tokens;
  private final UnwantedCompanies unwanted;
  private final CatalogueChanges changes;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final Clock clock;

  CompanyMerge(
      CompanyRepository companies,
      CompanyRecords records,
      MergeTables tables,
      LaterWork laterWork,
      MergedPermissions permissions,
      UnitedCards cards,
      MergedVerdicts verdicts,
      MatchSubjects subjects,
      DuplicatePairs pairs,
      NameTokens tokens,
      UnwantedCompanies unwanted,
      CatalogueChanges changes,
      ApplicationEventPublisher events,
      AuditLog audit,
      EntityManager entities,
      JdbcClient jdbc,
      Clock clock) {
    this.companies = companies;
    this.records = records;
    this.tables = tables;
    this.laterWork = laterWork;
    this.permissions = permissions;
    this.cards = cards;
    this.verdicts = verdicts;
    this.subjects = subjects;
    this.pairs = pairs;
    this.tokens = tokens;
    this.unwanted = unwanted;
    this.changes = changes;
    this.events = events;
    this.audit = audit;
    this.entities = entities;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A record and the version in which it was compared. */
  public record Compared(String publicId, long version) {}

  /** How many accounts, postings, introductions and so on a company has, by message key. */
  @Transactional(readOnly = true)
  public Map<String, Integer> counts(CompanyId company, Viewer viewer) {
    if (!viewer.isOffice() || !viewer.keeps(company)) {
      throw new NotFoundException();
    }
    return tables.counts(company);
  }

  /**
   * Merges.
   *
   * @param taken fields of which the statement of the record that goes is kept
   * @param likeness with which they were proposed
   * @throws StaleVersionException if one of both was changed since it was compared
   * @throws MergeRefusedException if they cannot be one
   */
  public void merge(
      Compared stays, Compared goes, Set<MergeField> taken, Likeness likeness, Viewer viewer) {
    requireAdmin(viewer);
    lock(List.of(stays.publicId(), goes.publicId()));
    Company one = asCompared(stays);
    Company other = asCompared(goes);
    if (one.affiliation() != other.affiliation() || twoNumbers(one, other)) {
      throw new MergeRefusedException(Reason.TWO_NUMBERS);
    }
    if (tables.apart(one.id(), other.id()) != null) {
      throw new MergeRefusedException(Reason.SAME_CASE);
    }
    long merge = note(one, other, taken, likeness, viewer);
    takeOverSources(one.id(), other.id(), taken);
    verdicts.follow(merge, one.id(), other.id());
    one.unite(other, taken, tokens);
    entities.detach(other);
    permissions.unite(merge, one.id(), other.id());
    cards.follow(merge, other.id());
    tables.move(merge, one.id(), other.id());
    laterWork.noteCases(merge, one.id());
    jdbc.sql("delete from company where id = :id").param("id", other.id().value()).update();
    one.index(tokens, clock.instant());
    companies.flush();
    tables.leaveNoCircle(one.id());
    verdicts.stand(one.id());
    jdbc.sql("insert into company_redirect (public_id, gone_id, company_id) values (:p, :g, :c)")
        .param("p", other.publicId())
        .param("g", other.id().value())
        .param("c", one.id().value())
        .update();
    jdbc.sql("update company_merge set stays_version = :version where id = :id")
        .param("version", one.version())
        .param("id", merge)
        .update();
    told(one.id(), other.id());
    for (Company record : List.of(one, other)) {
      audit.record(
          viewer.actor(),
          "company.merged",
          record.publicId(),
          Map.of(
              "stays", one.publicId(),
              "gone", other.publicId(),
              "taken", taken.stream().map(MergeField::code).sorted().toList()));
    }
  }

  /** Two records that were made one. */
  public record Merged(
      String publicId,
      String staysPublicId,
      String staysName,
      String staysLanguage,
      String gonePublicId,
      String goneName,
      String goneLanguage,
      AccountId by,
      Instant at,
      @Nullable AccountId undoneBy,
      @Nullable Instant undoneAt,
      boolean canBeUndone) {}

  /** How many merges there were. */
  @Transactional(readOnly = true)
  public int count(Viewer viewer) {
    requireAdmin(viewer);
    return jdbc.sql("select count(*) from company_merge").query(Integer.class).single();
  }

  /** A page of all merges, the newest first. */
  @Transactional(readOnly = true)
  public List<Merged> page(Viewer viewer, int offset, int size) {
    requireAdmin(viewer);
    return jdbc.sql(
            """
            select m.*, coalesce(c.official_name, m.stays_image -> 'company' ->> 'official_name') as stays_name,
              coalesce(c.official_language, m.stays_image -> 'company' ->> 'official_language') as stays_language
            from company_merge m left join company c on c.id = m.stays_id
            order by m.merged_at desc, m.id desc limit :size offset :offset
            """)
        .param("size", size)
        .param("offset", offset)
        .query((row, number) -> merged(row))
        .list();
  }

  private Merged merged(ResultSet row) throws SQLException {
    Instant at = row.getObject("merged_at", OffsetDateTime.class).toInstant();
    OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
    return new Merged(
        row.getString("public_id"),
        row.getString("stays_public_id"),
        row.getString("stays_name"),
        row.getString("stays_language"),
        row.getString("gone_public_id"),
        row.getString("gone_name"),
        row.getString("gone_language"),
        new AccountId(row.getLong("merged_by")),
        at,
        undone == null ? null : new AccountId(row.getLong("undone_by")),
        undone == null ? null : undone.toInstant(),
        undone == null && isInTime(at));
  }

  private boolean isInTime(Instant at) {
    return !clock.instant().isAfter(at.plus(UNDO));
  }

  /**
   * Parts two records again, each exactly as it was but for its version.
   *
   * @throws MergeRefusedException if later work depends on the merge, or it is too long ago
   */
  public void undo(String publicId, Viewer viewer) {
    requireAdmin(viewer);
    Undo merge =
        jdbc.sql(
                """
                select m.id, m.stays_id, m.gone_id, m.stays_public_id, m.gone_public_id, m.stays_version, m.merged_at,
                  cast(m.stays_image as text) as stays_image, cast(m.gone_image as text) as gone_image,
                  cast(m.marks as text) as marks,
                  cast(m.stays_image -> 'company' ->> 'version' as bigint) as stays_before
                from company_merge m where m.public_id = :id and m.undone_at is null for update
                """)
            .param("id", publicId)
            .query(Undo.class)
            .optional()
            .orElseThrow(NotFoundException::new);
    CompanyId stays = new CompanyId(merge.staysId());
    CompanyId gone = new CompanyId(merge.goneId());
    refuseLater(merge, stays);
    jdbc.sql("set constraints company_parent_fk deferred").update();
    try {
      records.restore(stays, merge.staysImage());
      records.revive(gone, merge.goneImage());
    } catch (DuplicateKeyException taken) {
      throw new MergeRefusedException(Reason.NUMBER_TAKEN);
    }
    if (!tables.moveBack(merge.id(), stays, gone)) {
      throw new MergeRefusedException(Reason.ROWS_GONE);
    }
    try {
      jdbc.sql("set constraints company_parent_fk immediate").update();
    } catch (DataIntegrityViolationException parentGone) {
      throw new MergeRefusedException(Reason.ROWS_GONE);
    }
    laterWork.logsGoBack(merge.id(), stays, gone);
    tables.renew(stays, merge.staysBefore());
    permissions.part(merge.id());
    cards.part(merge.id(), gone);
    verdicts.part(merge.id(), stays, gone);
    jdbc.sql("delete from company_redirect where gone_id = :gone")
        .param("gone", gone.value())
        .update();
    jdbc.sql("update company_merge set undone_by = :by, undone_at = :at where id = :id")
        .param("by", viewer.account().value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", merge.id())
        .update();
    told(stays, gone);
    pairs.propose(List.of(gone.value()));
    for (String record : List.of(merge.staysPublicId(), merge.gonePublicId())) {
      audit.record(
          viewer.actor(),
          "company.parted",
          record,
          Map.of("stays", merge.staysPublicId(), "gone", merge.gonePublicId()));
    }
  }

  /** A merge to take back. */
  record Undo(
      long id,
      long staysId,
      long goneId,
      String staysPublicId,
      String gonePublicId,
      long staysVersion,
      OffsetDateTime mergedAt,
      String staysImage,
      String goneImage,
      String marks,
      long staysBefore) {}

  private void refuseLater(Undo merge, CompanyId stays) {
    if (!isInTime(merge.mergedAt().toInstant())) {
      throw new MergeRefusedException(Reason.TOO_LATE);
    }
    long version =
        jdbc.sql("select version from company where id = :id for update")
            .param("id", stays.value())
            .query((row, number) -> row.getLong("version"))
            .optional()
            .orElseThrow(() -> new MergeRefusedException(Reason.MERGED_SINCE));
    if (version != merge.staysVersion()) {
      throw new MergeRefusedException(Reason.CHANGED_SINCE);
    }
    if (laterWork.hasLater(stays, merge.marks()) || laterWork.hasLaterInCases(merge.id(), stays)) {
      throw new MergeRefusedException(Reason.LATER_CASE);
    }
  }

  /**
   * Forgets the rows that merges dropped, moved or changed once nobody can undo them any more:
   * people of contacts are among them. That both were one, and what both said, is kept.
   *
   * @return number of rows forgotten
   */
  public int forgetOld() {
    return forgetOld("company_merge_row") + forgetOld("company_merge_contact");
  }

  private int forgetOld(String table) {
    return jdbc.sql(
            """
            delete from %s r using company_merge m
            where m.id = r.merge_id and (m.undone_at is not null or m.merged_at < :before)
            """
                .formatted(table))
        .param("before", OffsetDateTime.ofInstant(clock.instant().minus(UNDO), ZoneOffset.UTC))
        .update();
  }

  private static void requireAdmin(Viewer viewer) {
    if (!viewer.isAdmin()) {
      throw new NotFoundException();
    }
  }

  /**
   * Nobody changes them while they are compared; in one order, so that nobody waits in a circle.
   */
  private void lock(List<String> publicIds) {
    jdbc.sql("select id from company where public_id in (:ids) order by id for update")
        .param("ids", publicIds)
        .query(Long.class)
        .list();
  }

  private Company asCompared(Compared compared) {
    Company company =
        companies.findByPublicId(compared.publicId()).orElseThrow(NotFoundException::new);
    StaleVersionException.check(compared.version(), company.version());
    return company;
  }

  private static boolean twoNumbers(Company one, Company other) {
    CompanyIdentifier mine = one.identifier();
    CompanyIdentifier its = other.identifier();
    return mine != null
        && its != null
        && mine.isKey()
        && its.isKey()
        && mine.scheme() == its.scheme()
        && !mine.value().equals(its.value());
  }

  private long note(
      Company stays, Company goes, Set<MergeField> taken, Likeness likeness, Viewer viewer) {
    return jdbc.sql(
            """
            insert into company_merge (public_id, stays_id, stays_public_id, gone_id, gone_public_id, gone_name,
              gone_language, score, reasons, taken, stays_image, gone_image, stays_version, marks, pairs, merged_by, merged_at)
            values (:publicId, :stays, :staysPublicId, :gone, :gonePublicId, :goneName, :goneLanguage, :score, :reasons,
              :taken, cast(:staysImage as jsonb), cast(:goneImage as jsonb), 0, cast(:marks as jsonb), '[]',
              :by, :at) returning id
            """)
        .param("publicId", PublicId.next())
        .param("stays", stays.id().value())
        .param("staysPublicId", stays.publicId())
        .param("gone", goes.id().value())
        .param("gonePublicId", goes.publicId())
        .param("goneName", goes.officialName())
        .param("goneLanguage", goes.officialLanguage())
        .param("score", likeness.score())
        .param(
            "reasons", likeness.reasons().stream().map(LikenessReason::code).toArray(String[]::new))
        .param("taken", taken.stream().map(MergeField::code).sorted().toArray(String[]::new))
        .param("staysImage", records.image(stays.id()))
        .param("goneImage", records.image(goes.id()))
        .param("marks", laterWork.marks())
        .param("by", viewer.account().value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** What is taken from the record that goes keeps its source and date. */
  private void takeOverSources(CompanyId stays, CompanyId goes, Set<MergeField> taken) {
    jdbc.sql(
            """
            insert into company_field_source (company_id, field, kind, ref, at)
            select :stays, s.field, s.kind, s.ref, s.at from company_field_source s where s.company_id = :goes
              and (s.field = any(:taken) or not s.field = any(:chosen))
            union all
            select :stays, t.field, g.source_kind, g.source_ref, g.created_at
            from company g cross join unnest(cast(:taken as text[])) t (field)
            where g.id = :goes and g.source_kind not in ('office', 'member') and not exists (
              select from company_field_source s where s.company_id = g.id and s.field = t.field)
            on conflict on constraint company_field_source_pk
            do update set kind = excluded.kind, ref = excluded.ref, at = excluded.at
            where excluded.field = any(:taken)
            """)
        .param("stays", stays.value())
        .param("goes", goes.value())
        .param(
            "taken",
            taken.stream().flatMap(field -> field.stated().stream()).toArray(String[]::new))
        .param(
            "chosen",
            Stream.of(MergeField.values())
                .flatMap(field -> field.stated().stream())
                .toArray(String[]::new))
        .update();
  }

  private void told(CompanyId one, CompanyId other) {
    subjects.key(List.of(one.value(), other.value()));
    unwanted.recognise(List.of(one.value(), other.value()));
    changes.changed(CatalogueChanges.Kind.COMPANY, withKeptApart(one, other));
    events.publishEvent(new CompaniesMerged(one, other));
  }

  /** Both, and those that are kept apart from either: their blocks name another record now. */
  private Set<Long> withKeptApart(CompanyId one, CompanyId other) {
    Set<Long> ids = new HashSet<>(List.of(one.value(), other.value()));
    ids.addAll(
        jdbc.sql(
                """
                select b.other_id from company_block b where b.company_id in (:ids)
                union select b.company_id from company_block b where b.other_id in (:ids)
                """)
            .param("ids", List.copyOf(ids))
            .query(Long.class)
            .list());
    return ids;
  }
}
