package app.kakehashi.matching.service;

import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.domain.Catalogue;
import app.kakehashi.offer.OfferFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue at one moment with what it was made of. Never changes. */
final class Snapshot {
  private final Catalogue catalogue;
  private final Published published;
  private final LocalDate day;
  private final MatchingData data;
  private final Instant firstEnd;
  private final Declines declines;
  private final Map<String, GapFacts> gaps = new HashMap<>();
  private final Map<String, OfferFacts> offers = new HashMap<>();

  Snapshot(Catalogue catalogue, Published published, LocalDate day, MatchingData data) {
    this.declines = new Declines(published, day);
    this.catalogue = catalogue.remembering(declines);
    this.published = published;
    this.day = day;
    this.data = data;
    this.firstEnd = published.firstEnd();
    published.gaps().values().forEach(gap -> gaps.put(gap.publicId(), gap));
    published.offers().values().forEach(offer -> offers.put(offer.publicId(), offer));
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Published published() {
    return published;
  }

  /** The day by which deadlines were reckoned. */
  LocalDate day() {
    return day;
  }

  /** Weights, glossary and reader by which it was made. */
  MatchingData data() {
    return data;
  }

  /** Whether the pair is in no list because somebody said no to it. */
  boolean isDeclined(String gap, String offer) {
    return declines.declinedLately(gap, offer);
  }

  /** Whether nothing in it is over by the clock alone. */
  boolean holdsAt(LocalDate today, Instant now) {
    return day.equals(today) && now.isBefore(firstEnd);
  }

  @Nullable GapFacts gap(String publicId) {
    return gaps.get(publicId);
  }

  @Nullable OfferFacts offer(String publicId) {
    return offers.get(publicId);
  }
}
