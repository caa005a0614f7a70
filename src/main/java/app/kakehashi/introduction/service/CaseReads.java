package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.IntroductionRepository;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.introduction.domain.NextTask;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases for pages and the API, each for whoever may know of it. */
@Service
@Transactional(readOnly = true)
public class CaseReads {
  private static final String ROW =
      """
      select i.id, i.public_id, i.state, i.state_since, i.gap_id, g.public_id as gap_public_id, i.offer_id,
        o.public_id as offer_public_id, i.desk_country, i.owner_id, i.next_task, i.next_company_id, i.next_due_at,
        g.company_id as gap_company_id, o.company_id as offer_company_id, i.version
      from introduction i join posting g on g.id = i.gap_id join posting o on o.id = i.offer_id
      """;

  private static final String OPEN_FIRST = " order by i.next_due_at nulls last, i.id desc";

  private final IntroductionRepository cases;
  private final JdbcClient jdbc;

  CaseReads(IntroductionRepository cases, JdbcClient jdbc) {
    this.cases = cases;
    this.jdbc = jdbc;
  }

  /**
   * A case with its legs.
   *
   * @throws NotFoundException if there is none, or none for this viewer
   */
  public Introduction find(String publicId, Viewer viewer) {
    if (!PublicId.hasForm(publicId)) {
      throw new NotFoundException();
    }
    return cases
        .read(publicId)
        .filter(introduction -> CaseStore.mayKnow(introduction, viewer))
        .orElseThrow(NotFoundException::new);
  }

  /**
   * A case in a line, for the office.
   *
   * @param task null where the case has ended, like {@code dueAt}
   * @param nextCompany who moves next; null where it is the office, or nobody
   */
  public record Row(
      long id,
      String publicId,
      CaseState state,
      Instant stateSince,
      long gapId,
      String gapPublicId,
      long offerId,
      String offerPublicId,
      String deskCountry,
      @Nullable AccountId owner,
      @Nullable NextTask task,
      @Nullable CompanyId nextCompany,
      @Nullable Instant dueAt,
      CompanyId gapCompany,
      CompanyId offerCompany,
      long version) {}

  /**
   * Which cases.
   *
   * @param states empty for all
   * @param tasks what is next; empty for anything
   * @param owner null for anybody; with {@code ownerless} nobody
   * @param deskCountry {@code JP} or {@code TW}; null for both
   * @param officeMoves true where the office moves next, false where a company does; null for both
   * @param dueBefore null for any time
   * @param gapTitle part of the gap’s title in its original language; empty for any
   */
  public record Filter(
      Set<CaseState> states,
      Set<NextTask> tasks,
      @Nullable AccountId owner,
      boolean ownerless,
      @Nullable String deskCountry,
      @Nullable Boolean officeMoves,
      @Nullable Instant dueBefore,
      String gapTitle,
      boolean openOnly) {
    /** Everything that is open. */
    public static final Filter OPEN =
        new Filter(Set.of(), Set.of(), null, false, null, null, null, "", true);

    public Filter {
      states = Set.copyOf(states);
      tasks = Set.copyOf(tasks);
    }
  }

  /** Cases of a filter, what is due first on top; for the office. */
  public List<Row> list(Filter filter, int offset, int size, Viewer viewer) {
    requireOffice(viewer);
    return filtered(ROW + WHERE + OPEN_FIRST + " offset :offset limit :size", filter, viewer)
        .param("offset", offset)
        .param("size", size)
        .query(CaseReads::row)
        .list();
  }

  /** How many cases a filter finds; for the office. */
  public long count(Filter filter, Viewer viewer) {
    requireOffice(viewer);
    return filtered(
            "select count(*) from introduction i join posting g on g.id = i.gap_id " + WHERE,
            filter,
            viewer)
        .query(Long.class)
        .single();
  }

