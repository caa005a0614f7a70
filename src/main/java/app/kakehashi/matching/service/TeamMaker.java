package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.gap.Gaps;
import app.kakehashi.matching.Coverage;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.Requirement;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.Teams;
import app.kakehashi.matching.domain.GapProfile;
import app.kakehashi.matching.domain.MatchingModel;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.matching.domain.PairScore;
import app.kakehashi.matching.domain.Ranking;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.matching.domain.TeamScorer;
import app.kakehashi.matching.domain.consortium.Candidate;
import app.kakehashi.matching.domain.consortium.TeamFinder;
import app.kakehashi.matching.domain.consortium.TeamReader;
import app.kakehashi.matching.domain.consortium.TeamRules;
import app.kakehashi.matching.domain.consortium.TeamTask;
import app.kakehashi.matching.domain.text.TextReader;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.shared.NotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Proposes teams from the catalogue in memory. */
@Service
class TeamMaker implements Teams {
  /** The best offers for a gap, among which those that complete each other are looked for. */
  private static final int DEPTH = 100;

  private final CatalogueKeeper keeper;
  private final PostingViews views;
  private final PostingProfiles profiles;
  private final Gaps gaps;

  TeamMaker(CatalogueKeeper keeper, PostingViews views, PostingProfiles profiles, Gaps gaps) {
    this.keeper = keeper;
    this.views = views;
    this.profiles = profiles;
    this.gaps = gaps;
  }

  @Override
  public Optional<Finding> of(String gapId, Viewer office) {
    if (!office.isOffice()) {
      throw new NotFoundException();
    }
    Snapshot snapshot = keeper.current();
    GapFacts gap = snapshot.gap(gapId);
    if (gap == null) {
      gaps.get(gapId, office);
      return Optional.empty();
    }
    if (!office.keeps(gap.company())) {
      throw new NotFoundException();
    }
    return Optional.of(new Looking(snapshot, gap, office).finding());
  }

  /** One look at a gap. */
  private final class Looking {
    private final Snapshot snapshot;
    private final GapFacts facts;
    private final Viewer office;
    private final GapProfile gap;
    private final TeamTask task;
    private final Map<String, OfferProfile> offers = new LinkedHashMap<>();
    private final Map<String, PairScore> scores = new LinkedHashMap<>();
    private final TeamScorer scorer;

    Looking(Snapshot snapshot, GapFacts facts, Viewer office) {
      this.snapshot = snapshot;
      this.facts = facts;
      this.office = office;
      CompanyFacts owner = snapshot.published().company(facts.company());
      this.gap = profiles.gap(facts, owner, null, snapshot.day());
      this.task =
          reader().task(gap, snapshot.data().reader().read(gap.text(), TextReader.Side.GAP));
      this.scorer = new TeamScorer(model(), snapshot.day());
    }

    private MatchingModel model() {
      return snapshot.catalogue().model();
    }

    private TeamReader reader() {
      return new TeamReader(model().parameter("prior"));
    }

    Finding finding() {
      List<Candidate> candidates = candidates();
      TeamFinder finder = new TeamFinder(task, candidates, TeamRules.DEFAULT);
      Candidate alone = finder.bestAlone();
      List<Requirement> lacking = alone == null ? List.of() : finder.lacking(alone);
      boolean allowed = gap.needs().consortiumAllowed();
      List<app.kakehashi.matching.domain.consortium.Team> teams =
          allowed && !lacking.isEmpty() ? finder.best(MOST) : List.of();
      Map<String, MatchedPosting> seen = seen(alone, teams);
      return new Finding(
          snapshot.catalogue().modelVersion(),
          Objects.requireNonNull(seen.get(facts.publicId())),
          allowed,
          requirements(),
          candidates.size(),
          alone == null ? null : member(alone, seen),
          lacking,
          teams.stream().map(team -> team(team, seen)).toList());
    }

    private List<Requirement> requirements() {
      if (task.quantity() == null) {
        return task.requirements();
      }
      double weight = TeamRules.DEFAULT.quantityWeight();
      return Stream.concat(
              task.requirements().stream(),
              Stream.of(new Requirement(Requirement.Kind.QUANTITY, "", weight)))
          .toList();
    }

