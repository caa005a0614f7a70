package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.OfficeRejection;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.introduction.service.CaseClock;
import app.kakehashi.introduction.service.CaseFigures;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Choice;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of the office in the reader’s language and numbers. */
@Component
class FiguresWords {
  private static final SettlementMatter.Field DEPTH =
      SettlementMatter.DEPTH.fields().stream()
          .filter(field -> field.name().equals("depth"))
          .findFirst()
          .orElseThrow();

  private final DeskTexts texts;
  private final ReferenceData reference;
  private final CaseClock clock;

  FiguresWords(DeskTexts texts, ReferenceData reference, CaseClock clock) {
    this.texts = texts;
    this.reference = reference;
    this.clock = clock;
  }

  /** How far back the figures go; days are those of the reader’s zone. */
  enum Span {
    MONTHS_12,
    MONTHS_3,
    THIS_YEAR,
    FISCAL_YEAR,
    ALL;

    static Span of(String code) {
      return Arrays.stream(values())
          .filter(span -> span.code().equals(code))
          .findFirst()
          .orElse(MONTHS_12);
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    private LocalDate begin(LocalDate today) {
      return switch (this) {
        case MONTHS_12 -> today.minusMonths(12).plusDays(1);
        case MONTHS_3 -> today.minusMonths(3).plusDays(1);
        case THIS_YEAR -> today.withDayOfYear(1);
        // of most Japanese companies and authorities: April to March
        case FISCAL_YEAR -> LocalDate.of(today.minusMonths(3).getYear(), 4, 1);
        case ALL -> LocalDate.of(2000, 1, 1);
      };
    }
  }

  /** A figure and its name. */
  record Line(String name, String value, String basis) {}

  /** Requests to the companies of one side. */
  record AskedRow(
      String side,
      String asked,
      String yes,
      String no,
      String noAnswer,
      String others,
      String waiting,
      String median,
      String ninetieth) {}

  /** Cases that ended in the same way. */
  record EndedRow(String from, String to, String reason, String cases) {}

  /** Everything on the page. */
  record Page(List<AskedRow> asked, List<Line> reached, List<EndedRow> ended, List<Line> depth) {}

  CaseFigures.Period period(Span span, @Nullable String desk, Viewer viewer) {
    ZonedDateTime now = clock.now().atZone(viewer.zone());
    LocalDate today = now.toLocalDate();
    Instant from = span.begin(today).atTime(LocalTime.MIN).atZone(viewer.zone()).toInstant();
    Instant to = today.plusDays(1).atTime(LocalTime.MIN).atZone(viewer.zone()).toInstant();
    return new CaseFigures.Period(from, to, desk);
  }

  /** The first and the last day. */
  String between(CaseFigures.Period period, Viewer viewer) {
    LocalDate first = LocalDate.ofInstant(period.from(), viewer.zone());
    LocalDate last = LocalDate.ofInstant(period.to(), viewer.zone()).minusDays(1);
    return texts.of(
        "introduction_figures.between",
        viewer,
        texts.day(first, viewer.language()),
        texts.day(last, viewer.language()));
  }

  List<Choice> spans(Viewer viewer) {
    return texts.choices(
        List.of(Span.values()),
        Span::code,
        span -> "introduction_figures.span." + span.code(),
        viewer);
  }

  Page of(CaseFigures.Figures figures, Viewer viewer) {
    return new Page(
        figures.asked().stream().map(asked -> asked(asked, viewer)).toList(),
        reached(figures.reached(), viewer),
        figures.ended().stream().map(ended -> ended(ended, viewer)).toList(),
        figures.depth().entrySet().stream()
            .map(
                entry ->
                    new Line(
                        texts.of(SettlementMatter.DEPTH.messageKey(DEPTH, entry.getKey()), viewer),
                        count(entry.getValue(), viewer),
                        ""))
            .toList());
  }

  private AskedRow asked(CaseFigures.Asked asked, Viewer viewer) {
    String country =
        reference
            .countries()
            .find(asked.country())
            .map(found -> found.name().in(viewer.language()))
            .orElse(asked.country());
    return new AskedRow(
        texts.of(
            "introduction_figures.side",
            viewer,
            texts.of(asked.role().messageKey(), viewer),
            country),
        count(asked.asked(), viewer),
        withShare(asked.yes(), asked.yesRate(), viewer),
        count(asked.no(), viewer),
        withShare(asked.noAnswer(), asked.noAnswerRate(), viewer),
        count(asked.others(), viewer),
        count(asked.waiting(), viewer),
        days(asked.medianDays(), viewer),
        days(asked.ninetiethDays(), viewer));
  }

  private List<Line> reached(CaseFigures.Reached reached, Viewer viewer) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        line(
            "mutual",
            percent(reached.mutualRate(), viewer),
            viewer,
            reached.mutual(),
            reached.asked()));
    lines.add(line("introduced", count(reached.introduced(), viewer), viewer));
    lines.add(
        line(
            "kept",
            percent(reached.keptRate(), viewer),
            viewer,
            reached.kept(),
            reached.meetings()));
    lines.add(
        line(
            "possible",
            percent(reached.possibleRate(), viewer),
            viewer,
            reached.possible(),
            reached.kept()));
    lines.add(
        line(
            "agreed",
            decimal(reached.agreedPerHundred(), viewer),
            viewer,
            reached.agreed(),
            reached.introduced()));
    lines.add(line("without_next", count(reached.withoutNext(), viewer), viewer));
    return lines;
  }

  private Line line(String figure, String value, Viewer viewer, Object... counts) {
    return new Line(
        texts.of("introduction_figures." + figure, viewer),
        value,
        texts.of("introduction_figures.basis." + figure, viewer, counts));
  }

  private EndedRow ended(CaseFigures.Ended ended, Viewer viewer) {
    CaseState from = ended.from();
    return new EndedRow(
        from == null ? "" : texts.of(from.messageKey(), viewer),
        texts.of(ended.to().messageKey(), viewer),
        reason(ended.reason())
            .map(key -> texts.of(key, viewer))
            .orElseGet(() -> texts.of("introduction_figures.no_reason", viewer)),
        count(ended.cases(), viewer));
  }

  private static Optional<String> reason(@Nullable String code) {
    return Stream.concat(
            Arrays.stream(DeclineReason.values())
                .filter(reason -> reason.code().equals(code))
                .map(DeclineReason::messageKey),
            Arrays.stream(OfficeRejection.values())
                .filter(reason -> reason.code().equals(code))
                .map(OfficeRejection::messageKey))
        .findFirst();
  }

  private String withShare(int count, double share, Viewer viewer) {
    return texts.of(
        "introduction_figures.with_share", viewer, count(count, viewer), percent(share, viewer));
  }

  private String days(@Nullable Double days, Viewer viewer) {
    return days == null ? "–" : decimal(days, viewer);
  }

  private static String count(int number, Viewer viewer) {
    return NumberFormat.getIntegerInstance(viewer.language().locale()).format(number);
  }

  private static String decimal(double number, Viewer viewer) {
    NumberFormat format = NumberFormat.getNumberInstance(viewer.language().locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  private static String percent(double share, Viewer viewer) {
    return NumberFormat.getPercentInstance(viewer.language().locale()).format(share);
  }
}
