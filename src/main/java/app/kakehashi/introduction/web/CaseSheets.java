package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.HouseMatter;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.domain.MeetingOutcome;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.introduction.domain.NextAction;
import app.kakehashi.introduction.domain.NextTask;
import app.kakehashi.introduction.domain.OfficeRejection;
import app.kakehashi.introduction.domain.Party;
import app.kakehashi.introduction.service.CaseDesk;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.CaseWords;
import app.kakehashi.introduction.service.MeetingTimes;
import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts all of a case into the viewer’s words. */
@Component
class CaseSheets {
  private final DeskTexts texts;
  private final CaseHeads heads;
  private final List<CasePagePart> parts;
  private final URI baseUrl;

  CaseSheets(
      DeskTexts texts,
      CaseHeads heads,
      List<CasePagePart> parts,
      @Value("${kakehashi.base-url}") URI baseUrl) {
    this.texts = texts;
    this.heads = heads;
    this.parts = List.copyOf(parts);
    this.baseUrl = baseUrl;
  }

  /**
   * A company of the case.
   *
   * @param question what the company asks; null where nothing is open
   * @param moves what the office may do about this leg, by the names of {@link Move}
   */
  record LegRow(
      String id,
      String company,
      @Nullable String companyLanguage,
      @Nullable String companyPath,
      String role,
      boolean optional,
      String state,
      String tone,
      List<String> facts,
      @Nullable String deskPerson,
      List<String> open,
      @Nullable String question,
      Set<String> moves) {}

  /**
   * A step of the history, or a mail.
   *
   * @param about the company it is about; null where it is about the whole case
   * @param company that is spoken for, where it is another; null for the office and for time
   * @param person who did it, or who got the mail; null for time and for an answer by link
   * @param way how it was done; empty for a mail to somebody with an account
   */
  record Event(
      Instant at,
      String time,
      String what,
      @Nullable Choice about,
      @Nullable Choice company,
      @Nullable String person,
      String way,
      @Nullable String reason,
      String note) {}

  /** The words of a language. */
  record WordsRow(String language, String name, String why, String step) {}

  /** A private note. */
  record NoteRow(String text, String by, String time) {}

  /** A text to be copied into a chat. */
  record ChatText(String name, String language, String text) {}

  /** The score when the case began. */
  record ScoreRow(long joint, long japan, long taiwan) {}

  void show(CaseDesk.View view, Map<String, String> typed, Viewer viewer, Model model) {
    Introduction introduction = view.introduction();
    boolean owns =
        viewer.isAdmin() || introduction.owner().filter(viewer.account()::equals).isPresent();
    model.addAttribute("case", introduction);
    model.addAttribute("view", view);
    model.addAttribute("typed", typed);
    model.addAttribute("state", texts.of(introduction.state().messageKey(), viewer));
    model.addAttribute("tone", DeskTexts.tone(introduction.state()));
    model.addAttribute("companyStep", texts.of(introduction.state().step().messageKey(), viewer));
    model.addAttribute("since", texts.time(introduction.stateSince(), viewer));
    model.addAttribute("gapTitle", title(view.gapText()));
    model.addAttribute("gapLanguage", language(view.gapText()));
    model.addAttribute("offerTitle", title(view.offerText()));
    model.addAttribute("offerLanguage", language(view.offerText()));
    model.addAttribute(
        "owner", introduction.owner().map(owner -> person(owner, view, viewer)).orElse(null));
    model.addAttribute("owns", owns);
    model.addAttribute("zone", MeetingTimes.zoneName(viewer.zone(), viewer.language()));
    introduction
        .next()
        .ifPresent(
            next -> {
              model.addAttribute("task", texts.of(next.task().messageKey(), viewer));
              model.addAttribute("then", texts.of(next.task().messageKey() + ".then", viewer));
              model.addAttribute("actor", actor(next, view, viewer));
              model.addAttribute("due", texts.day(next.dueAt(), viewer));
              model.addAttribute(
                  "late", LocalDate.ofInstant(next.dueAt(), viewer.zone()).isBefore(view.today()));
            });
    model.addAttribute(
        "legs", introduction.legs().stream().map(leg -> leg(leg, view, owns, viewer)).toList());
    model.addAttribute("events", events(view, viewer));
    model.addAttribute("mails", mails(view, viewer));
    model.addAttribute("words", words(view, viewer));
    model.addAttribute(
        "notes",
        view.notes().stream()
            .map(
                note ->
                    new NoteRow(
                        note.text(),
                        person(note.by(), view, viewer),
                        texts.time(note.at(), viewer)))
            .toList());
    model.addAttribute("moves", moves(introduction, owns));
    model.addAttribute("teamOpen", owns && CaseState.BEFORE_ASKING.contains(introduction.state()));
    model.addAttribute("tomorrow", view.today().plusDays(1).toString());
    CaseDesk.Score score = view.score();
    model.addAttribute(
        "score",
        score == null
            ? null
            : new ScoreRow(
                Math.round(score.joint()), Math.round(score.japan()), Math.round(score.taiwan())));
    choices(view, viewer, model);
    parts(introduction, viewer, model);
  }

