package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.service.RoundDesk;
import app.kakehashi.introduction.service.RoundState;
import app.kakehashi.matching.Band;
import app.kakehashi.matching.MatchLines;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.RoundFigures;
import app.kakehashi.posting.PostingType;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.Region;
import app.kakehashi.shared.Paging;
import java.text.NumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of rounds. */
@Component
class RoundPages {
  private static final int ROUNDS = 20;
  private static final int STRENGTHS = 2;
  private static final int POINTS = 1;

  private final RoundDesk desk;
  private final MatchLines lines;
  private final DeskTexts texts;
  private final ReferenceData reference;

  RoundPages(RoundDesk desk, MatchLines lines, DeskTexts texts, ReferenceData reference) {
    this.desk = desk;
    this.lines = lines;
    this.texts = texts;
    this.reference = reference;
  }

  /** A round in a line. */
  record RoundRow(String id, String made, String by, String gaps, String proposals, String value) {}

  /** A round as its page begins. */
  record Head(String id, String made, String by, String model, int open, int gaps) {}

  /** A figure and its name. */
  record Figure(String name, String value) {}

  /** Some of the offers in figures. */
  record SliceRow(
      String name, String offers, String exposed, String proposals, String gini, String load) {}

  /** A gap of the round. */
  record GapBlock(
      String id,
      String title,
      String titleLanguage,
      String kind,
      @Nullable String company,
      @Nullable String companyLanguage,
      List<LineRow> proposals,
      List<PassedRow> passed) {}

  /**
   * A proposal.
   *
   * @param match null where it cannot be any more
   * @param state in words; {@code tone} repeats it
   * @param refusal why it could not be opened; null where nothing was refused
   * @param casePath null where nothing was opened
   */
  record LineRow(
      long id,
      String title,
      @Nullable String titleLanguage,
      MatchLines.@Nullable MatchLine match,
      List<String> strengths,
      List<MatchLines.Point> points,
      String band,
      String bandTone,
      String joint,
      String chance,
      boolean newcomer,
      String state,
      String tone,
      @Nullable String refusal,
      @Nullable String casePath,
      boolean openable,
      boolean ticked,
      boolean removable,
      boolean returnable) {}

  /** A pair that is possible and not proposed. */
  record PassedRow(
      String title,
      @Nullable String titleLanguage,
      @Nullable String path,
      @Nullable String company,
      @Nullable String companyLanguage,
      String joint,
      String why) {}

  void list(int page, Viewer viewer, Model model) {
    List<RoundRow> rows =
        desk.newest((page - 1) * ROUNDS, ROUNDS, viewer).stream()
            .map(
                round ->
                    new RoundRow(
                        round.publicId(),
                        texts.time(round.madeAt(), viewer),
                        by(round, viewer),
                        texts.of(
                            "introduction_round.served",
                            viewer,
                            round.figures().served(),
                            round.gaps()),
                        number(round.figures().proposals(), 0, viewer),
                        number(round.figures().value(), 1, viewer)))
            .toList();
    model.addAttribute("rounds", rows);
    model.addAttribute(
        "paging",
        new Paging(page, ROUNDS, desk.count(viewer), number -> "/desk/rounds?page=" + number));
  }

  void show(String id, int page, Viewer viewer, Model model) {
    RoundDesk.View view = desk.of(id, page, viewer);
    RoundDesk.Summary round = view.round();
    model.addAttribute(
        "round",
        new Head(
            id,
            texts.time(round.madeAt(), viewer),
            by(round, viewer),
            round.modelVersion(),
            round.open(),
            round.gaps()));
    model.addAttribute("page", page);
    model.addAttribute("figures", figures(round, viewer));
    model.addAttribute(
        "sizes",
        round.figures().bySize().stream()
            .map(slice -> slice(sizeName(slice.key(), viewer), slice, viewer))
            .toList());
    model.addAttribute(
        "counties",
        round.figures().byCounty().stream()
            .map(slice -> slice(countyName(slice.key(), viewer), slice, viewer))
            .toList());
    model.addAttribute("gaps", view.gaps().stream().map(gap -> block(gap, viewer)).toList());
    model.addAttribute(
        "openable",
        view.gaps().stream()
            .flatMap(gap -> gap.lines().stream())
            .anyMatch(line -> line.state() == RoundState.PROPOSED && line.match() != null));
    model.addAttribute(
        "paging",
        new Paging(
            page,
            RoundDesk.PAGE,
            round.gaps(),
            number -> "/desk/rounds/" + id + "?page=" + number));
  }

  private String by(RoundDesk.Summary round, Viewer viewer) {
    String name = round.madeBy();
    return name == null ? texts.of("introduction_desk.removed", viewer) : name;
  }

