package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.DecidedPair;
import app.kakehashi.matching.DecidedPairs;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.PairOutcome;
import app.kakehashi.matching.PairOutcomes;
import app.kakehashi.matching.ScoreLine;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.SideScore;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.shared.NotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Puts decisions of lists and of introductions together. */
@Service
class DecidedPairReader implements DecidedPairs {
  private final JdbcClient jdbc;
  private final PairOutcomes outcomes;
  private final CatalogueKeeper keeper;

  DecidedPairReader(JdbcClient jdbc, PairOutcomes outcomes, CatalogueKeeper keeper) {
    this.jdbc = jdbc;
    this.outcomes = outcomes;
    this.keeper = keeper;
  }

  private record Pair(long gap, long offer) {}

  private record Verdict(boolean accepted, @Nullable String reason, @Nullable SideScore japan) {}

  @Override
  public List<DecidedPair> newest(int most, Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    Map<Pair, Verdict> verdicts = new LinkedHashMap<>();
    for (PairOutcome outcome : outcomes.newest(most)) {
      verdicts.putIfAbsent(
          new Pair(outcome.gapId(), outcome.offerId()),
          new Verdict(outcome.grade() > 0, outcome.reason(), outcome.japan()));
    }
    clicked(most).forEach(verdicts::putIfAbsent);
    Snapshot snapshot = keeper.current();
    List<DecidedPair> decided = new ArrayList<>();
    verdicts.forEach(
        (pair, verdict) -> {
          GapFacts gap = snapshot.published().gaps().get(pair.gap());
          OfferFacts offer = snapshot.published().offers().get(pair.offer());
          if ((gap == null || viewer.desk().opens(gap.company()))
              && (offer == null || viewer.desk().opens(offer.company()))) {
            decided.add(
                new DecidedPair(
                    pair.gap(),
                    pair.offer(),
                    gap == null ? null : gap.publicId(),
                    offer == null ? null : offer.publicId(),
                    verdict.accepted(),
                    verdict.reason(),
                    text(snapshot, gap, offer, verdict)));
          }
        });
    return decided;
  }

  /** Where one side said no, it is a no. */
  private Map<Pair, Verdict> clicked(int most) {
    Map<Pair, Verdict> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select gap_id, offer_id, kind, reason from match_decision
            where kind <> 'undone' order by decided_at desc, id desc limit :most
            """)
        .param("most", most)
        .query(
            (row, n) -> {
              boolean yes = row.getString("kind").equals(Decision.Kind.INTERESTED.code());
              Verdict verdict = new Verdict(yes, row.getString("reason"), null);
              return found.merge(
                  new Pair(row.getLong("gap_id"), row.getLong("offer_id")),
                  verdict,
                  (one, other) -> one.accepted() ? other : one);
            })
        .list();
    return found;
  }

  private static @Nullable Double text(
      Snapshot snapshot, @Nullable GapFacts gap, @Nullable OfferFacts offer, Verdict verdict) {
    SideScore japan =
        gap == null || offer == null
            ? verdict.japan()
            : snapshot
                .catalogue()
                .pair(gap.publicId(), offer.publicId(), RankingRequest.top(1))
                .map(entry -> entry.score().of(Side.JAPAN))
                .orElse(verdict.japan());
    ScoreLine line = japan == null ? null : japan.line(Criterion.TEXT);
    return line == null ? null : line.value();
  }
}