  private void choices(CaseDesk.View view, Viewer viewer, Model model) {
    model.addAttribute(
        "officers",
        view.officers().stream()
            .map(officer -> new Choice(officer.publicId(), officer.name()))
            .toList());
    model.addAttribute(
        "reasons",
        texts.choices(
            List.of(DeclineReason.values()),
            DeclineReason::code,
            DeclineReason::messageKey,
            viewer));
    model.addAttribute(
        "rejections",
        texts.choices(
            List.of(OfficeRejection.values()),
            OfficeRejection::code,
            OfficeRejection::messageKey,
            viewer));
    model.addAttribute(
        "answers",
        texts.choices(
            List.of(Answer.Kind.values()), Answer.Kind::code, Answer.Kind::messageKey, viewer));
    model.addAttribute(
        "channels",
        texts.choices(
            List.of(By.Channel.PHONE, By.Channel.OTHER),
            By.Channel::code,
            channel -> "introduction_desk.channel." + channel.code(),
            viewer));
    List<Choice> who = new ArrayList<>();
    who.add(new Choice("", texts.of(Party.OFFICE.messageKey(), viewer)));
    view.introduction()
        .legs()
        .forEach(
            leg ->
                who.add(
                    new Choice(
                        leg.publicId(),
                        name(leg.company(), view),
                        nameLanguage(leg.company(), view))));
    model.addAttribute("actors", who);
  }

  private void parts(Introduction introduction, Viewer viewer, Model model) {
    List<CasePagePart.Part> shown = new ArrayList<>();
    Map<String, Object> values = model.asMap();
    CaseAround around = heads.around(introduction, viewer);
    for (CasePagePart part : parts) {
      part.partOf(around, values).ifPresent(shown::add);
    }
    model.addAttribute("parts", shown);
  }

  /** Moves of the case as a whole that its state and this person allow. */
  private static Set<String> moves(Introduction introduction, boolean owns) {
    Set<String> moves = new TreeSet<>();
    for (Move move : Move.values()) {
      boolean theirs =
          move.parties().contains(Party.OFFICE) || (owns && move.parties().contains(Party.OWNER));
      if (theirs && move.from().contains(introduction.state()) && move.legFrom().isEmpty()) {
        moves.add(move.code());
      }
    }
    if (owns
        && Move.ASK_ONWARD.from().contains(introduction.state())
        && !introduction.askable().isEmpty()) {
      moves.add(Move.ASK_ONWARD.code());
    }
    return moves;
  }

  private static Set<String> moves(Introduction introduction, Leg leg, boolean owns) {
    Set<String> moves = new TreeSet<>();
    for (Move move : List.of(Move.REMIND_LEG, Move.LOSE_CONTACT, Move.ANSWER_QUESTION)) {
      boolean theirs = move.parties().contains(Party.OFFICE) || owns;
      if (theirs
          && move.from().contains(introduction.state())
          && move.legFrom().contains(leg.state())) {
        moves.add(move.code());
      }
    }
    if (Move.SAY_YES.from().contains(introduction.state())
        && Move.SAY_YES.legFrom().contains(leg.state())) {
      moves.add(Move.SAY_YES.code());
    }
    return moves;
  }

