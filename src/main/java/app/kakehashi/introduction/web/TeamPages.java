package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.Gaps;
import app.kakehashi.matching.Coverage;
import app.kakehashi.matching.MatchLines;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.Requirement;
import app.kakehashi.matching.Teams;
import app.kakehashi.posting.PostingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the teams for a gap. */
@Component
class TeamPages {
  private final Teams teams;
  private final Gaps gaps;
  private final MatchLines lines;
  private final DeskTexts texts;

  TeamPages(Teams teams, Gaps gaps, MatchLines lines, DeskTexts texts) {
    this.teams = teams;
    this.gaps = gaps;
    this.lines = lines;
    this.texts = texts;
  }

  /** A member of a team. */
  record MemberView(
      String offerId,
      String path,
      String title,
      String titleLanguage,
      @Nullable String company,
      @Nullable String companyLanguage,
      String score,
      boolean lead) {}

  /** How far somebody covers a requirement: a sign, and the word for it. */
  record Cell(String sign, String word, String tone) {}

  /**
   * A requirement and who covers it.
   *
   * @param kind in words
   * @param together what all cover
   */
  record Row(String name, String kind, boolean mandatory, List<Cell> cells, Cell together) {}

  /**
   * A team.
   *
   * @param missing what nobody of it covers, in words
   * @param unknown what of it nobody states, in words
   */
  record TeamView(
      int number,
      List<MemberView> members,
      boolean led,
      String score,
      List<Row> rows,
      List<String> missing,
      List<String> unknown) {
    /** The offers besides the lead's. */
    public List<MemberView> further() {
      return members.subList(1, members.size());
    }
  }

  void show(String gapId, Viewer viewer, Model model) {
    Optional<Teams.Finding> found = teams.of(gapId, viewer);
    PostingText title =
        found.map(finding -> finding.gap().text()).orElseGet(() -> gaps.get(gapId, viewer).text());
    model.addAttribute("gapId", gapId);
    model.addAttribute("gapTitle", title);
    model.addAttribute("state", state(found));
    found.ifPresent(
        finding -> {
          model.addAttribute("asked", names(finding.requirements(), viewer));
          model.addAttribute("lacking", names(finding.lacking(), viewer));
          model.addAttribute("candidates", finding.candidates());
          model.addAttribute("modelVersion", finding.modelVersion());
          Teams.Member alone = finding.alone();
          model.addAttribute("alone", alone == null ? null : member(finding, alone, false, viewer));
          List<TeamView> views = new ArrayList<>();
          finding.teams().forEach(team -> views.add(team(views.size() + 1, finding, team, viewer)));
          model.addAttribute("teams", views);
        });
  }

  /** Which of the states of the page it is: each is said in words. */
  private static String state(Optional<Teams.Finding> found) {
    if (found.isEmpty()) {
      return "unpublished";
    }
    Teams.Finding finding = found.get();
    if (!finding.allowed()) {
      return "not_allowed";
    }
    if (finding.requirements().isEmpty()) {
      return "nothing_asked";
    }
    if (finding.alone() == null) {
      return "no_candidates";
    }
    if (finding.lacking().isEmpty()) {
      return "one_is_enough";
    }
    return finding.teams().isEmpty() ? "no_team" : "teams";
  }

  private List<String> names(List<Requirement> requirements, Viewer viewer) {
    return requirements.stream().map(one -> lines.requirement(one, viewer.language())).toList();
  }

  private TeamView team(int number, Teams.Finding finding, Teams.Team team, Viewer viewer) {
    List<Row> rows = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int r = 0; r < finding.requirements().size(); r++) {
      Requirement asked = finding.requirements().get(r);
      int at = r;
      String name = lines.requirement(asked, viewer.language());
      Coverage together = team.coverage().get(r);
      rows.add(
          new Row(
              name,
              texts.of("introduction_round.requirement." + asked.kind().code(), viewer),
              asked.weight() > 1,
              team.members().stream()
                  .map(member -> cell(member.coverage().get(at), asked, viewer))
                  .toList(),
              cell(together, asked, viewer)));
      if (together.state() == Coverage.State.MISSING) {
        missing.add(name);
      } else if (together.state() == Coverage.State.UNKNOWN) {
        unknown.add(name);
      }
    }
    return new TeamView(
        number,
        team.members().stream()
            .map(
                member -> member(finding, member, team.led() && member.equals(team.lead()), viewer))
            .toList(),
        team.led(),
        RoundPages.number(team.score(), 0, viewer),
        rows,
        missing,
        unknown);
  }

  private static MemberView member(
      Teams.Finding finding, Teams.Member member, boolean lead, Viewer viewer) {
    MatchedPosting offer = member.offer();
    CompanySummary company = offer.company();
    return new MemberView(
        offer.publicId(),
        "/gaps/" + finding.gap().publicId() + "/matches/" + offer.publicId(),
        offer.text().title(),
        offer.text().language().code(),
        company == null ? null : company.name(),
        company == null ? null : company.nameLanguage(),
        RoundPages.number(member.score(), 0, viewer),
        lead);
  }

  private Cell cell(Coverage coverage, Requirement asked, Viewer viewer) {
    Coverage.State state = coverage.state();
    String word =
        asked.kind() == Requirement.Kind.QUANTITY && coverage.known()
            ? RoundPages.percent(coverage.share(), viewer)
            : texts.of("introduction_round.coverage." + state.code(), viewer);
    return switch (state) {
      case COVERED -> new Cell("✓", word, "good");
      case PARTLY -> new Cell("△", word, "info");
      case UNKNOWN -> new Cell("？", word, "warn");
      case MISSING -> new Cell("－", word, "neutral");
    };
  }
}
