package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.service.RoundDesk;
import app.kakehashi.matching.Coverage;
import app.kakehashi.matching.MatchLines;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.Requirement;
import app.kakehashi.matching.RoundFigures;
import app.kakehashi.matching.Teams;
import app.kakehashi.shared.ApiCode;
import app.kakehashi.shared.ApiPage;
import app.kakehashi.shared.ApiText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes rounds and teams as the API answers them. */
@Component
class RoundAnswers {
  private final RoundDesk desk;
  private final Teams teams;
  private final MatchLines lines;
  private final DeskTexts texts;

  RoundAnswers(RoundDesk desk, Teams teams, MatchLines lines, DeskTexts texts) {
    this.desk = desk;
    this.teams = teams;
    this.lines = lines;
    this.texts = texts;
  }

  /** A round. */
  @Schema(name = "Round", description = "A round of introductions")
  record RoundItem(
      @Schema(description = "Id of the round") String id,
      @Schema(description = "When it was proposed") Instant madeAt,
      @Schema(description = "Version of the weights by which was scored") String modelVersion,
      @Schema(description = "Gaps that were open") int openGaps,
      @Schema(description = "Gaps of the round") int gaps,
      @Schema(description = "Gaps for which something is proposed") int served,
      @Schema(description = "Introductions proposed") int proposals,
      @Schema(description = "Expected introductions to which both sides say yes") double value,
      @Schema(description = "Mean value of the worst-served twentieth of the gaps")
          double worstGaps,
      @Schema(description = "Of all offers") SliceItem offers,
      @Schema(description = "Of offers by size class of the firm") List<SliceItem> bySize,
      @Schema(description = "Of offers by county of the firm") List<SliceItem> byCounty) {}

  /** Some of the offers. */
  @Schema(name = "RoundSlice", description = "How some of the offers fare in a round")
  record SliceItem(
      @Schema(description = "Size class or ISO 3166-2; empty for all, or where unknown") String key,
      @Schema(description = "How many offers") int offers,
      @Schema(description = "Share proposed at least once within a quarter, 0 to 1") double exposed,
      @Schema(description = "Introductions proposed in this round") int proposals,
      @Schema(description = "Inequality of exposure, 0 is even") double gini,
      @Schema(description = "Highest load of one firm over what it can bear") double mostLoad) {}

  /** A page of a round. */
  @Schema(name = "RoundPage", description = "A round with a page of its gaps")
  record RoundPage(
      @Schema(description = "The round") RoundItem round,
      @Schema(description = "Number of this page, from 1") int page,
      @Schema(description = "Gaps a page may have") int size,
      @Schema(description = "Gaps of the page that are still published") List<GapItem> gaps) {}

  /** A gap of a round. */
  @Schema(name = "RoundGap", description = "A gap of a round")
  record GapItem(
      @Schema(description = "Id of the gap") String id,
      @Schema(description = "Its title") ApiText title,
      @Schema(description = "What is proposed, and what is passed over") List<LineItem> lines) {}

  /** A pair of a round. */
  @Schema(name = "RoundLine", description = "A pair of a round")
  record LineItem(
      @Schema(description = "Id of the line") long id,
      @Schema(description = "Id of the offer; missing where it is not published any more")
          @Nullable String offer,
      @Schema(description = "Title of the offer; missing like its id") @Nullable ApiText title,
      @Schema(description = "How good it was when proposed") ApiCode band,
      @Schema(description = "The score by which lists are sorted, 0 to 100") double joint,
      @Schema(description = "Chance that both sides say yes, 0 to 1") double chance,
      @Schema(description = "Whether the offer was hardly ever proposed") boolean newcomer,
      @Schema(description = "What became of it") ApiCode state,
      @Schema(description = "Why it is passed over, or could not be opened; else missing")
          @Nullable ApiCode why,
      @Schema(description = "Id of the introduction that was opened; else missing")
          @Nullable String introduction) {}

  /** What became of a line. */
  @Schema(name = "RoundResult", description = "What became of a line that was to be opened")
  record ResultItem(
      @Schema(description = "Id of the line") long line,
      @Schema(description = "Id of the introduction; missing where it could not be opened")
          @Nullable String introduction,
      @Schema(description = "Why it could not be opened; missing where it was")
          @Nullable ApiCode why) {}

  /** Teams for a gap. */
  @Schema(name = "GapTeams", description = "Teams that could serve a gap")
  record TeamsItem(
      @Schema(description = "Version of the weights; missing while the gap is not published")
          @Nullable String modelVersion,
      @Schema(description = "Whether the gap may be served by several") boolean allowed,
      @Schema(description = "What the gap asks") List<RequirementItem> requirements,
      @Schema(description = "Offers that were looked at") int candidates,
      @Schema(description = "What the best single offer lacks") List<RequirementItem> lacking,
      @Schema(description = "Teams, the best first") List<TeamItem> teams) {}

  /** A requirement. */
  @Schema(name = "Requirement", description = "Something that a gap asks")
  record RequirementItem(
      @Schema(description = "Kind of it: capability, certificate …") ApiCode kind,
      @Schema(description = "What is asked; its code is empty for a quantity") ApiCode asked,
      @Schema(description = "2 for what is mandatory, 1 for what is welcome") double weight) {}

