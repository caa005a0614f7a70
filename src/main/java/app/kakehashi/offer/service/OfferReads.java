package app.kakehashi.offer.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.offer.OfferFilter;
import app.kakehashi.offer.OfferPage;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.offer.Offers;
import app.kakehashi.offer.domain.Offer;
import app.kakehashi.offer.domain.OfferRepository;
import app.kakehashi.posting.PostingPolicy;
import app.kakehashi.posting.PostingSearch.Found;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads offers for matching and for people; an unlisted company is not named to strangers. */
@Service
@Transactional(readOnly = true)
class OfferReads implements Offers {
  private final OfferRepository offers;
  private final OfferSearch search;
  private final Postings postings;
  private final Companies companies;

  OfferReads(OfferRepository offers, OfferSearch search, Postings postings, Companies companies) {
    this.offers = offers;
    this.search = search;
    this.postings = postings;
    this.companies = companies;
  }

  @Override
  public List<OfferFacts> published() {
    return facts(offers.findByStatusOrderById(PostingStatus.PUBLISHED));
  }

  @Override
  public List<OfferFacts> published(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : facts(offers.findByIdInAndStatusOrderById(ids, PostingStatus.PUBLISHED));
  }

  @Override
  public OfferSummary get(String publicId, Viewer viewer) {
    Offer offer = seen(publicId, viewer).orElseThrow(NotFoundException::new);
    return summaries(List.of(offer), viewer).getFirst();
  }

  @Override
  public Map<Long, OfferSummary> summaries(Collection<Long> ids, Viewer viewer) {
    List<Offer> visible =
        offers.findAllById(ids).stream()
            .filter(offer -> PostingPolicy.maySee(offer, viewer))
            .toList();
    return summaries(visible, viewer).stream()
        .collect(
            Collectors.toMap(
                OfferSummary::id, summary -> summary, (one, same) -> one, LinkedHashMap::new));
  }

  @Override
  public List<OfferSummary> own(Viewer viewer, int limit) {
    return summaries(ordered(search.own(viewer, limit)), viewer);
  }

  @Override
  public OfferPage list(OfferFilter filter, Viewer viewer) {
    Found found = search.find(filter, viewer);
    return new OfferPage(summaries(ordered(found.ids()), viewer), found.total());
  }

  @Override
  public Optional<Long> find(String publicId, Viewer viewer) {
    return seen(publicId, viewer).map(Offer::id);
  }

  private Optional<Offer> seen(String publicId, Viewer viewer) {
    return Optional.of(publicId)
        .filter(PublicId::hasForm)
        .flatMap(offers::findByPublicId)
        .filter(offer -> PostingPolicy.maySee(offer, viewer));
  }

  private List<Offer> ordered(List<Long> ids) {
    Map<Long, Offer> byId =
        offers.findAllById(ids).stream().collect(Collectors.toMap(Offer::id, offer -> offer));
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  private List<OfferFacts> facts(List<Offer> found) {
    Map<Long, List<PostingText>> translations =
        postings.translationsOf(found.stream().map(Offer::id).toList());
    return found.stream()
        .map(
            offer ->
                new OfferFacts(
                    offer.id(),
                    offer.publicId(),
                    offer.company(),
                    offer.deskCountry(),
                    offer.text(),
                    translations.getOrDefault(offer.id(), List.of()),
                    offer.content(),
                    offer.publishedAt().orElseThrow(),
                    offer.expiresAt().orElseThrow(),
                    offer.editedAt()))
        .toList();
  }

  private List<OfferSummary> summaries(List<Offer> found, Viewer viewer) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<Long, PostingText> texts =
        postings.textsFor(found.stream().map(Offer::id).toList(), viewer.language());
    Map<CompanyId, CompanySummary> names =
        companies.summaries(found.stream().map(Offer::company).distinct().toList());
    return found.stream()
        .map(
            offer ->
                summary(
                    offer,
                    texts.getOrDefault(offer.id(), offer.text()),
                    names.get(offer.company()),
                    viewer))
        .toList();
  }

  private static OfferSummary summary(
      Offer offer, PostingText text, @Nullable CompanySummary company, Viewer viewer) {
    boolean mine = PostingPolicy.mayEdit(offer, viewer);
    boolean known = company != null && (mine || company.listedPublicly());
    return new OfferSummary(
        offer.id(),
        offer.publicId(),
        offer.status(),
        text,
        known ? company : null,
        offer.content().fields(),
        offer.content().modes(),
        offer.content().productType(),
        offer.content().maturity(),
        offer.publishedAt().orElse(null),
        offer.expiresAt().orElse(null),
        mine);
  }
}
