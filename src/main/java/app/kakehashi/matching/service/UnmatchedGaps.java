package app.kakehashi.matching.service;

import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.Band;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows which gaps have no candidate. A small catalogue is looked through at once, a large one on
 * the side, while the last answer still serves.
 */
@Component
class UnmatchedGaps {
  /** Pairs that are looked at within a fraction of a second. */
  private static final long SOON_DONE = 200_000;

  private final AtomicReference<@Nullable Answer> last = new AtomicReference<>();
  private final AtomicBoolean searching = new AtomicBoolean();

  private record Answer(Snapshot snapshot, List<Long> gaps) {}

  /** Internal ids of the gaps without candidates, the longest published first. */
  List<Long> of(Snapshot snapshot) {
    Answer known = last.get();
    if (known != null && known.snapshot() == snapshot) {
      return known.gaps();
    }
    long pairs = (long) snapshot.published().gaps().size() * snapshot.published().offers().size();
    if (pairs <= SOON_DONE) {
      return find(snapshot).gaps();
    }
    if (searching.compareAndSet(false, true)) {
      Thread.ofPlatform()
          .daemon()
          .name("gaps-without-candidates")
          .start(
              () -> {
                try {
                  find(snapshot);
                } finally {
                  searching.set(false);
                }
              });
    }
    return known == null
        ? List.of()
        : known.gaps().stream().filter(snapshot.published().gaps()::containsKey).toList();
  }

  private Answer find(Snapshot snapshot) {
    List<Long> found =
        snapshot.published().gaps().values().stream()
            .filter(gap -> !hasCandidate(snapshot, gap))
            .sorted(Comparator.comparing(GapFacts::publishedAt).thenComparingLong(GapFacts::id))
            .map(GapFacts::id)
            .toList();
    Answer answer = new Answer(snapshot, found);
    last.set(answer);
    return answer;
  }

  private static boolean hasCandidate(Snapshot snapshot, GapFacts gap) {
    return snapshot.catalogue().hasOfferFor(gap.publicId(), Band::isProposed);
  }
}
