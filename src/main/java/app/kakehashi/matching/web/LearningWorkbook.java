package app.kakehashi.matching.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.matching.DecidingSide;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.domain.LoggedFacts;
import app.kakehashi.matching.domain.MatchingModel;
import app.kakehashi.matching.domain.ModelSetting;
import app.kakehashi.matching.service.LearningData;
import app.kakehashi.matching.service.LearningRow;
import app.kakehashi.matching.service.ModelReleases;
import app.kakehashi.matching.service.ShownRow;
import app.kakehashi.shared.ListWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was decided and shown as a workbook, a row each: s̃ of every criterion beside it, empty
 * where it was not asked.
 */
@Component
class LearningWorkbook {
  private static final int DIGITS = 4;

  private final LearningData data;
  private final ModelReleases releases;
  private final WeightSheets sheets;
  private final ReasonTexts texts;

  LearningWorkbook(
      LearningData data, ModelReleases releases, WeightSheets sheets, ReasonTexts texts) {
    this.data = data;
    this.releases = releases;
    this.sheets = sheets;
    this.texts = texts;
  }

  void write(OutputStream out, Viewer viewer) throws IOException {
    List<LearningRow> decisions = data.decisions(viewer);
    MatchingModel model = data.model();
    List<ModelSetting> criteria =
        releases.guard().shipped().values().keySet().stream()
            .filter(setting -> setting.side() != null)
            .toList();
    List<String> names = criteria.stream().map(one -> sheets.name(one, viewer)).toList();
    try (ListWorkbook workbook =
        new ListWorkbook(
            out,
            words("decisions.sheet", viewer),
            headings(
                names,
                viewer,
                "gap",
                "offer",
                "decider",
                "decision",
                "reason",
                "grade",
                "gap_yes",
                "offer_yes",
                "about_fit",
                "decided_at",
                "model",
                "shown_at",
                "position",
                "propensity",
                "joint"))) {
      for (LearningRow row : decisions) {
        workbook.add(cells(decided(row, viewer), row.facts(), criteria, model));
      }
      workbook.next(
          words("shown.sheet", viewer),
          headings(
              names,
              viewer,
              "shown_at",
              "shown_to",
              "list",
              "gap",
              "offer",
              "preset",
              "model",
              "position",
              "propensity",
              "joint"));
      data.shown(
          viewer,
          row -> {
            try {
              workbook.add(cells(shown(row, viewer), row.facts(), criteria, model));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private List<String> headings(List<String> criteria, Viewer viewer, String... columns) {
    return Stream.concat(
            Stream.of(columns).map(column -> words("column." + column, viewer)), criteria.stream())
        .toList();
  }

  private List<@Nullable String> decided(LearningRow row, Viewer viewer) {
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(row.gap());
    cells.add(row.offer());
    cells.add(row.decider() == null ? null : side(row.decider(), viewer));
    cells.add(words("kind." + row.decision(), viewer));
    cells.add(row.reason());
    cells.add(Integer.toString(row.grade()));
    cells.add(yes(row.gapSaidYes(), viewer));
    cells.add(yes(row.offerSaidYes(), viewer));
    cells.add(yes(row.aboutFit(), viewer));
    cells.add(time(row.decidedAt()));
    cells.add(row.modelVersion());
    LearningRow.Shown shown = row.shown();
    cells.add(shown == null ? null : time(shown.at()));
    cells.add(shown == null ? null : Integer.toString(shown.position()));
    cells.add(shown == null ? null : number(shown.propensity()));
    cells.add(row.joint() == null ? null : number(row.joint()));
    return cells;
  }

  private List<@Nullable String> shown(ShownRow row, Viewer viewer) {
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(time(row.at()));
    cells.add(side(row.to(), viewer));
    cells.add(row.of().code());
    cells.add(row.gap());
    cells.add(row.offer());
    cells.add(row.preset());
    cells.add(row.modelVersion());
    cells.add(Integer.toString(row.position()));
    cells.add(number(row.propensity()));
    cells.add(number(row.joint()));
    return cells;
  }

  private static @Nullable String[] cells(
      List<@Nullable String> first,
      @Nullable LoggedFacts facts,
      List<ModelSetting> criteria,
      MatchingModel model) {
    List<@Nullable String> cells = new ArrayList<>(first);
    for (ModelSetting setting : criteria) {
      Side side = Objects.requireNonNull(setting.side());
      cells.add(
          facts != null && facts.of(side).containsKey(setting.key())
              ? number(facts.blended(side, setting.key(), model))
              : null);
    }
    return cells.toArray(String[]::new);
  }

  private String side(DecidingSide side, Viewer viewer) {
    return words("side." + side.code(), viewer);
  }

  private @Nullable String yes(@Nullable Boolean answer, Viewer viewer) {
    return answer == null ? null : words(answer ? "yes" : "no", viewer);
  }

  private String words(String key, Viewer viewer) {
    return texts.message("matching_weights." + key, viewer.language());
  }

  private static String time(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(DIGITS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
