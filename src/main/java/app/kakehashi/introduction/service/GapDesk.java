package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.GapSummary;
import app.kakehashi.gap.Gaps;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchList;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.Matches;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingSheet;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.posting.ReviewSource;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A gap as its curator needs it: what is sought, its cases, and who could be next. */
@Service
public class GapDesk {
  /** Candidates that are offered when a place is free. */
  public static final int NEXT_IN_LINE = 3;

  private static final int CANDIDATES = 15;

  /** States in which a case takes a place in the list. */
  private static final Set<CaseState> ON_LIST =
      Set.of(CaseState.SUGGESTED, CaseState.SHORTLISTED, CaseState.SCREENING, CaseState.ASKING);

  private final Gaps gaps;
  private final Postings postings;
  private final ReviewSource sheets;
  private final CaseReads reads;
  private final CaseChecks checks;
  private final CaseClock clock;
  private final Matches matches;

  GapDesk(
      Gaps gaps,
      Postings postings,
      List<ReviewSource> sheets,
      CaseReads reads,
      CaseChecks checks,
      CaseClock clock,
      Matches matches) {
    this.gaps = gaps;
    this.postings = postings;
    this.sheets =
        sheets.stream()
            .filter(source -> source.type() == PostingType.GAP)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Nobody shows gaps"));
    this.reads = reads;
    this.checks = checks;
    this.clock = clock;
    this.matches = matches;
  }

  /**
   * A candidate that has no open case.
   *
   * @param before how an earlier case of the pair ended; null where there was none
   * @param full whether the company has as many requests as it can take, and cannot be asked now
   */
  public record Candidate(Match match, @Nullable CaseState before, boolean full) {}

  /**
   * The desk of a gap.
   *
   * @param sheet as the other side sees it
   * @param cases newest last
   * @param listSize places of one list
   * @param taken places taken by open cases that are not yet decided
   * @param listAnswered whether a new list may go out
   * @param next candidates to put into free places, the best first
   * @param others the rest of the best
   * @param dismissed candidates that the office decided against
   */
  public record View(
      GapSummary gap,
      PostingSheet sheet,
      List<CaseReads.Row> cases,
      int listSize,
      int taken,
      boolean listAnswered,
      List<Candidate> next,
      List<Candidate> others,
      List<Match> dismissed) {
    public boolean hasRoom() {
      return taken < listSize;
    }
  }

  /**
   * The desk of a gap; to be called outside a transaction, for matches are computed.
   *
   * @throws NotFoundException if there is no such gap, or the viewer is not of the office
   */
  public View of(String gapId, Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    Posting posting = postings.visible(PostingType.GAP, gapId, viewer);
    GapSummary gap = gaps.get(gapId, viewer);
    List<CaseReads.Row> cases = reads.ofGap(gap.id(), viewer);
    Map<String, CaseReads.Row> last = new LinkedHashMap<>();
    cases.forEach(row -> last.put(row.offerPublicId(), row));
    Optional<MatchList> list =
        matches.matchesOf(PostingType.GAP, gapId, MatchWindow.top(CANDIDATES), viewer);
    List<Match> possible =
        list.map(MatchList::matches).orElse(List.of()).stream()
            .filter(match -> !isOpen(last.get(match.other().publicId())))
            .toList();
    Set<CompanyId> full =
        checks.withoutRoom(
            possible.stream().flatMap(match -> company(match).stream()).distinct().toList());
    List<Candidate> free =
        possible.stream()
            .map(
                match ->
                    new Candidate(
                        match,
                        before(last.get(match.other().publicId())),
                        company(match).filter(full::contains).isPresent()))
            .toList();
    int listSize = clock.settings().listSize();
    int taken = (int) cases.stream().filter(row -> ON_LIST.contains(row.state())).count();
    List<Candidate> next =
        taken >= listSize
            ? List.of()
            : free.stream()
                .filter(candidate -> candidate.before() == null && !candidate.full())
                .limit(Math.max(NEXT_IN_LINE, cases.isEmpty() ? listSize : 0))
                .toList();
    return new View(
        gap,
        sheets.sheet(posting, viewer.language()),
        cases,
        listSize,
        taken,
        checks.isLastListAnswered(gap.id()),
        next,
        free.stream().filter(candidate -> !next.contains(candidate)).toList(),
        list.map(MatchList::dismissed).orElse(List.of()));
  }

  private static Optional<CompanyId> company(Match match) {
    return Optional.ofNullable(match.other().company()).map(CompanySummary::id);
  }

  private static boolean isOpen(CaseReads.@Nullable Row row) {
    return row != null && row.state().isOpen();
  }

  private static @Nullable CaseState before(CaseReads.@Nullable Row row) {
    return row == null ? null : row.state();
  }
}
