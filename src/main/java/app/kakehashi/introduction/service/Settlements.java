package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.notification.Category;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.FileStore;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import app.kakehashi.shared.StaleVersionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the sides settle together: terms, confidentiality, stage, depth, the agreement itself. A
 * wording counts once every side has confirmed it, or the office has for it with evidence. A
 * changed wording is a new one that nobody but who changed it has confirmed; the old ones stay.
 */
@Service
@Transactional
public class Settlements {
  private static final Set<CaseState> TALKING = CaseState.AFTER_INTRODUCTION;

  private final CaseStore store;
  private final Answering answering;
  private final CaseNews news;
  private final CaseClock clock;
  private final FileStore files;
  private final AuditLog audit;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Settlements(
      CaseStore store,
      Answering answering,
      CaseNews news,
      CaseClock clock,
      FileStore files,
      AuditLog audit,
      JdbcClient jdbc,
      JsonMapper json) {
    this.store = store;
    this.answering = answering;
    this.news = news;
    this.clock = clock;
    this.files = files;
    this.audit = audit;
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * That a side confirmed.
   *
   * @param office whether the office did it for the company
   * @param evidence what the office saw or heard; empty for a company’s own confirmation
   * @param file public id of a file the office keeps as evidence
   */
  public record Yes(
      CompanyId company, boolean office, String evidence, @Nullable String file, Instant at) {}

  /**
   * A wording.
   *
   * @param proposedBy null for the office
   * @param agreedAt when the last side confirmed it; null until then
   */
  public record Wording(
      long id,
      String publicId,
      SettlementMatter matter,
      Map<String, String> content,
      @Nullable CompanyId proposedBy,
      Instant proposedAt,
      @Nullable Instant agreedAt,
      List<Yes> confirmed) {
    public boolean isAgreed() {
      return agreedAt != null;
    }

    /** Whether this company has confirmed it. */
    public boolean isConfirmedBy(CompanyId company) {
      return confirmed.stream().anyMatch(yes -> yes.company().equals(company));
    }
  }

  /**
   * What the office goes by when it confirms for companies.
   *
   * @param sides public ids of the legs that have confirmed to the office
   * @param file null for none
   */
  public record Evidence(Set<String> sides, String text, @Nullable Upload file) {
    /** A company speaks for itself. */
    public static final Evidence NONE = new Evidence(Set.of(), "", null);

    public Evidence {
      sides = Set.copyOf(sides);
    }

    /** Whether it says anything that can be checked later. */
    public boolean isGiven() {
      return !text.isBlank() || file != null;
    }
  }

  /** A file and its name. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Upload(String name, byte[] content) {}

  /** Every wording of a matter, newest first. */
  @Transactional(readOnly = true)
  public List<Wording> of(Introduction introduction, SettlementMatter matter) {
    return all(introduction).stream().filter(wording -> wording.matter() == matter).toList();
  }

  /** The newest wording of each matter that was put forward. */
  @Transactional(readOnly = true)
  public Map<SettlementMatter, Wording> newest(Introduction introduction) {
    Map<SettlementMatter, Wording> newest = new EnumMap<>(SettlementMatter.class);
    all(introduction).forEach(wording -> newest.putIfAbsent(wording.matter(), wording));
    return newest;
  }

  private List<Wording> all(Introduction introduction) {
    Map<Long, List<Yes>> yes = new LinkedHashMap<>();
    jdbc.sql(
            """
            select y.* from introduction_settlement_yes y
            join introduction_settlement s on s.id = y.settlement_id
            where s.introduction_id = :case order by y.at, y.company_id
            """)
        .param("case", introduction.id())
        .query(
            row -> {
              yes.computeIfAbsent(row.getLong("settlement_id"), id -> new ArrayList<>())
                  .add(
                      new Yes(
                          new CompanyId(row.getLong("company_id")),
                          row.getBoolean("office"),
                          row.getString("evidence"),
                          row.getString("file"),
                          row.getObject("at", OffsetDateTime.class).toInstant()));
            });
    return jdbc.sql(
            """
            select id, public_id, matter, content, proposed_company_id, proposed_at, agreed_at
            from introduction_settlement where introduction_id = :case order by id desc
            """)
        .param("case", introduction.id())
        .query((row, n) -> wording(row, yes.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private Wording wording(ResultSet row, List<Yes> yes) throws SQLException {
    long proposedBy = row.getLong("proposed_company_id");
    CompanyId company = row.wasNull() ? null : new CompanyId(proposedBy);
    OffsetDateTime agreed = row.getObject("agreed_at", OffsetDateTime.class);
    return new Wording(
        row.getLong("id"),
        row.getString("public_id"),
        SettlementMatter.valueOf(row.getString("matter")),
        json.readValue(
            row.getString("content"), new TypeReference<LinkedHashMap<String, String>>() {}),
        company,
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        agreed == null ? null : agreed.toInstant(),
        yes);
  }

  /** The newest wording. */
  @Transactional(readOnly = true)
  public Optional<Wording> newest(Introduction introduction, SettlementMatter matter) {
    return of(introduction, matter).stream().findFirst();
  }

  /** Whether every side has confirmed the newest wording. */
  @Transactional(readOnly = true)
  public boolean isAgreed(Introduction introduction, SettlementMatter matter) {
    return newest(introduction, matter).filter(Wording::isAgreed).isPresent();
  }

  /** Whether a matter can be worked on where the case stands now. */
  public static boolean isOpenFor(Introduction introduction, SettlementMatter matter) {
    CaseState state = introduction.state();
    return switch (matter) {
      case CONFIDENTIALITY -> state == CaseState.MUTUAL_YES || TALKING.contains(state);
      case TERMS, AGREEMENT -> TALKING.contains(state);
      case STAGE, DEPTH -> TALKING.contains(state) || state == CaseState.AGREED;
    };
  }

  /**
   * A side, or the office, puts a wording forward. A side has confirmed its own; the office names
   * the sides that confirmed to it.
   *
   * @param content checked by {@link SettlementMatter#read}
   * @throws StaleVersionException if somebody was faster
   */
  public void propose(
      String id,
      long version,
      SettlementMatter matter,
      Map<String, String> content,
      Evidence evidence,
      Viewer viewer) {
    Introduction introduction = changed(id, version, matter, viewer);
    long settlement =
        jdbc.sql(
                """
                insert into introduction_settlement (public_id, introduction_id, matter, content, proposed_company_id,
                  proposed_by, proposed_at)
                values (:publicId, :case, :matter, cast(:content as jsonb), :company, :by, :at) returning id
                """)
            .param("publicId", PublicId.next())
            .param("case", introduction.id())
            .param("matter", matter.name())
            .param("content", json.writeValueAsString(content))
            .param("company", viewer.company() == null ? null : viewer.company().value())
            .param("by", viewer.account().value())
            .param("at", clock.now().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    settle(introduction, settlement, matter, evidence, viewer);
  }

  /**
   * A side confirms the newest wording, or the office for sides that confirmed to it. Confirming
   * twice changes nothing.
   *
   * @throws StaleVersionException if another wording has been put forward meanwhile
   */
  public void confirm(
      String id,
      long version,
      SettlementMatter matter,
      String settlement,
      Evidence evidence,
      Viewer viewer) {
    Introduction introduction = changed(id, version, matter, viewer);
    Wording newest =
        newest(introduction, matter)
            .filter(wording -> wording.publicId().equals(settlement))
            .orElseThrow(StaleVersionException::new);
    if (!newest.isAgreed()) {
      settle(introduction, newest.id(), matter, evidence, viewer);
    }
  }

  private Introduction changed(String id, long version, SettlementMatter matter, Viewer viewer) {
    Introduction introduction = store.lock(id, viewer);
    if (!CaseSides.takesPart(introduction, viewer)) {
      throw new NotFoundException();
    }
    introduction.checkVersion(version);
    if (!isOpenFor(introduction, matter)) {
      throw new StaleVersionException();
    }
    introduction.heardFrom(clock.moment());
    return introduction;
  }

  private void settle(
      Introduction introduction,
      long settlement,
      SettlementMatter matter,
      Evidence evidence,
      Viewer viewer) {
    FileStore.StoredFile file =
        viewer.isOffice() && evidence.file() != null && !evidence.sides().isEmpty()
            ? files.store(
                evidence.file().name(), evidence.file().content(), FileStore.Accepted.CATALOGUE)
            : null;
    for (Leg leg : CaseSides.in(introduction)) {
      boolean own = viewer.belongsTo(leg.company());
      boolean byOffice = viewer.isOffice() && evidence.sides().contains(leg.publicId());
      if (own || byOffice) {
        confirmed(settlement, leg, byOffice ? evidence.text().strip() : "", file, viewer);
      }
    }
    audit.record(
        new Actor(viewer.account(), viewer.company()),
        "introduction.settled",
        introduction.publicId(),
        Map.of("matter", matter.code()));
    Set<CompanyId> missing = missing(introduction, settlement);
    if (missing.isEmpty()) {
      agreed(introduction, settlement, matter, viewer);
    } else {
      ask(introduction, matter, missing, viewer);
    }
    answering.settle(introduction);
  }

  private void confirmed(
      long settlement,
      Leg leg,
      String evidence,
      FileStore.@Nullable StoredFile file,
      Viewer viewer) {
    jdbc.sql(
            """
            insert into introduction_settlement_yes (settlement_id, company_id, account_id, office, evidence, file,
              file_name, at)
            values (:settlement, :company, :account, :office, :evidence, :file, :fileName, :at)
            on conflict (settlement_id, company_id) do nothing
            """)
        .param("settlement", settlement)
        .param("company", leg.company().value())
        .param("account", viewer.account().value())
        .param("office", viewer.isOffice())
        .param("evidence", evidence)
        .param("file", file == null ? null : file.publicId())
        .param("fileName", file == null ? null : file.fileName())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  private Set<CompanyId> missing(Introduction introduction, long settlement) {
    Set<Long> confirmed =
        Set.copyOf(
            jdbc.sql("select company_id from introduction_settlement_yes where settlement_id = :id")
                .param("id", settlement)
                .query(Long.class)
                .list());
    return CaseSides.in(introduction).stream()
        .map(Leg::company)
        .filter(company -> !confirmed.contains(company.value()))
        .collect(Collectors.toSet());
  }

  private void ask(
      Introduction introduction, SettlementMatter matter, Set<CompanyId> missing, Viewer viewer) {
    if (matter == SettlementMatter.AGREEMENT) {
      introduction.awaitConfirmation(missing.iterator().next(), clock.moment());
    }
    missing.stream()
        .filter(company -> !viewer.belongsTo(company))
        .forEach(
            company ->
                news.company(
                    introduction,
                    company,
                    Category.ASK,
                    "introduction_after.told.confirm_" + matter.code(),
                    page(introduction, matter)));
  }

  private void agreed(
      Introduction introduction, long settlement, SettlementMatter matter, Viewer viewer) {
    jdbc.sql("update introduction_settlement set agreed_at = :at where id = :id")
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .param("id", settlement)
        .update();
    if (matter == SettlementMatter.AGREEMENT) {
      By by = CaseStore.by(viewer);
      introduction.agree(by, Set.of(Guard.CONFIRMED), clock.moment());
      keepDepth(settlement, viewer.account());
    } else {
      news.owner(
          introduction, "introduction_after.told.settled_" + matter.code(), viewer.account());
    }
  }

  /** The depth of an agreement continues the history of depths. */
  private void keepDepth(long agreement, AccountId by) {
    Long depth =
        jdbc.sql(
                """
                insert into introduction_settlement (public_id, introduction_id, matter, content, proposed_company_id,
                  proposed_by, proposed_at, agreed_at)
                select :publicId, introduction_id, 'DEPTH',
                  jsonb_strip_nulls(jsonb_build_object('depth', content -> 'depth', 'legal_form',
                    nullif(content -> 'legal_form', '"other"'))),
                  proposed_company_id, :by, :at, :at
                from introduction_settlement where id = :agreement returning id
                """)
            .param("publicId", PublicId.next())
            .param("by", by.value())
            .param("at", clock.now().atOffset(ZoneOffset.UTC))
            .param("agreement", agreement)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into introduction_settlement_yes (settlement_id, company_id, account_id, office, evidence, file,
              file_name, at)
            select :depth, company_id, account_id, office, evidence, file, file_name, at
            from introduction_settlement_yes where settlement_id = :agreement
            """)
        .param("depth", depth)
        .param("agreement", agreement)
        .update();
  }

  /**
   * A file kept as evidence, for the office.
   *
   * @throws NotFoundException for everybody else
   */
  @Transactional(readOnly = true)
  public Upload evidence(Introduction introduction, String file, Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    String name =
        jdbc.sql(
                """
                select y.file_name from introduction_settlement_yes y
                join introduction_settlement s on s.id = y.settlement_id
                where s.introduction_id = :case and y.file = :file limit 1
                """)
            .param("case", introduction.id())
            .param("file", file)
            .query(String.class)
            .optional()
            .orElseThrow(NotFoundException::new);
    return new Upload(name, files.content(file).orElseThrow(NotFoundException::new));
  }

  private static String page(Introduction introduction, SettlementMatter matter) {
    return "/introductions/" + introduction.publicId() + "/settlements/" + matter.code();
  }
}