  /** A team. */
  @Schema(name = "Team", description = "Offers that cover a gap together")
  record TeamItem(
      @Schema(description = "Score of the gap’s side for the team, 0 to 100") double score,
      @Schema(description = "Whether the first member could lead") boolean led,
      @Schema(description = "Its members, the lead first") List<MemberItem> members,
      @Schema(description = "By all together, of each requirement in order")
          List<CoverageItem> coverage) {}

  /** A member of a team. */
  @Schema(name = "TeamMember", description = "An offer of a team")
  record MemberItem(
      @Schema(description = "Id of the offer") String offer,
      @Schema(description = "Its title") ApiText title,
      @Schema(description = "Its own score of the gap’s side, 0 to 100") double score,
      @Schema(description = "Of each requirement in order") List<CoverageItem> coverage) {}

  /** How far a requirement is covered. */
  @Schema(name = "Coverage", description = "How far a requirement is covered")
  record CoverageItem(
      @Schema(description = "In words") ApiCode state,
      @Schema(description = "As a share, 0 to 1; an assumption where nothing is stated")
          double share) {}

  ApiPage<RoundItem> list(int page, int size, Viewer viewer) {
    return new ApiPage<>(
        page,
        size,
        desk.count(viewer),
        desk.newest((page - 1) * size, size, viewer).stream().map(RoundAnswers::item).toList());
  }

  RoundPage page(String id, int page, Viewer viewer) {
    RoundDesk.View view = desk.of(id, page, viewer);
    return new RoundPage(
        item(view.round()),
        page,
        RoundDesk.PAGE,
        view.gaps().stream()
            .map(
                gap ->
                    new GapItem(
                        gap.gap().publicId(),
                        title(gap.gap()),
                        gap.lines().stream().map(line -> line(line, viewer)).toList()))
            .toList());
  }

  List<ResultItem> results(List<RoundDesk.Result> results, Viewer viewer) {
    return results.stream()
        .map(
            result ->
                new ResultItem(
                    result.line(),
                    result.caseId(),
                    result.refusal() == null
                        ? null
                        : code(result.refusal().code(), result.refusal().messageKey(), viewer)))
        .toList();
  }

  private static RoundItem item(RoundDesk.Summary round) {
    RoundFigures figures = round.figures();
    return new RoundItem(
        round.publicId(),
        round.madeAt(),
        round.modelVersion(),
        round.open(),
        round.gaps(),
        figures.served(),
        figures.proposals(),
        figures.value(),
        figures.worstGaps(),
        slice(figures.all()),
        figures.bySize().stream().map(RoundAnswers::slice).toList(),
        figures.byCounty().stream().map(RoundAnswers::slice).toList());
  }

  private static SliceItem slice(RoundFigures.Slice slice) {
    return new SliceItem(
        slice.key(),
        slice.offers(),
        slice.exposedShare(),
        slice.proposals(),
        slice.gini(),
        slice.mostLoad());
  }

  private LineItem line(RoundDesk.Line line, Viewer viewer) {
    MatchedPosting offer = line.offer();
    ApiCode why = null;
    if (line.passedOver() != null) {
      why = code(line.passedOver().code(), line.passedOver().messageKey(), viewer);
    } else if (line.refusal() != null) {
      why = code(line.refusal().code(), line.refusal().messageKey(), viewer);
    }
    return new LineItem(
        line.id(),
        offer == null ? null : offer.publicId(),
        offer == null ? null : title(offer),
        code(line.band().code(), line.band().messageKey(), viewer),
        line.joint(),
        line.value(),
        line.newcomer(),
        code(line.state().code(), line.state().messageKey(), viewer),
        why,
        line.caseId());
  }

  TeamsItem teams(String gap, Viewer viewer) {
    Optional<Teams.Finding> found = teams.of(gap, viewer);
    return found
        .map(
            finding ->
                new TeamsItem(
                    finding.modelVersion(),
                    finding.allowed(),
                    requirements(finding.requirements(), viewer),
                    finding.candidates(),
                    requirements(finding.lacking(), viewer),
                    finding.teams().stream().map(team -> team(team, viewer)).toList()))
        .orElseGet(() -> new TeamsItem(null, false, List.of(), 0, List.of(), List.of()));
  }

  private List<RequirementItem> requirements(List<Requirement> requirements, Viewer viewer) {
    return requirements.stream()
        .map(
            one ->
                new RequirementItem(
                    code(
                        one.kind().code(),
                        "introduction_round.requirement." + one.kind().code(),
                        viewer),
                    new ApiCode(one.code(), lines.requirement(one, viewer.language())),
                    one.weight()))
        .toList();
  }

  private TeamItem team(Teams.Team team, Viewer viewer) {
    return new TeamItem(
        team.score(),
        team.led(),
        team.members().stream()
            .map(
                member ->
                    new MemberItem(
                        member.offer().publicId(),
                        title(member.offer()),
                        member.score(),
                        coverage(member.coverage(), viewer)))
            .toList(),
        coverage(team.coverage(), viewer));
  }

  private List<CoverageItem> coverage(List<Coverage> coverage, Viewer viewer) {
    return coverage.stream()
        .map(
            one ->
                new CoverageItem(
                    code(
                        one.state().code(),
                        "introduction_round.coverage." + one.state().code(),
                        viewer),
                    one.share()))
        .toList();
  }

  private static ApiText title(MatchedPosting posting) {
    return new ApiText(posting.text().title(), posting.text().language().code());
  }

  private ApiCode code(String code, String messageKey, Viewer viewer) {
    return new ApiCode(code, texts.of(messageKey, viewer));
  }
}