  private static final String WHERE =
      """
      where (not :openOnly or i.next_due_at is not null)
        and (:allStates or i.state in (:states))
        and (:allTasks or i.next_task in (:tasks))
        and (cast(:owner as bigint) is null or i.owner_id = :owner)
        and (not :ownerless or i.owner_id is null)
        and (cast(:desk as text) is null or i.desk_country = :desk)
        and (cast(:office as boolean) is null or (i.next_company_id is null) = :office)
        and (cast(:before as timestamptz) is null or i.next_due_at < :before)
        and (:title = '' or strpos(lower(g.title), lower(:title)) > 0)
        and
      """
          + CaseSharing.OPEN;

  private JdbcClient.StatementSpec filtered(String sql, Filter filter, Viewer viewer) {
    return jdbc.sql(sql)
        .params(CaseSharing.of(viewer))
        .param("openOnly", filter.openOnly())
        .param("allStates", filter.states().isEmpty())
        .param("states", names(filter.states()))
        .param("allTasks", filter.tasks().isEmpty())
        .param("tasks", names(filter.tasks()))
        .param("owner", filter.owner() == null ? null : filter.owner().value())
        .param("ownerless", filter.ownerless())
        .param("desk", filter.deskCountry())
        .param("office", filter.officeMoves())
        .param(
            "before",
            filter.dueBefore() == null ? null : filter.dueBefore().atOffset(ZoneOffset.UTC))
        .param("title", filter.gapTitle().strip());
  }

  /** An empty list is no SQL. */
  private static List<String> names(Set<? extends Enum<?>> values) {
    return values.isEmpty() ? List.of("") : values.stream().map(Enum::name).toList();
  }

  /** Cases of one gap, newest last; for the office. */
  public List<Row> ofGap(long gap, Viewer viewer) {
    requireOffice(viewer);
    return jdbc.sql(ROW + "where i.gap_id = :gap and " + CaseSharing.OPEN + " order by i.id")
        .params(CaseSharing.of(viewer))
        .param("gap", gap)
        .query(CaseReads::row)
        .list();
  }

  /**
   * A case as a list of a company shows it.
   *
   * @param leg what the company said; null where it only suggested the pair
   * @param ask public id of the request to answer; null where nothing is to be answered
   * @param ourMove whether the company moves next
   * @param promisedOn the date this company promised; null where it did not
   */
  public record OwnRow(
      Row row,
      @Nullable LegState leg,
      @Nullable String ask,
      boolean ourMove,
      @Nullable LocalDate promisedOn) {}

  /** Cases that the viewer’s company knows of: what it has to do first, then the newest. */
  public List<OwnRow> own(Viewer viewer, int offset, int size) {
    CompanyId company = Objects.requireNonNull(viewer.company(), "of a member’s company");
    return jdbc.sql(
            """
            select own.* from (
            """
                + ROW.replace(
                    "i.version\n",
                    """
                    i.version, l.state as leg_state, l.promised_on,
                      case when l.state in ('ASKED', 'UNDER_APPROVAL', 'CLARIFY') and i.state = 'ASKING'
                        then (select a.public_id from introduction_ask a where a.id = l.ask_id) end as ask,
                      (i.state = 'ASKING' and l.state = 'ASKED') or
                        (i.state <> 'ASKING' and i.next_company_id = :company) as our_move,
                      greatest(i.state_since, l.asked_at) as seen
                    """)
                + """
                left join introduction_leg l on l.introduction_id = i.id and l.company_id = :company
                where l.asked_at is not null or i.suggested_by = :company) own
                order by own.our_move desc nulls last, (own.next_due_at is null), own.seen desc, own.id desc
                offset :offset limit :size
                """)
        .param("company", company.value())
        .param("offset", offset)
        .param("size", size)
        .query(
            (row, n) ->
                new OwnRow(
                    row(row, n),
                    row.getString("leg_state") == null
                        ? null
                        : LegState.valueOf(row.getString("leg_state")),
                    row.getString("ask"),
                    row.getBoolean("our_move"),
                    row.getObject("promised_on", LocalDate.class)))
        .list();
  }

