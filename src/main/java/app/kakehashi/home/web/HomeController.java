package app.kakehashi.home.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.GapSummary;
import app.kakehashi.gap.Gaps;
import app.kakehashi.introduction.Introductions;
import app.kakehashi.matching.Matches;
import app.kakehashi.offer.Offers;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what the platform is for a visitor, what to do next for everybody else. */
@Controller
class HomeController {
  private static final int ROWS = 8;
  private static final int MOST_WAITING = 100;

  private final Companies companies;
  private final Gaps gaps;
  private final Offers offers;
  private final Postings postings;
  private final Matches matches;
  private final Introductions introductions;
  private final PostingWords words;

  HomeController(
      Companies companies,
      Gaps gaps,
      Offers offers,
      Postings postings,
      Matches matches,
      Introductions introductions,
      PostingWords words) {
    this.companies = companies;
    this.gaps = gaps;
    this.offers = offers;
    this.postings = postings;
    this.matches = matches;
    this.introductions = introductions;
    this.words = words;
  }

  @Permit(Permit.To.ANYONE)
  @GetMapping("/")
  String show(@Nullable Viewer viewer, Model model) {
    if (viewer == null) {
      return "home/welcome";
    }
    CompanyId company = viewer.company();
    return company == null ? office(viewer, model) : member(viewer, company, model);
  }

  private String member(Viewer viewer, CompanyId id, Model model) {
    CompanySummary company = companies.find(id, viewer).orElseThrow(NotFoundException::new);
    boolean japanese = company.affiliation() == Affiliation.JP;
    List<PostingRow> rows =
        japanese
            ? gaps.own(viewer, ROWS).stream().map(PostingRow::of).toList()
            : offers.own(viewer, ROWS).stream().map(PostingRow::of).toList();
    model.addAttribute("company", company);
    model.addAttribute("isJapanese", japanese);
    model.addAttribute("postings", rows);
    List<Introductions.Waiting> waiting = introductions.waiting(viewer, MOST_WAITING);
    model.addAttribute("waiting", waiting.size());
    model.addAttribute(
        "steps",
        NextStep.of(
            waiting.stream()
                .limit(ROWS)
                .map(one -> NextStep.of(one, words.date(one.due(), viewer.language())))
                .toList(),
            company.claimed(),
            "/companies/" + company.publicId(),
            japanese,
            rows));
    return "home/member";
  }

  private String office(Viewer viewer, Model model) {
    Map<PostingType, Long> waiting = postings.waiting(viewer);
    model.addAttribute("waitingGaps", waiting.getOrDefault(PostingType.GAP, 0L));
    model.addAttribute("waitingOffers", waiting.getOrDefault(PostingType.OFFER, 0L));
    List<Long> lonely = matches.gapsWithoutCandidates(viewer, ROWS);
    List<Long> newest = gaps.newest(viewer, ROWS);
    Map<Long, GapSummary> summaries =
        gaps.summaries(Stream.concat(lonely.stream(), newest.stream()).distinct().toList(), viewer);
    model.addAttribute("lonelyGaps", rows(lonely, summaries));
    model.addAttribute("newestGaps", rows(newest, summaries));
    return "home/office";
  }

  private static List<PostingRow> rows(List<Long> ids, Map<Long, GapSummary> summaries) {
    return ids.stream().map(summaries::get).filter(Objects::nonNull).map(PostingRow::of).toList();
  }
}
