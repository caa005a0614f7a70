package app.kakehashi.introduction.web;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.OfficeRejection;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.GapDesk;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.MatchLines;
import app.kakehashi.matching.Matches;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.offer.Offers;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which a gap is curated. */
@Component
class CuratePages {
  private final GapDesk desk;
  private final MatchLines lines;
  private final Offers offers;
  private final Companies companies;
  private final Accounts accounts;
  private final DeskTexts texts;

  CuratePages(
      GapDesk desk,
      MatchLines lines,
      Offers offers,
      Companies companies,
      Accounts accounts,
      DeskTexts texts) {
    this.desk = desk;
    this.lines = lines;
    this.offers = offers;
    this.companies = companies;
    this.accounts = accounts;
    this.texts = texts;
  }

  /**
   * A candidate.
   *
   * @param before how an earlier case of the pair ended, in words; null where there was none
   * @param full whether the company can take no further request now
   * @param version of the office’s decision about the match
   * @param ticked whether it was ticked when the form came back
   */
  record CandidateRow(
      MatchLines.MatchLine match,
      @Nullable String before,
      boolean full,
      long version,
      boolean ticked) {}

  /**
   * A case of the gap.
   *
   * @param due until when somebody has to move; null where it has ended
   * @param takeable whether nobody owns it yet
   * @param dismissable whether nobody was asked yet
   */
  record CaseRow(
      String id,
      String title,
      @Nullable String titleLanguage,
      String company,
      @Nullable String companyLanguage,
      String state,
      String tone,
      @Nullable String owner,
      @Nullable String next,
      @Nullable String due,
      boolean takeable,
      boolean dismissable,
      long version) {}

  void show(String gapId, List<String> ticked, Viewer viewer, Model model) {
    GapDesk.View view = desk.of(gapId, viewer);
    model.addAttribute("gap", view.gap());
    model.addAttribute("kind", texts.of(view.gap().kind().messageKey(), viewer));
    model.addAttribute("sheet", view.sheet());
    model.addAttribute("view", view);
    model.addAttribute("cases", cases(view.cases(), viewer));
    model.addAttribute("next", candidates(gapId, view.next(), ticked, viewer));
    model.addAttribute("others", candidates(gapId, view.others(), ticked, viewer));
    model.addAttribute(
        "dismissed",
        view.dismissed().stream()
            .map(match -> lines.of(PostingType.GAP, gapId, match, viewer))
            .toList());
    model.addAttribute("compare", compare(gapId, view));
    model.addAttribute(
        "preparing",
        view.cases().stream()
            .filter(
                row -> row.state() == CaseState.SCREENING || row.state() == CaseState.SHORTLISTED)
            .count());
    model.addAttribute(
        "reasons",
        texts.choices(
            List.of(Decision.Reason.values()),
            Decision.Reason::code,
            reason -> "matching.decline." + reason.code(),
            viewer));
    model.addAttribute(
        "rejections",
        texts.choices(
            List.of(OfficeRejection.values()),
            OfficeRejection::code,
            OfficeRejection::messageKey,
            viewer));
  }

  /** The existing page that puts the best side by side; null where there is nothing to compare. */
  private static @Nullable String compare(String gapId, GapDesk.View view) {
    List<String> best =
        Stream.concat(view.next().stream(), view.others().stream())
            .map(candidate -> candidate.match().other().publicId())
            .limit(Matches.MOST_COMPARED)
            .toList();
    return best.size() < 2
        ? null
        : best.stream()
            .map(offer -> "offer=" + offer)
            .collect(Collectors.joining("&", "/gaps/" + gapId + "/matches/compare?", ""));
  }

  private List<CandidateRow> candidates(
      String gapId, List<GapDesk.Candidate> found, List<String> ticked, Viewer viewer) {
    return found.stream()
        .map(
            candidate ->
                new CandidateRow(
                    lines.of(PostingType.GAP, gapId, candidate.match(), viewer),
                    candidate.before() == null
                        ? null
                        : texts.of(candidate.before().messageKey(), viewer),
                    candidate.full(),
                    candidate.match().decision().version(),
                    ticked.contains(candidate.match().other().publicId())))
        .toList();
  }

  private List<CaseRow> cases(List<CaseReads.Row> rows, Viewer viewer) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, OfferSummary> offered =
        offers.summaries(rows.stream().map(CaseReads.Row::offerId).toList(), viewer);
    Map<CompanyId, CompanySummary> names =
        companies.summaries(
            rows.stream()
                .flatMap(row -> Stream.of(row.offerCompany(), row.gapCompany()))
                .distinct()
                .toList());
    List<AccountId> owners =
        rows.stream().map(CaseReads.Row::owner).filter(Objects::nonNull).distinct().toList();
    Map<AccountId, String> people = owners.isEmpty() ? Map.of() : accounts.namesOf(owners);
    return rows.stream()
        .map(row -> row(row, offered.get(row.offerId()), names, people, viewer))
        .toList();
  }

  private CaseRow row(
      CaseReads.Row row,
      @Nullable OfferSummary offer,
      Map<CompanyId, CompanySummary> names,
      Map<AccountId, String> people,
      Viewer viewer) {
    CompanySummary company = names.get(row.offerCompany());
    return new CaseRow(
        row.publicId(),
        offer == null ? "–" : offer.text().title(),
        offer == null ? null : offer.text().language().code(),
        company == null ? "" : company.name(),
        company == null ? null : company.nameLanguage(),
        texts.of(row.state().messageKey(), viewer),
        DeskTexts.tone(row.state()),
        row.owner() == null
            ? null
            : people.getOrDefault(row.owner(), texts.of("introduction_desk.removed", viewer)),
        row.task() == null ? null : texts.of(row.task().messageKey(), viewer),
        row.dueAt() == null ? null : texts.day(row.dueAt(), viewer),
        row.state() == CaseState.SUGGESTED || row.state() == CaseState.SHORTLISTED,
        CaseState.BEFORE_ASKING.contains(row.state()),
        row.version());
  }
}