  /** How many cases the viewer’s company knows of. */
  public long countOwn(Viewer viewer) {
    CompanyId company = Objects.requireNonNull(viewer.company(), "of a member’s company");
    return jdbc.sql(
            """
            select count(*) from introduction i
            left join introduction_leg l on l.introduction_id = i.id and l.company_id = :company
            where l.asked_at is not null or i.suggested_by = :company
            """)
        .param("company", company.value())
        .query(Long.class)
        .single();
  }

  /**
   * A move as it was recorded.
   *
   * @param account who moved; null for time and for somebody who answered by a link
   * @param company who was spoken for; null for the office itself and for time
   * @param legCompany whose leg it is about; null where it is about the whole case
   */
  public record StepRow(
      Move move,
      Instant at,
      @Nullable AccountId account,
      boolean office,
      @Nullable CompanyId company,
      By.Channel channel,
      @Nullable CaseState from,
      CaseState to,
      @Nullable CompanyId legCompany,
      @Nullable LegState legFrom,
      @Nullable LegState legTo,
      @Nullable String reason,
      String note) {}

  /** Every move of a case in order; what of it a company may read is for its page to choose. */
  public List<StepRow> steps(Introduction introduction) {
    return jdbc.sql(
            """
            select s.*, l.company_id as leg_company_id from introduction_step s
            left join introduction_leg l on l.id = s.leg_id
            where s.introduction_id = :case order by s.id
            """)
        .param("case", introduction.id())
        .query(
            (row, n) ->
                new StepRow(
                    Move.valueOf(row.getString("move")),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    account(row, "account_id"),
                    row.getBoolean("office"),
                    company(row, "company_id"),
                    By.Channel.valueOf(row.getString("channel")),
                    row.getString("from_state") == null
                        ? null
                        : CaseState.valueOf(row.getString("from_state")),
                    CaseState.valueOf(row.getString("to_state")),
                    company(row, "leg_company_id"),
                    legState(row, "leg_from"),
                    legState(row, "leg_to"),
                    row.getString("reason"),
                    row.getString("note")))
        .list();
  }

  /** A private note of the office. */
  public record NoteRow(String text, AccountId by, Instant at) {}

  /** Private notes, oldest first; for the office. */
  public List<NoteRow> notes(Introduction introduction, Viewer viewer) {
    requireOffice(viewer);
    return jdbc.sql(
            "select text, written_by, written_at from introduction_note where introduction_id ="
                + " :case order by id")
        .param("case", introduction.id())
        .query(
            (row, n) ->
                new NoteRow(
                    row.getString("text"),
                    new AccountId(row.getLong("written_by")),
                    row.getObject("written_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static void requireOffice(Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    String task = row.getString("next_task");
    OffsetDateTime due = row.getObject("next_due_at", OffsetDateTime.class);
    return new Row(
        row.getLong("id"),
        row.getString("public_id"),
        CaseState.valueOf(row.getString("state")),
        row.getObject("state_since", OffsetDateTime.class).toInstant(),
        row.getLong("gap_id"),
        row.getString("gap_public_id"),
        row.getLong("offer_id"),
        row.getString("offer_public_id"),
        row.getString("desk_country"),
        account(row, "owner_id"),
        task == null ? null : NextTask.valueOf(task),
        company(row, "next_company_id"),
        due == null ? null : due.toInstant(),
        new CompanyId(row.getLong("gap_company_id")),
        new CompanyId(row.getLong("offer_company_id")),
        row.getLong("version"));
  }

  private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : new AccountId(value);
  }

  private static @Nullable CompanyId company(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : new CompanyId(value);
  }

  private static @Nullable LegState legState(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? null : LegState.valueOf(value);
  }
}