  private LegRow leg(Leg leg, CaseDesk.View view, boolean owns, Viewer viewer) {
    CompanySummary company = view.companies().get(leg.company());
    return new LegRow(
        leg.publicId(),
        name(leg.company(), view),
        nameLanguage(leg.company(), view),
        company == null || !viewer.keeps(leg.company()) ? null : "/companies/" + company.publicId(),
        texts.of(leg.role().messageKey(), viewer),
        !leg.isMandatory(),
        texts.of(leg.state().messageKey(), viewer),
        DeskTexts.tone(leg.state()),
        facts(leg, viewer),
        leg.deskPerson().map(id -> person(new AccountId(id), view, viewer)).orElse(null),
        view.open().getOrDefault(leg.company(), Set.of()).stream()
            .map(point -> texts.of(point.messageKey(), viewer))
            .toList(),
        question(leg, view),
        moves(view.introduction(), leg, owns));
  }

  private static @Nullable String question(Leg leg, CaseDesk.View view) {
    return leg.state() == LegState.CLARIFY
        ? view.steps().reversed().stream()
            .filter(step -> step.move() == Move.QUESTION)
            .filter(step -> leg.company().equals(step.legCompany()))
            .map(CaseReads.StepRow::note)
            .findFirst()
            .orElse(null)
        : null;
  }

  private List<String> facts(Leg leg, Viewer viewer) {
    List<String> facts = new ArrayList<>();
    leg.askedAt()
        .ifPresent(
            at ->
                facts.add(texts.of("introduction_desk.leg.asked", viewer, texts.time(at, viewer))));
    if (leg.state() == LegState.ASKED) {
      leg.next()
          .ifPresent(
              next ->
                  facts.add(
                      texts.of(
                          "introduction_desk.leg.until", viewer, texts.day(next.dueAt(), viewer))));
      if (leg.isAlerted()) {
        facts.add(texts.of("introduction_desk.leg.alerted", viewer));
      } else if (leg.isReminded()) {
        facts.add(texts.of("introduction_desk.leg.reminded", viewer));
      }
    }
    leg.promisedOn()
        .ifPresent(
            day ->
                facts.add(
                    texts.of(
                        "introduction_desk.leg.promised",
                        viewer,
                        texts.day(day, viewer.language()))));
    leg.notNowUntil()
        .ifPresent(
            day ->
                facts.add(
                    texts.of(
                        "introduction_desk.leg.not_now",
                        viewer,
                        texts.day(day, viewer.language()))));
    leg.answeredAt()
        .ifPresent(
            at ->
                facts.add(
                    texts.of("introduction_desk.leg.answered", viewer, texts.time(at, viewer))));
    return facts;
  }

  private Choice actor(NextAction next, CaseDesk.View view, Viewer viewer) {
    return next.company()
        .map(company -> named(company, view))
        .orElseGet(
            () ->
                new Choice(
                    "", texts.of(Party.OFFICE.messageKey(), viewer), viewer.language().code()));
  }

  private List<Event> events(CaseDesk.View view, Viewer viewer) {
    return view.steps().reversed().stream().map(step -> event(step, view, viewer)).toList();
  }

  private List<Event> mails(CaseDesk.View view, Viewer viewer) {
    return view.told().stream()
        .map(mail -> event(mail, view, viewer))
        .sorted(Comparator.comparing(Event::at).reversed())
        .toList();
  }

  private Event event(CaseReads.StepRow step, CaseDesk.View view, Viewer viewer) {
    CompanyId about = step.legCompany();
    return new Event(
        step.at(),
        texts.time(step.at(), viewer),
        texts.of(step.move().messageKey(), viewer),
        about == null ? null : named(about, view),
        step.company() == null || step.company().equals(about) ? null : named(step.company(), view),
        step.account() == null ? null : person(step.account(), view, viewer),
        texts.of(step.channel().messageKey(), viewer),
        step.reason() == null ? null : reason(step.reason(), viewer),
        note(step, viewer));
  }

