package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.CompanyStep;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.HouseMatter;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.introduction.domain.NextAction;
import app.kakehashi.introduction.domain.NextTask;
import app.kakehashi.introduction.service.CaseWords;
import app.kakehashi.introduction.service.CompanyCases;
import app.kakehashi.introduction.web.CompanyCaseView.HistoryLine;
import app.kakehashi.introduction.web.CompanyCaseView.Moves;
import app.kakehashi.introduction.web.CompanyCaseView.NameView;
import app.kakehashi.introduction.web.CompanyCaseView.StepView;
import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts cases into the words of a company. */
@Component
class CompanyCaseViews {
  /** The office takes the step. */
  static final String OFFICE = "office";

  private final CompanyWords words;
  private final CompanyTurns turns;
  private final CompanyHistory history;

  CompanyCaseViews(CompanyWords words, CompanyTurns turns, CompanyHistory history) {
    this.words = words;
    this.turns = turns;
    this.history = history;
  }

  CompanyCaseView.Row row(CompanyCases.Known known, Viewer viewer) {
    CompanyId company = Objects.requireNonNull(viewer.company());
    Introduction introduction = known.introduction();
    PostingText title = title(known, company);
    PostingText other = other(known, company);
    CompanyTurns.Turn turn = turns.turn(introduction, company, viewer.language());
    return new CompanyCaseView.Row(
        "/introductions/" + introduction.publicId(),
        title.title(),
        title.language().code(),
        other.title(),
        other.language().code(),
        names(known).stream().findFirst().orElse(null),
        introduction.state().step().messageKey(),
        turn.text(),
        turn.ours(),
        !introduction.state().isOpen(),
        turn.ours() && known.ask() != null ? "/asks/" + known.ask() : null);
  }

  CompanyCaseView page(CompanyCases.Page page, Viewer viewer) {
    CompanyCases.Known known = page.known();
    Introduction introduction = known.introduction();
    CompanyId company = Objects.requireNonNull(viewer.company());
    Language reader = viewer.language();
    Leg leg = introduction.legOf(company).orElse(null);
    CompanyTurns.Turn turn = turns.turn(introduction, company, reader);
    List<String> own = new ArrayList<>();
    if (leg != null && introduction.state().isOpen() && !words.said(leg, reader).isEmpty()) {
      own.add(words.said(leg, reader));
    }
    own.addAll(turns.ownHouse(introduction, company, reader));
    CaseWords.Words written = page.words();
    return new CompanyCaseView(
        introduction.publicId(),
        introduction.version(),
        title(known, company).title(),
        title(known, company).language().code(),
        other(known, company).title(),
        other(known, company).language().code(),
        names(known),
        steps(known, page.history()),
        !introduction.state().isOpen(),
        turn.text(),
        turn.ours(),
        known.ask() == null ? null : "/asks/" + known.ask(),
        turn.ours() ? place(introduction) : null,
        turns.others(introduction, company, reader),
        own,
        then(introduction),
        planned(introduction),
        written == null ? "" : written.why(),
        written == null ? "" : written.firstStep(),
        page.wordsIn().code(),
        page.history().stream().map(told -> line(told, viewer)).toList(),
        moves(known, leg, reader));
  }

  private static @Nullable String then(Introduction introduction) {
    CaseState state = introduction.state();
    return state.isOpen() && state != CaseState.ON_HOLD
        ? "introduction_company.then." + state.step().code()
        : null;
  }

  /** The step on record, while nothing else comes first. */
  private static String planned(Introduction introduction) {
    return introduction
        .next()
        .filter(next -> next.task() == NextTask.NEXT_STEP)
        .flatMap(next -> introduction.nextStep())
        .orElse("");
  }

  /** Where a company does what it is its turn to do; an answer has its own page. */
  private static @Nullable String place(Introduction introduction) {
    String page = "/introductions/" + introduction.publicId();
    NextTask task = introduction.next().map(NextAction::task).orElse(null);
    return switch (task) {
      case ARRANGE_MEETING, RECORD_OUTCOME -> page + "/meetings";
      case CONFIRM_AGREEMENT -> page + "/settlements/agreement";
      case DECIDE_NEXT_STEP, NEXT_STEP -> page + "#moves";
      case null, default -> null;
    };
  }

