package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows published postings in a line each, with what the viewer may know; two statements. */
@Component
class PostingViews {
  private final Postings postings;
  private final Companies companies;

  PostingViews(Postings postings, Companies companies) {
    this.postings = postings;
    this.companies = companies;
  }

  /** The postings of these public ids; those that are not published are missing. */
  Map<String, MatchedPosting> of(Snapshot snapshot, Collection<String> publicIds, Viewer viewer) {
    List<GapFacts> gaps = new ArrayList<>();
    List<OfferFacts> offers = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    Set<CompanyId> named = new HashSet<>();
    for (String publicId : publicIds) {
      GapFacts gap = snapshot.gap(publicId);
      OfferFacts offer = snapshot.offer(publicId);
      if (gap != null) {
        gaps.add(gap);
        ids.add(gap.id());
        if (mayKnow(snapshot, gap, viewer)) {
          named.add(gap.company());
        }
      } else if (offer != null) {
        offers.add(offer);
        ids.add(offer.id());
        if (mayKnow(snapshot, offer, viewer)) {
          named.add(offer.company());
        }
      }
    }
    Map<Long, PostingText> texts = postings.textsFor(ids, viewer.language());
    Map<CompanyId, CompanySummary> names = companies.summaries(named);
    Map<String, MatchedPosting> views = new HashMap<>();
    for (GapFacts gap : gaps) {
      PostingText text = texts.getOrDefault(gap.id(), gap.text());
      boolean known = mayKnow(snapshot, gap, viewer);
      views.put(gap.publicId(), view(snapshot, gap, text, known, names.get(gap.company())));
    }
    for (OfferFacts offer : offers) {
      PostingText text = texts.getOrDefault(offer.id(), offer.text());
      boolean known = mayKnow(snapshot, offer, viewer);
      views.put(offer.publicId(), view(snapshot, offer, text, known, names.get(offer.company())));
    }
    return views;
  }

  static boolean mayKnow(Snapshot snapshot, GapFacts gap, Viewer viewer) {
    return Access.mayOpen(gap.company(), viewer) || snapshot.published().isNamed(gap);
  }

  static boolean mayKnow(Snapshot snapshot, OfferFacts offer, Viewer viewer) {
    return Access.mayOpen(offer.company(), viewer) || snapshot.published().isNamed(offer);
  }

  private static MatchedPosting view(
      Snapshot snapshot,
      GapFacts gap,
      PostingText text,
      boolean known,
      @Nullable CompanySummary company) {
    GapContent content = gap.content();
    String place = content.place() == null ? null : content.place().region();
    String region = place == null && company != null ? company.region() : place;
    return new MatchedPosting(
        PostingType.GAP,
        gap.publicId(),
        text,
        content.kind().code(),
        known ? company : null,
        known ? null : snapshot.published().coarse(gap.company()),
        known ? region : null,
        content.fields(),
        content.modes(),
        gap.publishedAt());
  }

  private static MatchedPosting view(
      Snapshot snapshot,
      OfferFacts offer,
      PostingText text,
      boolean known,
      @Nullable CompanySummary company) {
    return new MatchedPosting(
        PostingType.OFFER,
        offer.publicId(),
        text,
        null,
        known ? company : null,
        known ? null : snapshot.published().coarse(offer.company()),
        known && company != null ? company.region() : null,
        offer.content().fields(),
        offer.content().modes(),
        offer.publishedAt());
  }
}
