package app.kakehashi.matching.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Band;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.domain.PastFigures;
import app.kakehashi.matching.service.WeightTrial;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what a trial found into the reader's words. */
@Component
class TrialSheets {
  /** Below this many decisions the defaults rank better than anything learned from them. */
  private static final int ENOUGH_DECISIONS = 100;

  private final ReasonTexts texts;

  TrialSheets(ReasonTexts texts) {
    this.texts = texts;
  }

  /**
   * A trial.
   *
   * @param sample which gaps were looked at
   * @param few what is to be thought of figures from few decisions; null where there are enough
   */
  record Sheet(
      String sample,
      List<Line> lists,
      List<Line> bands,
      List<MoveRow> moves,
      String decisions,
      boolean hasDecisions,
      List<FigureRow> figures,
      @Nullable String few) {}

  record Line(String name, String value) {}

  /** A pair that moves. */
  record MoveRow(
      Titled gap, Titled offer, String path, String places, String scores, String bands) {}

  record Titled(String title, String lang) {}

  record FigureRow(String name, String before, String after) {}

  Sheet of(WeightTrial trial, Viewer viewer) {
    WeightTrial.Changes changes = trial.changes();
    PastFigures before = trial.before();
    int of = trial.sample().gaps();
    return new Sheet(
        words(
            trial.sample().isWhole()
                ? "matching_weights.sample.all"
                : "matching_weights.sample.some",
            viewer,
            of,
            trial.sample().open(),
            trial.sample().offers()),
        List.of(
            gaps("first", changes.first(), of, viewer),
            gaps("members", changes.members(), of, viewer),
            gaps("order", changes.order(), of, viewer),
            new Line(
                words("matching_weights.change.entered", viewer),
                words(
                    "matching_weights.change.in_and_out",
                    viewer,
                    changes.entered(),
                    changes.left())),
            gaps("lost", changes.lost(), of, viewer),
            gaps("gained", changes.gained(), of, viewer)),
        changes.bands().stream()
            .map(
                move ->
                    new Line(
                        arrow(band(move.from(), viewer), band(move.to(), viewer)),
                        words("matching_weights.change.pairs", viewer, move.pairs())))
            .toList(),
        trial.moves().stream().map(move -> row(move, trial, viewer)).toList(),
        words(
            "matching_weights.past.count",
            viewer,
            before.decisions(),
            before.accepted(),
            before.declined(),
            before.gaps()),
        before.decisions() > 0,
        List.of(
            figure("within", trial, PastFigures::within, 3, viewer),
            figure("across", trial, PastFigures::across, 3, viewer),
            figure("mean_rank", trial, PastFigures::meanRank, 2, viewer),
            figure("reciprocal", trial, PastFigures::reciprocal, 3, viewer),
            figure("calibration", trial, PastFigures::calibration, 3, viewer)),
        before.decisions() < ENOUGH_DECISIONS
            ? words("matching_weights.past.few", viewer, ENOUGH_DECISIONS)
            : null);
  }

  private Line gaps(String what, int count, int of, Viewer viewer) {
    return new Line(
        words("matching_weights.change." + what, viewer),
        words("matching_weights.change.gaps", viewer, count, of));
  }

  private FigureRow figure(
      String name,
      WeightTrial trial,
      Function<PastFigures, OptionalDouble> figure,
      int digits,
      Viewer viewer) {
    return new FigureRow(
        words("matching_weights.past." + name, viewer),
        shown(figure.apply(trial.before()), digits, viewer),
        shown(figure.apply(trial.after()), digits, viewer));
  }

  private static String shown(OptionalDouble value, int digits, Viewer viewer) {
    return value.isPresent() ? WeightSheets.number(value.getAsDouble(), digits, viewer) : "–";
  }

  private MoveRow row(WeightTrial.Move move, WeightTrial trial, Viewer viewer) {
    String from = band(move.fromBand(), viewer);
    return new MoveRow(
        titled(trial.postings().get(move.gapId()), move.gapId()),
        titled(trial.postings().get(move.offerId()), move.offerId()),
        "/gaps/" + move.gapId() + "/matches/" + move.offerId(),
        arrow(place(move.from(), viewer), place(move.to(), viewer)),
        arrow(
            WeightSheets.number(move.before(), 1, viewer),
            WeightSheets.number(move.after(), 1, viewer)),
        move.fromBand() == move.toBand() ? from : arrow(from, band(move.toBand(), viewer)));
  }

  private static Titled titled(@Nullable MatchedPosting posting, String otherwise) {
    return posting == null
        ? new Titled(otherwise, Language.EN.code())
        : new Titled(posting.text().title(), posting.text().language().code());
  }

  private String place(int place, Viewer viewer) {
    return place == 0 ? words("matching_weights.move.beyond", viewer) : Integer.toString(place);
  }

  private String band(Band band, Viewer viewer) {
    return words(band.messageKey(), viewer);
  }

  private static String arrow(String from, String to) {
    return from + " → " + to;
  }

  private String words(String key, Viewer viewer, Object... arguments) {
    return texts.message(key, viewer.language(), arguments);
  }
}
