package app.kakehashi.matching.service;

import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.domain.Catalogue;
import app.kakehashi.matching.domain.CoarseFacts;
import app.kakehashi.matching.domain.GapProfile;
import app.kakehashi.matching.domain.MatchingModel;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.CatalogueChanges;
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
import org.springframework.beans.factory.annotation.Value;
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
  static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  /** So many changes stand beside a large catalogue's index before it is built anew. */
  private static final int MOST_CHANGES = 1_000;

  private final ChangeLog log;
  private final PublishedReader reader;
  private final PostingProfiles profiles;
  private final CompanyProfiles companies;
  private final MatchingData data;
  private final ModelReleases releases;
  private final OfficeGlossary words;
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
      ModelReleases releases,
      OfficeGlossary words,
      Clock clock,
      PlatformTransactionManager transactions,
      @Value("${kakehashi.matching.built-anew:2000}") int builtAnew) {
    this.log = log;
    this.reader = reader;
    this.profiles = profiles;
    this.companies = companies;
    this.data = data;
    this.releases = releases;
    this.words = words;
    this.clock = clock;
    this.builtAnew = builtAnew;
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

  static LocalDate today(Instant now) {
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
      return new Kept(
          snapshot(reader.everything(now), null, releases.model(), today, read()), position);
    }
    ChangeLog.Reading changes = log.since(last.position());
    Snapshot before = last.snapshot();
    if (changes.isNothingNew() && before.holdsAt(today, now)) {
      return new Kept(before, changes.position());
    }
    Catalogue earlier = before.catalogue();
    boolean released = told(changes, CatalogueChanges.Kind.MODEL);
    MatchingModel model = released ? releases.model() : earlier.model();
    boolean reworded = told(changes, CatalogueChanges.Kind.GLOSSARY);
    MatchingData by = reworded ? read() : before.data();
    if (isWeightsOnly(changes) && before.holdsAt(today, now)) {
      return new Kept(
          new Snapshot(
              earlier.weighed(model.readBy(by.glossary().version())),
              before.published(),
              today,
              by),
          changes.position());
    }
    Published published =
        changes.complete()
            ? reader.changed(before.published(), changes.fresh(), now)
            : reader.everything(now);
    return new Kept(
        snapshot(published, reworded ? null : before, model, today, by), changes.position());
  }

  /** Whether the log tells of this, or no longer tells of everything. */
  private static boolean told(ChangeLog.Reading changes, CatalogueChanges.Kind kind) {
    return !changes.complete() || changes.fresh().stream().anyMatch(row -> row.kind() == kind);
  }

  /** Whether nothing but weights changed: postings need not be read again. */
  private static boolean isWeightsOnly(ChangeLog.Reading changes) {
    return changes.complete()
        && !changes.fresh().isEmpty()
        && changes.fresh().stream().allMatch(row -> row.kind() == CatalogueChanges.Kind.MODEL);
  }

  /** What texts are read by: the shipped data with the office's glossary. */
  private MatchingData read() {
    Glossary glossary = words.current();
    return glossary.version() == 0 ? data : data.by(glossary);
  }

  /** Postings of a snapshot as a glossary would read them; nobody else is shown it. */
  Snapshot read(Snapshot as, Published some, Glossary glossary) {
    return snapshot(some, null, as.catalogue().model(), as.day(), as.data().by(glossary));
  }

  private Snapshot snapshot(
      Published published,
      @Nullable Snapshot earlier,
      MatchingModel model,
      LocalDate today,
      MatchingData by) {
    MatchingModel ranking = model.readBy(by.glossary().version());
    if (earlier != null
        && earlier.day().equals(today)
        && earlier.catalogue().isBy(ranking, by.reader())) {
      if (earlier.published().saysTheSame(published)) {
        return new Snapshot(earlier.catalogue(), published, today, by);
      }
      if (isLarge(published)) {
        Catalogue changed = changed(earlier, published, today);
        if (changed.changes() <= MOST_CHANGES) {
          return new Snapshot(changed, published, today, by);
        }
      }
    }
    List<GapProfile> gaps =
        published.gaps().values().stream().map(gap -> profile(gap, published, today)).toList();
    List<OfferProfile> offers =
        published.offers().values().stream()
            .map(offer -> profile(offer, published, today))
            .toList();
    Catalogue catalogue =
        new Catalogue.Builder(ranking, by.reference(), by.reader(), today)
            .gaps(gaps)
            .offers(offers)
            .after(earlier == null ? null : earlier.catalogue())
            .build();
    return new Snapshot(catalogue, published, today, by);
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
        published.exhausted().contains(offer.company()),
        today);
  }

  private CoarseFacts coarse(CompanyId company, Published published) {
    return companies.coarse(published.coarse(company));
  }
}
