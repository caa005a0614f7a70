package app.kakehashi.matching.service;

import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.domain.Catalogue;
import app.kakehashi.matching.domain.CoarseFacts;
import app.kakehashi.matching.domain.GapProfile;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.shared.CompanyId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps this instance's catalogue as fresh as the database: whoever asks first after a change reads
 * what changed and builds the next catalogue. Asking costs one statement where nothing changed.
 */
@Component
class CatalogueKeeper {
  /** Deadlines of Japanese gaps are reckoned by the day there. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  /** So many changes stand beside a large catalogue's index before it is built anew. */
  private static final int MOST_CHANGES = 1_000;

  private final ChangeLog log;
  private final PublishedReader reader;
  private final PostingProfiles profiles;
  private final CompanyProfiles companies;
  private final MatchingData data;
  private final Clock clock;
  private final int builtAnew;
  private final TransactionTemplate reading;
  private final ReentrantLock building = new ReentrantLock();
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  /**
   * Keeps a catalogue.
   *
   * @param builtAnew up to so many postings a catalogue is built anew with each change, so that its
   *     statistics of words are always exact; larger ones are changed
   */
  CatalogueKeeper(
      ChangeLog log,
      PublishedReader reader,
      PostingProfiles profiles,
      CompanyProfiles companies,
      MatchingData data,
      Clock clock,
      PlatformTransactionManager transactions,
      @Value("${kakehashi.matching.built-anew:2000}") int builtAnew) {
    this.log = log;
    this.reader = reader;
    this.profiles = profiles;
    this.companies = companies;
    this.data = data;
    this.clock = clock;
    this.builtAnew = builtAnew;
    // of its own, so that nothing of a caller that may yet roll back is kept
    this.reading = new TransactionTemplate(transactions);
    this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.reading.setReadOnly(true);
  }

  private record Kept(Snapshot snapshot, ChangeLog.Position position) {}

  /** The catalogue of everything that is committed now. */
  Snapshot current() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    Kept last = kept.get();
    if (last != null && last.snapshot().day().equals(today)) {
      ChangeLog.Reading changes = log.since(last.position());
      if (changes.fresh().isEmpty()) {
        kept.compareAndSet(last, new Kept(last.snapshot(), changes.position()));
        return last.snapshot();
      }
    }
    return build(today);
  }

  /** Builds the first catalogue before anybody waits for it. */
  @EventListener(ApplicationReadyEvent.class)
  void prepare() {
    current();
  }

  private Snapshot build(LocalDate today) {
    building.lock();
    try {
      Kept next = Objects.requireNonNull(reading.execute(transaction -> next(kept.get(), today)));
      kept.set(next);
      return next.snapshot();
    } finally {
      building.unlock();
    }
  }

  /** The log is read before what it tells of, so that whatever comes between is read again. */
  private Kept next(@Nullable Kept last, LocalDate today) {
    if (last == null) {
      ChangeLog.Position position = log.now();
      return new Kept(snapshot(reader.everything(), null, today), position);
    }
    ChangeLog.Reading changes = log.since(last.position());
    boolean unchanged = changes.fresh().isEmpty();
    if (unchanged && last.snapshot().day().equals(today)) {
      return new Kept(last.snapshot(), changes.position());
    }
    Published published =
        unchanged
            ? last.snapshot().published()
            : reader.changed(last.snapshot().published(), changes.fresh());
    return new Kept(snapshot(published, last.snapshot(), today), changes.position());
  }

  private Snapshot snapshot(Published published, @Nullable Snapshot earlier, LocalDate today) {
    if (earlier != null
        && earlier.day().equals(today)
        && earlier.catalogue().isBy(data.model(), data.reader())
        && isLarge(published)) {
      Catalogue changed = changed(earlier, published, today);
      if (changed.changes() <= MOST_CHANGES) {
        return new Snapshot(changed, published, today);
      }
    }
    List<GapProfile> gaps =
        published.gaps().values().stream().map(gap -> profile(gap, published, today)).toList();
    List<OfferProfile> offers =
        published.offers().values().stream()
            .map(offer -> profile(offer, published, today))
            .toList();
    Catalogue catalogue =
        new Catalogue.Builder(data.model(), data.reference(), data.reader(), today)
            .gaps(gaps)
            .offers(offers)
            .after(earlier == null ? null : earlier.catalogue())
            .build();
    return new Snapshot(catalogue, published, today);
  }

  private boolean isLarge(Published published) {
    return published.gaps().size() + published.offers().size() > builtAnew;
  }

  /** The catalogue after what has changed, with the statistics of words that it was built with. */
  private Catalogue changed(Snapshot earlier, Published published, LocalDate today) {
    return earlier
        .catalogue()
        .changed(
            new PublishedDifference(earlier.published(), published)
                .change(
                    gap -> profile(gap, published, today),
                    offer -> profile(offer, published, today)));
  }

  private GapProfile profile(GapFacts gap, Published published, LocalDate today) {
    return profiles.gap(
        gap,
        published.company(gap.company()),
        published.isNamed(gap) ? null : coarse(gap.company(), published),
        today);
  }

  private OfferProfile profile(OfferFacts offer, Published published, LocalDate today) {
    return profiles.offer(
        offer,
        published.company(offer.company()),
        published.isNamed(offer) ? null : coarse(offer.company(), published),
        today);
  }

  private CoarseFacts coarse(CompanyId company, Published published) {
    return companies.coarse(published.coarse(company));
  }
}
