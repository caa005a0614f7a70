package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.domain.Catalogue;
import app.kakehashi.matching.domain.MatchingModel;
import app.kakehashi.matching.domain.Weighting;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.NotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Ranks open gaps by other weights beside those in force, without putting anything into force. */
@Service
public class WeightTrials {
  private static final int MOST_GAPS = 300;

  /** What is looked at whatever time it takes. */
  private static final int FEWEST_GAPS = 10;

  private static final Duration ENOUGH = Duration.ofSeconds(2);

  private final CatalogueKeeper keeper;
  private final ModelReleases releases;
  private final PostingViews views;
  private final PastDecisions past;

  WeightTrials(
      CatalogueKeeper keeper, ModelReleases releases, PostingViews views, PastDecisions past) {
    this.keeper = keeper;
    this.releases = releases;
    this.views = views;
    this.past = past;
  }

  /**
   * Tries a weighting. In a large catalogue a part of the gaps is looked at: always the same ones
   * as long as the same release is in force, as many as two seconds allow.
   *
   * @param typed any sums; they are scaled
   * @throws app.kakehashi.matching.domain.WeightsRefused if it may not be released
   * @throws NotFoundException for whoever is not of the office
   */
  public WeightTrial of(Weighting typed, Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    releases.guard().check(typed);
    Snapshot snapshot = keeper.current();
    Catalogue before = snapshot.catalogue();
    MatchingModel tried = releases.tried(typed);
    Catalogue after = before.weighed(tried);
    Set<String> hidden = Access.hidden(snapshot, PostingType.OFFER, viewer);
    List<String> open = gaps(snapshot, viewer);
    ListChanges changes = new ListChanges(before, after, hidden);
    long until = System.nanoTime() + ENOUGH.toNanos();
    int looked = 0;
    while (looked < Math.min(open.size(), MOST_GAPS)
        && (looked < FEWEST_GAPS || System.nanoTime() < until)) {
      changes.look(open.get(looked));
      looked++;
    }
    List<WeightTrial.Move> moves = changes.moves();
    Set<String> shown = new HashSet<>();
    moves.forEach(move -> Collections.addAll(shown, move.gapId(), move.offerId()));
    Map<String, MatchedPosting> postings = views.of(snapshot, shown, viewer);
    PastDecisions.Found found = past.find();
    return new WeightTrial(
        releases.guard().scaled(typed),
        new WeightTrial.Sample(looked, open.size(), before.offerIds().size() - hidden.size()),
        changes.counted(),
        moves,
        postings,
        found.by(before.model()),
        found.by(tried));
  }

  /** Public ids of the gaps that are open to the viewer, mixed alike for a release. */
  private static List<String> gaps(Snapshot snapshot, Viewer viewer) {
    List<String> ids =
        new ArrayList<>(
            snapshot.published().gaps().values().stream()
                .filter(gap -> viewer.keeps(gap.company()))
                .map(GapFacts::publicId)
                .sorted()
                .toList());
    Collections.shuffle(ids, new Random(snapshot.catalogue().modelVersion().hashCode()));
    return ids;
  }
}
