package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.GapSummary;
import app.kakehashi.gap.Gaps;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.service.AskReads;
import app.kakehashi.introduction.service.CaseWords;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.offer.Offers;
import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts requests into the reader’s words. */
@Component
class AskViews {
  private final CompanyWords words;
  private final PostingFacts facts;
  private final Gaps gaps;
  private final Offers offers;
  private final Companies companies;

  AskViews(CompanyWords words, PostingFacts facts, Gaps gaps, Offers offers, Companies companies) {
    this.words = words;
    this.facts = facts;
    this.gaps = gaps;
    this.offers = offers;
    this.companies = companies;
  }

  /**
   * The request.
   *
   * @param viewer null behind the link of a mail, where no more is shown than the mail said
   */
  AskView of(AskReads.Sheet sheet, Language reader, @Nullable Viewer viewer) {
    List<Introduction> cases =
        sheet.candidates().stream().map(one -> one.leg().introduction()).toList();
    boolean list =
        !sheet.candidates().isEmpty() && sheet.candidates().getFirst().leg().role() == LegRole.GAP;
    Map<Long, GapSummary> needs =
        viewer == null || list
            ? Map.of()
            : gaps.summaries(cases.stream().map(Introduction::gapId).toList(), viewer);
    Map<Long, OfferSummary> seeds =
        viewer == null || !list
            ? Map.of()
            : offers.summaries(cases.stream().map(Introduction::offerId).toList(), viewer);
    PostingText need = sheet.candidates().isEmpty() ? null : sheet.candidates().getFirst().need();
    return new AskView(
        list,
        need == null ? "" : need.title(),
        need == null ? reader.code() : need.language().code(),
        sheet.open().stream()
            .flatMap(one -> words.dueDay(one.leg()).stream())
            .min(Comparator.naturalOrder())
            .map(day -> words.date(day, reader))
            .orElse(""),
        sheet.open().size(),
        viewer == null || !viewer.isOffice()
            ? ""
            : companies.find(sheet.ask().company(), viewer).map(CompanySummary::name).orElse(""),
        sheet.candidates().stream()
            .map(one -> candidate(one, needs, seeds, reader, viewer))
            .toList(),
        Arrays.stream(DeclineReason.values())
            .map(one -> new Choice(one.code(), words.message(one.messageKey(), reader)))
            .toList());
  }

  private AskView.CandidateView candidate(
      AskReads.Candidate candidate,
      Map<Long, GapSummary> needs,
      Map<Long, OfferSummary> seeds,
      Language reader,
      @Nullable Viewer viewer) {
    Leg leg = candidate.leg();
    GapSummary need = needs.get(leg.introduction().gapId());
    OfferSummary seed = seeds.get(leg.introduction().offerId());
    CompanySummary named = candidate.named();
    CaseWords.Words written = candidate.words();
    boolean open = leg.state().isOpen();
    return new AskView.CandidateView(
        leg.publicId(),
        open,
        leg.position() == 1,
        candidate.subject().title(),
        candidate.subject().language().code(),
        need != null
            ? "/gaps/" + need.publicId()
            : seed != null ? "/offers/" + seed.publicId() : null,
        named == null ? null : named.name(),
        named == null ? null : named.nameLanguage(),
        need != null ? facts.of(need, reader) : seed != null ? facts.of(seed, reader) : List.of(),
        viewer == null ? "" : candidate.subject().description(),
        written == null ? "" : written.why(),
        written == null ? "" : written.firstStep(),
        candidate.wordsIn().code(),
        open ? words.dueDay(leg).map(day -> words.date(day, reader)).orElse("") : "",
        words.said(leg, reader),
        candidate.talk().stream()
            .map(
                said ->
                    new AskView.Line(
                        said.question()
                            ? "introduction_company.ask.question"
                            : "introduction_company.ask.reply",
                        said.text()))
            .toList(),
        open ? options(leg) : List.of());
  }

  private static List<AskView.Option> options(Leg leg) {
    return Arrays.stream(Answer.Kind.values())
        .filter(kind -> kind != Answer.Kind.QUESTION || leg.state() != LegState.CLARIFY)
        .map(
            kind ->
                new AskView.Option(
                    kind.code(), kind.messageKey(), sees(leg, kind), next(leg, kind)))
        .toList();
  }

  /** Who is asked first decides before the other side knows of anything. */
  private static String sees(Leg leg, Answer.Kind kind) {
    return (leg.position() == 1
            ? "introduction_company.sees.first."
            : "introduction_company.sees.later.")
        + kind.code();
  }

  private static String next(Leg leg, Answer.Kind kind) {
    String key = "introduction_company.next." + kind.code();
    return kind == Answer.Kind.YES && leg.position() == 1 ? key + ".first" : key;
  }

  /** How the office learned of an answer. */
  String channel(String code, Language reader) {
    return words.message("introduction_company.channel." + code, reader);
  }

  /** What was chosen, in the order of the list. */
  List<AskView.ChoiceView> choices(AskReads.Sheet sheet, AnswerForm form, Language reader) {
    return sheet.candidates().stream()
        .filter(one -> form.answers().containsKey(one.leg().publicId()))
        .map(one -> choice(one, form, reader))
        .toList();
  }

  private AskView.ChoiceView choice(
      AskReads.Candidate candidate, AnswerForm form, Language reader) {
    Leg leg = candidate.leg();
    CompanySummary named = candidate.named();
    Answer answer = Objects.requireNonNull(form.answers().get(leg.publicId()));
    Answer.Kind kind =
        switch (answer) {
          case Answer.Yes _ -> Answer.Kind.YES;
          case Answer.UnderApproval _ -> Answer.Kind.UNDER_APPROVAL;
          case Answer.Question _ -> Answer.Kind.QUESTION;
          case Answer.NotNow _ -> Answer.Kind.NOT_NOW;
          case Answer.No _ -> Answer.Kind.NO;
        };
    LocalDate day =
        answer instanceof Answer.UnderApproval(LocalDate until, boolean _)
            ? until
            : answer instanceof Answer.NotNow(LocalDate from) ? from : null;
    String typed =
        day == null ? "" : form.text(kind == Answer.Kind.NOT_NOW ? "from" : "until", leg);
    String understood = day == null ? "" : words.date(day, reader);
    return new AskView.ChoiceView(
        candidate.subject().title(),
        candidate.subject().language().code(),
        named == null ? null : named.name(),
        named == null ? null : named.nameLanguage(),
        words.message(kind.messageKey(), reader),
        understood,
        typed.equals(understood) ? "" : typed,
        leg.position() > 1
            && answer instanceof Answer.UnderApproval(LocalDate _, boolean ringi)
            && ringi,
        answer instanceof Answer.No(DeclineReason reason, String _)
            ? words.message(reason.messageKey(), reader)
            : "",
        switch (answer) {
          case Answer.Question(String text) -> text;
          case Answer.No(DeclineReason _, String note) -> note;
          default -> "";
        },
        words.message(sees(leg, kind), reader, understood),
        words.message(next(leg, kind), reader, understood));
  }
}
