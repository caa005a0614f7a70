package app.kakehashi.company.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.company.Coded;
import app.kakehashi.company.Likeness;
import app.kakehashi.company.LikenessReason;
import app.kakehashi.company.PairVerdict;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The review of records that may be one company: for the office, each person of it as far as both
 * records are theirs to keep.
 */
@Service
@Transactional
public class DuplicateReview {
  private static final String OPEN =
      "(p.verdict is null or (p.verdict = 'later' and p.until <= cast(:today as date)))";

  private static final String PAIRS =
      """
      from company_pair p join company l on l.id = p.low_id join company h on h.id = p.high_id
      where l.id <> all(:closed) and h.id <> all(:closed) and
      """;

  private static final String COLUMNS =
      """
      select p.public_id, p.score, p.reasons, p.verdict, p.until, p.decided_by, p.decided_at,
        l.id as low_id, l.public_id as low_public_id, l.official_name as low_name, l.official_language as low_language,
        h.id as high_id, h.public_id as high_public_id, h.official_name as high_name,
        h.official_language as high_language
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  DuplicateReview(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Which pairs are listed. */
  public enum Show {
    /** Those that wait for a verdict. */
    WAITING("waiting", OPEN),
    /** Those put off to a day to come. */
    LATER("later", "p.verdict = 'later' and p.until > cast(:today as date)"),
    /** Those that were found to be two companies. */
    DIFFERENT("different", "p.verdict = 'different'");

    private final String code;
    private final String condition;

    Show(String code, String condition) {
      this.code = code;
      this.condition = condition;
    }

    public String code() {
      return code;
    }

    /** The list of a code; those that wait for one that nobody knows. */
    public static Show of(String code) {
      return Arrays.stream(values())
          .filter(show -> show.code.equals(code))
          .findFirst()
          .orElse(WAITING);
    }
  }

  /** One record of a pair. */
  public record One(CompanyId id, String publicId, String name, String language) {}

  /**
   * Two records that may be one company.
   *
   * @param one the older record
   * @param verdict null where nobody has judged
   * @param until the day on which it comes up again; null but for later
   */
  public record Pair(
      String publicId,
      One one,
      One other,
      Likeness likeness,
      @Nullable PairVerdict verdict,
      @Nullable LocalDate until,
      @Nullable AccountId decidedBy,
      @Nullable Instant decidedAt) {}

  /** How many pairs a list has. */
  @Transactional(readOnly = true)
  public int count(Show show, Viewer viewer) {
    return bound("select count(*) " + PAIRS + show.condition, viewer).query(Integer.class).single();
  }

  /** A page of a list, the likeliest pairs first. */
  @Transactional(readOnly = true)
  public List<Pair> page(Show show, Viewer viewer, int offset, int size) {
    return bound(
            COLUMNS
                + PAIRS
                + show.condition
                + " order by p.score desc, p.id limit :size offset :offset",
            viewer)
        .param("size", size)
        .param("offset", offset)
        .query(DuplicateReview::pair)
        .list();
  }

  /** One pair, whatever was said of it. */
  @Transactional(readOnly = true)
  public Pair find(String publicId, Viewer viewer) {
    return bound(COLUMNS + PAIRS + " p.public_id = :id", viewer)
        .param("id", publicId)
        .query(DuplicateReview::pair)
        .optional()
        .orElseThrow(NotFoundException::new);
  }

  /**
   * Says of a pair that it is two companies, or that it is decided later. It is not proposed again
   * unless one of both changes its name or number.
   *
   * @param until the day on which it comes up again; null but for later
   */
  public void judge(
      String publicId, PairVerdict verdict, @Nullable LocalDate until, Viewer viewer) {
    Pair pair = find(publicId, viewer);
    jdbc.sql(
            """
            update company_pair p set verdict = :verdict, until = :until, decided_by = :by, decided_at = :at, basis =
            """
                + DuplicatePairs.BASIS
                + " from company l, company h"
                + " where l.id = p.low_id and h.id = p.high_id and p.public_id = :id")
        .param("verdict", verdict.code())
        .param("until", until)
        .param("by", viewer.account().value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", publicId)
        .update();
    for (List<One> side :
        List.of(List.of(pair.one(), pair.other()), List.of(pair.other(), pair.one()))) {
      audit.record(
          viewer.actor(),
          "company.compared",
          side.getFirst().publicId(),
          Map.of("with", side.getLast().publicId(), "verdict", verdict.code()));
    }
  }

  /** Today, where days of verdicts begin and end. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private JdbcClient.StatementSpec bound(String sql, Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    return jdbc.sql(sql).param("closed", viewer.desk().closedIds()).param("today", today());
  }

  private static Pair pair(ResultSet row, int number) throws SQLException {
    String verdict = row.getString("verdict");
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    return new Pair(
        row.getString("public_id"),
        one(row, "low"),
        one(row, "high"),
        new Likeness(
            row.getDouble("score"),
            Arrays.stream((String[]) row.getArray("reasons").getArray())
                .map(code -> Coded.of(LikenessReason.class, code))
                .toList()),
        verdict == null ? null : Coded.of(PairVerdict.class, verdict),
        row.getObject("until", LocalDate.class),
        decided == null ? null : new AccountId(row.getLong("decided_by")),
        decided == null ? null : decided.toInstant());
  }

  private static One one(ResultSet row, String side) throws SQLException {
    return new One(
        new CompanyId(row.getLong(side + "_id")),
        row.getString(side + "_public_id"),
        row.getString(side + "_name"),
        row.getString(side + "_language"));
  }
}
