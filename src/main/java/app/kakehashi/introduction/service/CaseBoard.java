package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.NextTask;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All cases for the office, by state, owner and company. */
@Service
@Transactional(readOnly = true)
public class CaseBoard {
  /** Cases a page. */
  public static final int PAGE = 50;

  private static final String FOUND =
      """
      with found as (
        select i.* from introduction i
        where (cast(:owner as bigint) is null or i.owner_id = :owner)
          and (not :ownerless or i.owner_id is null)
          and (:text = '' or i.public_id = :number
            or :names <> '' and exists (select from introduction_leg l join company c on c.id = l.company_id
              where l.introduction_id = i.id and c.search @@ cast(nullif(:names, '') as tsquery))
            or exists (select from posting p where p.id in (i.gap_id, i.offer_id)
              and (strpos(lower(normalize(p.title, NFKC)), lower(normalize(:text, NFKC))) > 0
                or exists (select from posting_translation t where t.posting_id = p.id and t.approved_at is not null
                  and strpos(lower(normalize(t.title, NFKC)), lower(normalize(:text, NFKC))) > 0))))
          and
      """
          + CaseSharing.OPEN
          + ")\n";

  private static final Pattern LAST_PIECE = Pattern.compile("^\\S*/([^/?#]+)[?#]?\\S*$");

  private final JdbcClient jdbc;
  private final Companies companies;

  CaseBoard(JdbcClient jdbc, Companies companies) {
    this.jdbc = jdbc;
    this.companies = companies;
  }

  /**
   * Which cases.
   *
   * @param state null for every state
   * @param openOnly leaves out what has ended
   * @param owner null for anybody; with {@code ownerless} nobody
   * @param text the number of a case, also within an address that was copied; words of a name of a
   *     company of the case, however they are written; or part of the title of its gap or offer in
   *     any language. Empty for any
   */
  public record Filter(
      @Nullable CaseState state,
      boolean openOnly,
      @Nullable AccountId owner,
      boolean ownerless,
      String text) {}

  /**
   * A case in a line.
   *
   * @param task null where the case has ended, like {@code due}
   * @param nextCompany who moves next; null where it is the office, or nobody
   */
  public record Row(
      String publicId,
      CaseState state,
      Instant since,
      long gapId,
      @Nullable AccountId owner,
      @Nullable NextTask task,
      @Nullable CompanyId nextCompany,
      @Nullable Instant due,
      CompanyId gapCompany,
      CompanyId offerCompany) {}

  /**
   * A page of the board.
   *
   * @param counts how many there are in each state, whatever state is asked for
   * @param total how many the filter finds
   */
  public record Lines(List<Row> rows, Map<CaseState, Long> counts, long total) {}

  /** Cases of a filter: what is due first on top, then what has ended, the latest first. */
  public Lines lines(Filter filter, int offset, Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    Map<CaseState, Long> counts = new EnumMap<>(CaseState.class);
    filtered(FOUND + "select state, count(*) as cases from found group by state", filter, viewer)
        .query(
            row -> {
              counts.put(CaseState.valueOf(row.getString("state")), row.getLong("cases"));
            });
    long total =
        counts.entrySet().stream()
            .filter(entry -> filter.state() == null || entry.getKey() == filter.state())
            .filter(entry -> !filter.openOnly() || entry.getKey().isOpen())
            .mapToLong(Map.Entry::getValue)
            .sum();
    List<Row> rows = new ArrayList<>();
    if (total > 0) {
      rows.addAll(
          filtered(
                  FOUND
                      + """
                      select i.*, g.company_id as gap_company_id, o.company_id as offer_company_id
                      from found i join posting g on g.id = i.gap_id join posting o on o.id = i.offer_id
                      where (cast(:state as text) is null or i.state = :state)
                        and (not :openOnly or i.next_due_at is not null)
                      order by i.next_due_at nulls last, i.state_since desc, i.id offset :offset limit :size
                      """,
                  filter,
                  viewer)
              .param("state", filter.state() == null ? null : filter.state().name())
              .param("openOnly", filter.openOnly())
              .param("offset", offset)
              .param("size", PAGE)
              .query(CaseBoard::row)
              .list());
    }
    return new Lines(rows, counts, total);
  }

  private JdbcClient.StatementSpec filtered(String sql, Filter filter, Viewer viewer) {
    return jdbc.sql(sql)
        .params(CaseSharing.of(viewer))
        .param("owner", filter.owner() == null ? null : filter.owner().value())
        .param("ownerless", filter.ownerless())
        .param("text", filter.text().strip())
        .param("number", number(filter.text()))
        .param("names", companies.nameQuery(filter.text()));
  }

  /** The last piece of an address, or the text itself, where it has the form of a number. */
  private static String number(String text) {
    String last = LAST_PIECE.matcher(text.strip()).replaceFirst("$1");
    return PublicId.hasForm(last) ? last : "";
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    long owner = row.getLong("owner_id");
    boolean owned = !row.wasNull();
    long company = row.getLong("next_company_id");
    boolean ofCompany = !row.wasNull();
    String task = row.getString("next_task");
    OffsetDateTime due = row.getObject("next_due_at", OffsetDateTime.class);
    return new Row(
        row.getString("public_id"),
        CaseState.valueOf(row.getString("state")),
        row.getObject("state_since", OffsetDateTime.class).toInstant(),
        row.getLong("gap_id"),
        owned ? new AccountId(owner) : null,
        task == null ? null : NextTask.valueOf(task),
        ofCompany ? new CompanyId(company) : null,
        due == null ? null : due.toInstant(),
        new CompanyId(row.getLong("gap_company_id")),
        new CompanyId(row.getLong("offer_company_id")));
  }
}