  private List<Figure> figures(RoundDesk.Summary round, Viewer viewer) {
    RoundFigures figures = round.figures();
    RoundFigures.Slice all = figures.all();
    return List.of(
        figure("proposals", number(figures.proposals(), 0, viewer), viewer),
        figure("value", number(figures.value(), 1, viewer), viewer),
        figure(
            "gaps",
            texts.of("introduction_round.served", viewer, figures.served(), figures.gaps()),
            viewer),
        figure("worst", number(figures.worstGaps(), 2, viewer), viewer),
        figure("exposed", percent(all.exposedShare(), viewer), viewer),
        figure("gini", number(all.gini(), 2, viewer), viewer),
        figure("load", percent(all.mostLoad(), viewer), viewer));
  }

  private Figure figure(String name, String value, Viewer viewer) {
    return new Figure(texts.of("introduction_round.figure." + name, viewer), value);
  }

  private SliceRow slice(String name, RoundFigures.Slice slice, Viewer viewer) {
    return new SliceRow(
        name,
        number(slice.offers(), 0, viewer),
        percent(slice.exposedShare(), viewer),
        number(slice.proposals(), 0, viewer),
        number(slice.gini(), 2, viewer),
        percent(slice.mostLoad(), viewer));
  }

  private String sizeName(String key, Viewer viewer) {
    return texts.of("introduction_round.size." + (key.isEmpty() ? "unknown" : key), viewer);
  }

  private String countyName(String key, Viewer viewer) {
    return key.isEmpty()
        ? texts.of("introduction_round.county.unknown", viewer)
        : reference
            .regions()
            .find(key)
            .map(Region::name)
            .map(name -> name.in(viewer.language()))
            .orElse(key);
  }

  private GapBlock block(RoundDesk.GapLines lines, Viewer viewer) {
    MatchedPosting gap = lines.gap();
    CompanySummary company = gap.company();
    return new GapBlock(
        gap.publicId(),
        gap.text().title(),
        gap.text().language().code(),
        gap.kind() == null ? "" : texts.of("gap.kind." + gap.kind(), viewer),
        company == null ? null : company.name(),
        company == null ? null : company.nameLanguage(),
        lines.lines().stream()
            .filter(line -> line.state() != RoundState.PASSED_OVER)
            .map(line -> row(gap.publicId(), line, viewer))
            .toList(),
        lines.lines().stream()
            .filter(line -> line.state() == RoundState.PASSED_OVER)
            .map(line -> passed(gap.publicId(), line, viewer))
            .toList());
  }

  private LineRow row(String gap, RoundDesk.Line line, Viewer viewer) {
    MatchLines.MatchLine match =
        line.match() == null ? null : lines.of(PostingType.GAP, gap, line.match(), viewer);
    boolean possible = match != null;
    RoundState state = line.state();
    MatchedPosting offer = line.offer();
    return new LineRow(
        line.id(),
        offer == null ? texts.of("introduction_round.gone", viewer) : offer.text().title(),
        offer == null ? null : offer.text().language().code(),
        match,
        match == null ? List.of() : match.strengths().stream().limit(STRENGTHS).toList(),
        match == null ? List.of() : match.points().stream().limit(POINTS).toList(),
        texts.of(line.band().messageKey(), viewer),
        line.band().tone(),
        number(line.joint(), 0, viewer),
        percent(line.value(), viewer),
        line.newcomer(),
        texts.of(state.messageKey(), viewer),
        tone(state),
        line.refusal() == null ? null : texts.of(line.refusal().messageKey(), viewer),
        line.caseId() == null ? null : "/desk/introductions/" + line.caseId(),
        possible && state == RoundState.PROPOSED,
        line.band() == Band.INTRODUCE,
        state == RoundState.PROPOSED || state == RoundState.REFUSED,
        state == RoundState.TAKEN_OUT || state == RoundState.REFUSED);
  }

  private PassedRow passed(String gap, RoundDesk.Line line, Viewer viewer) {
    MatchedPosting offer = line.offer();
    CompanySummary company = offer == null ? null : offer.company();
    return new PassedRow(
        offer == null ? texts.of("introduction_round.gone", viewer) : offer.text().title(),
        offer == null ? null : offer.text().language().code(),
        offer == null ? null : "/gaps/" + gap + "/matches/" + offer.publicId(),
        company == null ? null : company.name(),
        company == null ? null : company.nameLanguage(),
        number(line.joint(), 0, viewer),
        line.passedOver() == null ? "" : texts.of(line.passedOver().messageKey(), viewer));
  }

  private static String tone(RoundState state) {
    return switch (state) {
      case PROPOSED -> "info";
      case OPENED -> "good";
      case REFUSED -> "warn";
      case TAKEN_OUT, PASSED_OVER -> "neutral";
    };
  }

  static String number(double value, int digits, Viewer viewer) {
    NumberFormat format = NumberFormat.getNumberInstance(viewer.language().locale());
    format.setMaximumFractionDigits(digits);
    format.setMinimumFractionDigits(digits);
    return format.format(value);
  }

  static String percent(double share, Viewer viewer) {
    return NumberFormat.getPercentInstance(viewer.language().locale()).format(share);
  }
}
