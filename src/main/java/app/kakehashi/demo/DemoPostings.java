package app.kakehashi.demo;

import app.kakehashi.account.Viewer;
import app.kakehashi.demo.DemoData.Closing;
import app.kakehashi.demo.DemoData.Gap;
import app.kakehashi.demo.DemoData.Offer;
import app.kakehashi.demo.DemoData.Text;
import app.kakehashi.gap.GapIntake;
import app.kakehashi.gap.NewGap;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.offer.OfferIntake;
import app.kakehashi.posting.CloseReason;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.posting.TranslationIntake;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Walks each gap and each offer through its life up to the state the file names, each step at its
 * time in the past.
 */
@Component
@Profile("demo")
class DemoPostings {
  private static final Duration CLOSED_BEFORE = Duration.ofDays(20);

  private final GapIntake gaps;
  private final OfferIntake offers;
  private final Postings postings;
  private final TranslationIntake translations;
  private final DemoClock clock;
  private final EntityManager entities;

  DemoPostings(
      GapIntake gaps,
      OfferIntake offers,
      Postings postings,
      TranslationIntake translations,
      DemoClock clock,
      EntityManager entities) {
    this.gaps = gaps;
    this.offers = offers;
    this.postings = postings;
    this.translations = translations;
    this.clock = clock;
    this.entities = entities;
  }

  /** One gap or offer on its way. */
  private record Journey(
      PostingType type,
      String state,
      int daysAgo,
      Supplier<String> asDraft,
      Supplier<String> asSubmitted,
      Supplier<String> asPublished,
      List<PostingText> translations,
      Map<String, String> returned,
      @Nullable Closing closing) {}

  /**
   * Loads all, the oldest first.
   *
   * @param desks the two people of the office, who check each other's work
   */
  void load(DemoData data, Map<String, CompanyId> companies, List<Viewer> desks) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Viewer reviewer = desks.getFirst();
    List<Journey> journeys = new ArrayList<>();
    for (Gap gap : data.gaps()) {
      journeys.add(journey(gap, companies, today, reviewer));
    }
    for (Offer offer : data.offers()) {
      journeys.add(journey(offer, companies, reviewer));
    }
    journeys.sort(Comparator.comparingInt(Journey::daysAgo).reversed());
    for (Journey journey : journeys) {
      walk(journey, now, desks);
      // what is done is let go: each query would compare all of it with the database again
      entities.flush();
      entities.clear();
    }
  }

  private Journey journey(
      Gap gap, Map<String, CompanyId> companies, LocalDate today, Viewer reviewer) {
    NewGap draft =
        new NewGap(
            company(companies, gap.company()),
            gap.deskCountry(),
            text(gap.language(), gap.title(), gap.description()),
            DemoContent.of(gap, today));
    return new Journey(
        PostingType.GAP,
        gap.state(),
        gap.publishedDaysAgo(),
        () -> gaps.draft(List.of(draft), Actor.SYSTEM).getFirst(),
        () -> gaps.submit(List.of(draft), Actor.SYSTEM).getFirst(),
        () -> gaps.publish(List.of(draft), reviewer).getFirst(),
        texts(gap.translations()),
        gap.returned(),
        gap.closing());
  }

  private Journey journey(Offer offer, Map<String, CompanyId> companies, Viewer reviewer) {
    NewOffer draft =
        new NewOffer(
            company(companies, offer.company()),
            offer.deskCountry(),
            text(offer.language(), offer.title(), offer.description()),
            DemoContent.of(offer));
    return new Journey(
        PostingType.OFFER,
        offer.state(),
        offer.publishedDaysAgo(),
        () -> offers.draft(List.of(draft), Actor.SYSTEM).getFirst(),
        () -> offers.submit(List.of(draft), Actor.SYSTEM).getFirst(),
        () -> offers.publish(List.of(draft), reviewer).getFirst(),
        texts(offer.translations()),
        offer.returned(),
        offer.closing());
  }

  private void walk(Journey journey, Instant now, List<Viewer> desks) {
    Instant begin = now.minus(Duration.ofDays(journey.daysAgo()));
    clock.at(
        begin,
        () -> {
          String id =
              switch (journey.state()) {
                case "draft" -> journey.asDraft().get();
                case "submitted", "returned" -> journey.asSubmitted().get();
                default -> journey.asPublished().get();
              };
          for (PostingText text : journey.translations()) {
            translations.bring(journey.type(), id, text, desks.getLast(), desks.getFirst());
          }
          finish(journey, id, now, desks.getFirst());
        });
  }

  private void finish(Journey journey, String id, Instant now, Viewer office) {
    Posting posting = postings.visible(journey.type(), id, office);
    if (!journey.returned().isEmpty()) {
      postings.returnForChanges(journey.type(), id, posting.version(), journey.returned(), office);
    }
    Closing closing = journey.closing();
    if (closing != null) {
      clock.at(
          now.minus(CLOSED_BEFORE),
          () ->
              postings.close(
                  journey.type(),
                  id,
                  posting.version(),
                  reason(closing.reason()),
                  closing.note(),
                  office));
    }
  }

  private static CloseReason reason(String code) {
    return Arrays.stream(CloseReason.values())
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static CompanyId company(Map<String, CompanyId> companies, String key) {
    return Objects.requireNonNull(companies.get(key), key);
  }

  private static PostingText text(String language, String title, String description) {
    return new PostingText(Language.ofTag(language).orElseThrow(), title, description);
  }

  private static List<PostingText> texts(Map<String, Text> translations) {
    return translations.entrySet().stream()
        .map(
            entry -> text(entry.getKey(), entry.getValue().title(), entry.getValue().description()))
        .toList();
  }
}