  private static boolean isGapSide(CompanyCases.Known known, CompanyId company) {
    return known.introduction().leg(LegRole.GAP).company().equals(company);
  }

  private static PostingText title(CompanyCases.Known known, CompanyId company) {
    return isGapSide(known, company) ? known.offer() : known.need();
  }

  private static PostingText other(CompanyCases.Known known, CompanyId company) {
    return isGapSide(known, company) ? known.need() : known.offer();
  }

  private static List<NameView> names(CompanyCases.Known known) {
    return known.names().values().stream()
        .map(
            company ->
                new NameView(
                    company.name(),
                    company.nameLanguage(),
                    company.active() && company.listedPublicly()
                        ? "/companies/" + company.publicId()
                        : null))
        .toList();
  }

  /** A case that ended early has left out what lies between its last step and the result. */
  private static List<StepView> steps(CompanyCases.Known known, List<CompanyCases.Told> history) {
    CompanyStep current = known.introduction().state().step();
    CompanyStep furthest =
        known.introduction().state() == CaseState.AGREED
            ? current
            : history.stream()
                .map(told -> told.step().from())
                .filter(Objects::nonNull)
                .map(CaseState::step)
                .max(Comparator.naturalOrder())
                .orElse(current);
    return Arrays.stream(CompanyStep.values())
        .map(step -> new StepView(step.messageKey(), state(step, current, furthest)))
        .toList();
  }

  private static String state(CompanyStep step, CompanyStep current, CompanyStep furthest) {
    if (step == current) {
      return "current";
    }
    if (step.compareTo(current) > 0) {
      return "ahead";
    }
    return current == CompanyStep.RESULT && step.compareTo(furthest) > 0 ? "left_out" : "done";
  }

  private HistoryLine line(CompanyCases.Told told, Viewer viewer) {
    return new HistoryLine(
        when(told.step().at(), viewer),
        history.text(told, viewer.language()),
        history.by(told, viewer.language()),
        history.note(told, viewer.language()));
  }

  private static String when(Instant moment, Viewer viewer) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(viewer.language().locale())
        .withZone(viewer.zone())
        .format(moment);
  }

  private Moves moves(CompanyCases.Known known, @Nullable Leg own, Language reader) {
    Introduction introduction = known.introduction();
    CaseState state = introduction.state();
    boolean agreed = own != null && own.state() == LegState.YES;
    boolean house = agreed && Move.TAKE_TO_HOUSE.from().contains(state);
    List<Choice> goes = new ArrayList<>();
    if (agreed && CaseState.AFTER_INTRODUCTION.contains(state)) {
      for (Go go : Go.values()) {
        if (go.move().from().contains(state)) {
          goes.add(new Choice(go.code(), words.message(go.messageKey(), reader)));
        }
      }
    }
    return new Moves(
        house,
        house && own != null && own.matter().isPresent(),
        goes,
        Move.WITHDRAW.from().contains(state),
        Arrays.stream(HouseMatter.values())
            .map(one -> new Choice(one.code(), words.message(one.messageKey(), reader)))
            .toList(),
        goes.isEmpty() ? List.of() : who(known, own, reader),
        Arrays.stream(DeclineReason.values())
            .map(one -> new Choice(one.code(), words.message(one.messageKey(), reader)))
            .toList());
  }

  private List<Choice> who(CompanyCases.Known known, @Nullable Leg own, Language reader) {
    List<Choice> who = new ArrayList<>();
    for (Leg leg : known.introduction().legs()) {
      if (leg.equals(own)) {
        who.addFirst(
            new Choice(leg.publicId(), words.message("introduction_company.who.us", reader)));
      } else {
        CompanySummary named = known.names().get(leg.company());
        who.add(
            named == null
                ? new Choice(leg.publicId(), words.message(leg.role().messageKey(), reader))
                : new Choice(leg.publicId(), named.name(), named.nameLanguage()));
      }
    }
    who.add(new Choice(OFFICE, words.message("introduction.party.office", reader)));
    return who;
  }
}
