package app.kakehashi.matching.service;

import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.domain.Catalogue;
import app.kakehashi.matching.domain.CoarseFacts;
import app.kakehashi.matching.domain.GapProfile;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.shared.CompanyId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps this instance's catalogue as fresh as the database: whoever asks first after a change reads
 * what changed and builds the next catalogue. Asking costs one statement where nothing changed. No
 * instance tells another anything, so nothing can be lost between them.
 */
@Component
class CatalogueKeeper {
  /** Deadlines of Japanese gaps are reckoned by the day there. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private final ChangeLog log;
  private final PublishedReader reader;
  private final PostingProfiles profiles;
  private final CompanyProfiles companies;
  private final MatchingData data;
  private final Clock clock;
  private final TransactionTemplate reading;
  private final ReentrantLock building = new ReentrantLock();
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  CatalogueKeeper(
      ChangeLog log,
      PublishedReader reader,
      PostingProfiles profiles,
      CompanyProfiles companies,
      MatchingData data,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.log = log;
    this.reader = reader;
    this.profiles = profiles;
    this.companies = companies;
    this.data = data;
    this.clock = clock;
    // of its own, so that nothing of a caller that may yet roll back is kept
    this.reading = new TransactionTemplate(transactions);
    this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    // a posting whose company was merged between two statements would have none
    this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.reading.setReadOnly(true);
  }

  private record Kept(Snapshot snapshot, ChangeLog.Position position) {}

  /** The catalogue of everything that is committed now. */
  Snapshot current() {
    Instant now = clock.instant();
    Kept last = kept.get();
    if (last != null && last.snapshot().holdsAt(today(now), now)) {
      ChangeLog.Reading changes = log.since(last.position());
      if (changes.isNothingNew()) {
        kept.compareAndSet(last, new Kept(last.snapshot(), changes.position()));
        return last.snapshot();
      }
    }
    return build();
  }

  /** Builds the first catalogue before anybody waits for it. */
  @EventListener(ApplicationReadyEvent.class)
  void prepare() {
    current();
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZONE);
  }

  private Snapshot build() {
    building.lock();
    try {
      // who waited for the lock reckons by the time it has become
      Instant now = clock.instant();
      Kept next = Objects.requireNonNull(reading.execute(transaction -> next(kept.get(), now)));
      kept.set(next);
      return next.snapshot();
    } finally {
      building.unlock();
    }
  }

  /** What the log tells of and the postings are read as of one moment. */
  private Kept next(@Nullable Kept last, Instant now) {
    LocalDate today = today(now);
    if (last == null) {
      ChangeLog.Position position = log.now();
      return new Kept(snapshot(reader.everything(now), null, today), position);
    }
    ChangeLog.Reading changes = log.since(last.position());
    Snapshot before = last.snapshot();
    if (changes.isNothingNew() && before.holdsAt(today, now)) {
      return new Kept(before, changes.position());
    }
    Published published =
        changes.complete()
            ? reader.changed(before.published(), changes.fresh(), now)
            : reader.everything(now);
    return new Kept(snapshot(published, before.catalogue(), today), changes.position());
  }

  private Snapshot snapshot(Published published, @Nullable Catalogue earlier, LocalDate today) {
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
            .after(earlier)
            .build();
    return new Snapshot(catalogue, published, today);
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