    /**
     * The best by themselves, but for half of the places those that best cover what the very best
     * lacks.
     */
    private List<Candidate> candidates() {
      List<Candidate> all = new ArrayList<>();
      RankingRequest request = RankingRequest.top(DEPTH).explaining(0);
      for (Ranking.Entry entry :
          snapshot.catalogue().offersFor(facts.publicId(), request).entries()) {
        OfferFacts offer = snapshot.offer(entry.score().offerId());
        if (offer != null && office.desk().opens(offer.company())) {
          CompanyFacts firm = snapshot.published().company(offer.company());
          OfferProfile profile =
              profiles.offer(
                  offer,
                  firm,
                  null,
                  snapshot.published().exhausted().contains(firm.id()),
                  snapshot.day());
          offers.put(profile.id(), profile);
          scores.put(profile.id(), entry.score());
          all.add(
              reader()
                  .candidate(
                      task,
                      profile,
                      snapshot.data().reader().read(profile.text(), TextReader.Side.OFFER),
                      entry.score().joint()));
        }
      }
      if (all.size() <= TeamFinder.MOST_CANDIDATES) {
        return all;
      }
      List<Candidate> chosen = new ArrayList<>(all.subList(0, TeamFinder.MOST_CANDIDATES / 2));
      Candidate first = all.getFirst();
      all.stream()
          .skip(chosen.size())
          .sorted(
              Comparator.comparingDouble((Candidate one) -> -adds(one, first))
                  .thenComparing(Candidate::offer))
          .limit(TeamFinder.MOST_CANDIDATES - chosen.size())
          .forEach(chosen::add);
      return chosen;
    }

    private double adds(Candidate one, Candidate to) {
      double adds = 0;
      for (int r = 0; r < task.requirements().size(); r++) {
        double more = one.coverage().get(r).share() - to.coverage().get(r).share();
        adds += task.requirements().get(r).weight() * Math.max(0, more);
      }
      Double needed = task.quantity();
      return needed == null
          ? adds
          : adds + TeamRules.DEFAULT.quantityWeight() * Math.min(1, one.quantity() / needed);
    }

    private Map<String, MatchedPosting> seen(
        @Nullable Candidate alone, List<app.kakehashi.matching.domain.consortium.Team> teams) {
      Set<String> toShow = new HashSet<>();
      toShow.add(facts.publicId());
      if (alone != null) {
        toShow.add(alone.offer());
      }
      teams.forEach(team -> team.members().forEach(member -> toShow.add(member.offer())));
      return views.of(snapshot, toShow, office);
    }

    private Member member(Candidate one, Map<String, MatchedPosting> seen) {
      List<Coverage> coverage = new ArrayList<>(one.coverage());
      Double needed = task.quantity();
      if (needed != null) {
        coverage.add(
            one.quantity() == 0
                ? new Coverage(0, false)
                : Coverage.of(Math.min(1, one.quantity() / needed)));
      }
      PairScore score = score(one);
      return new Member(
          Objects.requireNonNull(seen.get(one.offer())),
          coverage,
          score.of(Side.JAPAN).score(),
          score.joint(),
          one.canLead());
    }

    private PairScore score(Candidate one) {
      return Objects.requireNonNull(scores.get(one.offer()));
    }

    private Team team(
        app.kakehashi.matching.domain.consortium.Team found, Map<String, MatchedPosting> seen) {
      Candidate lead = found.lead() == null ? found.members().getFirst() : found.lead();
      List<Candidate> ordered = new ArrayList<>();
      ordered.add(lead);
      found.members().stream()
          .filter(member -> !member.offer().equals(lead.offer()))
          .forEach(ordered::add);
      List<Member> members = ordered.stream().map(one -> member(one, seen)).toList();
      return new Team(
          members,
          found.lead() != null,
          together(members),
          scorer.score(gap, scored(lead), ordered.stream().map(this::scored).toList()));
    }

    private TeamScorer.Member scored(Candidate one) {
      return new TeamScorer.Member(
          Objects.requireNonNull(offers.get(one.offer())), score(one).of(Side.JAPAN));
    }

    private List<Coverage> together(List<Member> members) {
      List<Coverage> together = new ArrayList<>();
      List<Requirement> asked = requirements();
      for (int r = 0; r < asked.size(); r++) {
        int at = r;
        List<Coverage> each = members.stream().map(member -> member.coverage().get(at)).toList();
        if (asked.get(r).kind() == Requirement.Kind.QUANTITY) {
          double sum = each.stream().mapToDouble(Coverage::share).sum();
          together.add(
              each.stream().anyMatch(Coverage::known)
                  ? Coverage.of(Math.min(1, sum))
                  : new Coverage(0, false));
        } else {
          together.add(
              each.stream()
                  .max(Comparator.comparingDouble(Coverage::share).thenComparing(Coverage::known))
                  .orElseThrow());
        }
      }
      return together;
    }
  }
}
