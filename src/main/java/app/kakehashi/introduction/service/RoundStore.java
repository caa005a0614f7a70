package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Band;
import app.kakehashi.matching.RoundFigures;
import app.kakehashi.matching.Rounds;
import app.kakehashi.matching.Rounds.PairIds;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps rounds as they were proposed, and what became of their lines. */
@Component
class RoundStore {
  private static final String HEAD =
      "select id, public_id, made_at, made_by, model_version, gaps_open, gaps, figures from"
          + " introduction_round ";

  /** Whether neither the gap nor the offer of a line {@code l} is kept from the desk. */
  private static final String OF_DESK =
      """
      not exists (select from posting p where p.id in (l.gap_id, l.offer_id) and p.company_id = any(:closed))
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RoundStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A line to be written, as JSON knows it. */
  private record NewLine(
      long gap,
      long offer,
      int position,
      String band,
      double joint,
      double value,
      boolean newcomer,
      String state,
      @Nullable String why) {}

  /** Writes a round down; three statements. */
  String add(Rounds.Plan plan, Instant now, Viewer by) {
    String publicId = PublicId.next();
    long round =
        jdbc.sql(
                """
                insert into introduction_round (public_id, made_at, made_by, model_version, gaps_open, gaps, figures)
                values (:id, :at, :by, :model, :open, :gaps, cast(:figures as jsonb)) returning id
                """)
            .param("id", publicId)
            .param("at", now.atOffset(ZoneOffset.UTC))
            .param("by", by.account().value())
            .param("model", plan.modelVersion())
            .param("open", plan.open())
            .param("gaps", plan.gaps().size())
            .param("figures", json.writeValueAsString(plan.figures()))
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into introduction_round_gap (round_id, position, gap_id)
            select :round, g.position, cast(g.gap as bigint)
            from jsonb_array_elements_text(cast(:gaps as jsonb)) with ordinality as g(gap, position)
            """)
        .param("round", round)
        .param("gaps", json.writeValueAsString(plan.gaps()))
        .update();
    List<NewLine> lines = new ArrayList<>();
    for (Rounds.Line line : plan.lines()) {
      lines.add(
          new NewLine(
              line.pair().gap(),
              line.pair().offer(),
              lines.size() + 1,
              line.band().name(),
              line.joint(),
              line.value(),
              line.newcomer(),
              (line.passedOver() == null ? RoundState.PROPOSED : RoundState.PASSED_OVER).name(),
              line.passedOver() == null ? null : line.passedOver().name()));
    }
    jdbc.sql(
            """
            insert into introduction_round_line
              (round_id, gap_id, offer_id, position, band, joint, value, newcomer, state, why)
            select :round, l.gap, l.offer, l.position, l.band, l.joint, l.value, l.newcomer, l.state, l.why
            from jsonb_to_recordset(cast(:lines as jsonb)) as l(gap bigint, offer bigint, position int, band text,
              joint double precision, value double precision, newcomer boolean, state text, why text)
            """)
        .param("round", round)
        .param("lines", json.writeValueAsString(lines))
        .update();
    return publicId;
  }

  /**
   * A round.
   *
   * @param open gaps that were open
   * @param gaps those that the round has
   */
  record Head(
      long id,
      String publicId,
      Instant madeAt,
      AccountId madeBy,
      String modelVersion,
      int open,
      int gaps,
      RoundFigures figures) {}

  /** Rounds, the newest first. */
  List<Head> newest(int offset, int limit) {
    return jdbc.sql(HEAD + "order by id desc offset :offset limit :limit")
        .param("offset", offset)
        .param("limit", limit)
        .query(this::head)
        .list();
  }

  int count() {
    return jdbc.sql("select count(*) from introduction_round").query(Integer.class).single();
  }

  /**
   * A round.
   *
   * @throws NotFoundException if there is none
   */
  Head get(String publicId) {
    return Optional.of(publicId)
        .filter(PublicId::hasForm)
        .flatMap(
            id ->
                jdbc.sql(HEAD + "where public_id = :id")
                    .param("id", id)
                    .query(this::head)
                    .optional())
        .orElseThrow(NotFoundException::new);
  }

  private Head head(ResultSet row, int n) throws SQLException {
    return new Head(
        row.getLong("id"),
        row.getString("public_id"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        new AccountId(row.getLong("made_by")),
        row.getString("model_version"),
        row.getInt("gaps_open"),
        row.getInt("gaps"),
        json.readValue(row.getString("figures"), RoundFigures.class));
  }

  /** A gap of a round, or one of its lines; without offer where a gap has no line at all. */
  record Row(long gap, @Nullable Line line) {}

  /**
   * A line.
   *
   * @param why name of a {@link app.kakehashi.matching.PassedOver} or {@link RoundRefusal}; null
   *     where there is none to give
   * @param caseId public id of the introduction that was opened; null where none was
   */
  record Line(
      long id,
      PairIds pair,
      Band band,
      double joint,
      double value,
      boolean newcomer,
      RoundState state,
      @Nullable String why,
      @Nullable String caseId) {}

  /** Gaps of a round in order from a position on, with their lines. */
  List<Row> rows(Head round, int offset, int gaps, Viewer viewer) {
    return jdbc.sql(
            """
            select g.gap_id as of_gap, l.*, i.public_id as case_id from introduction_round_gap g
            left join introduction_round_line l on l.round_id = g.round_id and l.gap_id = g.gap_id and
            """
                + OF_DESK
                + """
                left join introduction i on i.id = l.introduction_id
                where g.round_id = :round and g.position > :offset and g.position <= :offset + :gaps
                order by g.position, l.position
                """)
        .param("round", round.id())
        .param("offset", offset)
        .param("gaps", gaps)
        .param("closed", viewer.desk().closedIds())
        .query(
            (row, n) ->
                new Row(
                    row.getLong("of_gap"), row.getString("state") == null ? null : line(row, n)))
        .list();
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    return new Line(
        row.getLong("id"),
        new PairIds(row.getLong("gap_id"), row.getLong("offer_id")),
        Band.valueOf(row.getString("band")),
        row.getDouble("joint"),
        row.getDouble("value"),
        row.getBoolean("newcomer"),
        RoundState.valueOf(row.getString("state")),
        row.getString("why"),
        row.getString("case_id"));
  }

  /**
   * A line of a round, held for the running transaction.
   *
   * @throws NotFoundException if there is none, or none for this desk
   */
  Line lock(Head round, long line, Viewer viewer) {
    return jdbc.sql(
            """
            select l.*, i.public_id as case_id from introduction_round_line l
            left join introduction i on i.id = l.introduction_id
            where l.id = :id and l.round_id = :round and
            """
                + OF_DESK
                + " for update of l")
        .param("id", line)
        .param("round", round.id())
        .param("closed", viewer.desk().closedIds())
        .query(RoundStore::line)
        .optional()
        .orElseThrow(NotFoundException::new);
  }

  /**
   * Notes what became of a line.
   *
   * @param caseId public id of the introduction that was opened; null where none was
   */
  void change(
      long line,
      RoundState state,
      @Nullable RoundRefusal why,
      @Nullable String caseId,
      Instant now,
      Viewer by) {
    jdbc.sql(
            """
            update introduction_round_line set state = :state, why = :why,
              introduction_id = (select id from introduction where public_id = cast(:case as text)),
              changed_at = :at, changed_by = :by
            where id = :id
            """)
        .param("id", line)
        .param("state", state.name())
        .param("why", why == null ? null : why.name())
        .param("case", caseId)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("by", by.account().value())
        .update();
  }
}