  /** Reasons come from several vocabularies; what belongs to none is shown as it is. */
  private String reason(String code, Viewer viewer) {
    for (DeclineReason reason : DeclineReason.values()) {
      if (reason.code().equals(code)) {
        return texts.of(reason.messageKey(), viewer);
      }
    }
    for (OfficeRejection rejection : OfficeRejection.values()) {
      if (rejection.code().equals(code)) {
        return texts.of(rejection.messageKey(), viewer);
      }
    }
    for (MeetingOutcome outcome : MeetingOutcome.values()) {
      if (outcome.code().equals(code)) {
        return texts.of(outcome.messageKey(), viewer);
      }
    }
    for (NextTask task : NextTask.values()) {
      if (task.code().equals(code)) {
        return texts.of(task.messageKey(), viewer);
      }
    }
    for (HouseMatter matter : HouseMatter.values()) {
      if (matter.code().equals(code)) {
        return texts.of(matter.messageKey(), viewer);
      }
    }
    return code;
  }

  /** A date that was noted is read as one. */
  private String note(CaseReads.StepRow step, Viewer viewer) {
    boolean dated =
        Set.of(Move.ASK_FOR_TIME, Move.SAY_NOT_NOW, Move.PROMISE_PASSED, Move.TAKE_TO_HOUSE)
            .contains(step.move());
    return dated && step.note().matches("\\d{4}-\\d{2}-\\d{2}")
        ? texts.of(
            "introduction_desk.until",
            viewer,
            texts.day(LocalDate.parse(step.note()), viewer.language()))
        : step.note();
  }

  private Event event(CaseDesk.Told mail, CaseDesk.View view, Viewer viewer) {
    CompanyId company = mail.company();
    AccountId account = mail.account();
    return new Event(
        mail.at(),
        texts.time(mail.at(), viewer),
        texts.or(
            "introduction_desk.told." + mail.template(),
            "notification.mails.kind." + mail.template(),
            viewer),
        null,
        company == null ? null : named(company, view),
        account == null ? null : person(account, view, viewer),
        account == null ? texts.of("introduction_desk.told.contact", viewer) : "",
        null,
        "");
  }

  private List<WordsRow> words(CaseDesk.View view, Viewer viewer) {
    List<WordsRow> rows = new ArrayList<>();
    for (Language language : Language.values()) {
      CaseWords.Words words = view.words().get(language);
      if (words != null) {
        rows.add(
            new WordsRow(
                language.code(), languageName(language, viewer), words.why(), words.firstStep()));
      }
    }
    return rows;
  }

  private String languageName(Language language, Viewer viewer) {
    return texts.of("posting.language." + language.name().toLowerCase(Locale.ROOT), viewer);
  }

  /** A text for each person, in that person’s language, with the whole address of the link. */
  List<ChatText> chatTexts(
      CaseDesk.View view, String legId, List<CaseDesk.ChatLink> links, Viewer viewer) {
    Leg leg = view.introduction().leg(legId).orElseThrow();
    Instant due = leg.next().map(NextAction::dueAt).orElse(leg.clockFrom());
    List<ChatText> chat = new ArrayList<>();
    for (CaseDesk.ChatLink link : links) {
      Language reader = link.language();
      chat.add(
          new ChatText(
              link.name(),
              reader.code(),
              texts.in(
                  "introduction_desk.chat.text",
                  reader,
                  link.name(),
                  link.title(),
                  texts.day(LocalDate.ofInstant(due, viewer.zone()), reader),
                  baseUrl.resolve(link.link()).toString(),
                  viewer.name())));
    }
    return chat;
  }

  private String person(AccountId account, CaseDesk.View view, Viewer viewer) {
    String name = view.names().get(account);
    return name == null ? texts.of("introduction_desk.removed", viewer) : name;
  }

  private static String name(CompanyId company, CaseDesk.View view) {
    CompanySummary summary = view.companies().get(company);
    return summary == null ? "–" : summary.name();
  }

  private static @Nullable String nameLanguage(CompanyId company, CaseDesk.View view) {
    CompanySummary summary = view.companies().get(company);
    return summary == null ? null : summary.nameLanguage();
  }

  private static Choice named(CompanyId company, CaseDesk.View view) {
    return new Choice("", name(company, view), nameLanguage(company, view));
  }

  private static String title(@Nullable PostingText text) {
    return text == null ? "–" : text.title();
  }

  private static @Nullable String language(@Nullable PostingText text) {
    return text == null ? null : text.language().code();
  }
}
