package app.kakehashi.introduction.service;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Effect;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.IntroductionRepository;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a company may read of its own cases. */
@Service
@Transactional(readOnly = true)
public class CompanyCases {
  private final CaseReads reads;
  private final AskReads asks;
  private final IntroductionRepository cases;
  private final CaseDisclosure disclosure;
  private final CaseWords words;
  private final Postings postings;
  private final Accounts accounts;

  CompanyCases(
      CaseReads reads,
      AskReads asks,
      IntroductionRepository cases,
      CaseDisclosure disclosure,
      CaseWords words,
      Postings postings,
      Accounts accounts) {
    this.reads = reads;
    this.asks = asks;
    this.cases = cases;
    this.disclosure = disclosure;
    this.words = words;
    this.postings = postings;
    this.accounts = accounts;
  }

  /**
   * A case and the public texts of both postings.
   *
   * @param ask public id of the request to answer; null where nothing is to be answered
   * @param names of other companies that may be told
   */
  public record Known(
      Introduction introduction,
      PostingText need,
      PostingText offer,
      @Nullable String ask,
      Map<CompanyId, CompanySummary> names) {}

  /** The cases of the viewer’s company: what it has to do first, then the newest. */
  public List<Known> list(Viewer viewer, int offset, int size) {
    CompanyId company = company(viewer);
    List<CaseReads.OwnRow> rows = reads.own(viewer, offset, size);
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, Introduction> found =
        cases.read(rows.stream().map(own -> own.row().id()).toList()).stream()
            .collect(Collectors.toMap(Introduction::id, Function.identity()));
    Map<Long, PostingText> texts = texts(found.values(), viewer.language());
    Map<Long, Map<CompanyId, CompanySummary>> names = disclosure.namesFor(found.values(), company);
    return rows.stream()
        .map(
            own -> {
              Introduction introduction = Objects.requireNonNull(found.get(own.row().id()));
              return new Known(
                  introduction,
                  Objects.requireNonNull(texts.get(introduction.gapId())),
                  Objects.requireNonNull(texts.get(introduction.offerId())),
                  own.ask(),
                  names.getOrDefault(introduction.id(), Map.of()));
            })
        .toList();
  }

  /** How many there are. */
  public long count(Viewer viewer) {
    return reads.countOwn(viewer);
  }

  /**
   * One case with what its page tells beside.
   *
   * @param words why and the first step; null where the company was not asked
   * @param wordsIn their language: the reader’s where they were written in it
   */
  public record Page(
      Known known, CaseWords.@Nullable Words words, Language wordsIn, List<Told> history) {}

  /**
   * Something that happened, which the company may know.
   *
   * @param own whether the company did it itself, or the office for it
   * @param ownLeg whether it is about this company’s leg
   * @param by who did it; null where that is not told
   */
  public record Told(CaseReads.StepRow step, boolean own, boolean ownLeg, @Nullable String by) {}

  /**
   * A case of the viewer’s company.
   *
   * @throws NotFoundException if there is none, or none of this company
   */
  public Page page(String id, Viewer viewer) {
    CompanyId company = company(viewer);
    Introduction introduction = reads.find(id, viewer);
    Leg leg = introduction.legOf(company).orElse(null);
    boolean asked = leg != null && leg.askedAt().isPresent();
    Map<Language, CaseWords.Words> written = asked ? words.of(introduction) : Map.of();
    Language language = CaseWords.shownIn(written, viewer.language());
    Map<Long, PostingText> texts = texts(List.of(introduction), viewer.language());
    return new Page(
        new Known(
            introduction,
            Objects.requireNonNull(texts.get(introduction.gapId())),
            Objects.requireNonNull(texts.get(introduction.offerId())),
            leg == null ? null : asks.publicId(leg).orElse(null),
            disclosure
                .namesFor(List.of(introduction), company)
                .getOrDefault(introduction.id(), Map.of())),
        written.get(language),
        language,
        history(introduction, company));
  }

  /** Own moves, and what was told of the others’ since the company knows of the case. */
  private List<Told> history(Introduction introduction, CompanyId company) {
    List<CaseReads.StepRow> known = new ArrayList<>();
    boolean asked = false;
    for (CaseReads.StepRow step : reads.steps(introduction)) {
      boolean ofOwnLeg = company.equals(step.legCompany());
      asked |= ofOwnLeg && (step.move() == Move.ASK_FIRST || step.move() == Move.ASK_ONWARD);
      if (company.equals(step.company()) || isToldTo(step, ofOwnLeg, asked)) {
        known.add(step);
      }
    }
    Set<AccountId> own = new HashSet<>();
    known.stream()
        .filter(step -> company.equals(step.company()) && !step.office())
        .flatMap(step -> Stream.ofNullable(step.account()))
        .forEach(own::add);
    Map<AccountId, String> names = accounts.namesOf(own);
    return known.stream()
        .map(
            step ->
                new Told(
                    step,
                    company.equals(step.company()),
                    company.equals(step.legCompany()),
                    step.account() == null ? null : names.get(step.account())))
        .toList();
  }

  private static boolean isToldTo(CaseReads.StepRow step, boolean ofOwnLeg, boolean asked) {
    return switch (step.move()) {
      case ASK_FIRST,
          ASK_ONWARD,
          REMIND_LEG,
          PROMISE_PASSED,
          ANSWER_QUESTION,
          RECALL_LEG,
          RUN_OUT,
          LOSE_CONTACT ->
          ofOwnLeg || (asked && step.move() == Move.RUN_OUT);
      default -> asked && step.move().effects().contains(Effect.TELL_OTHERS);
    };
  }

  private Map<Long, PostingText> texts(Collection<Introduction> found, Language reader) {
    return postings.textsFor(
        found.stream()
            .flatMap(one -> Stream.of(one.gapId(), one.offerId()))
            .collect(Collectors.toSet()),
        reader);
  }

  private static CompanyId company(Viewer viewer) {
    CompanyId company = viewer.company();
    if (company == null) {
      throw new NotFoundException();
    }
    return company;
  }
}
