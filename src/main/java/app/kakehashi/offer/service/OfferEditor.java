package app.kakehashi.offer.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.domain.Offer;
import app.kakehashi.offer.domain.OfferRepository;
import app.kakehashi.posting.PostingPolicy;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing offers: by a member for the own company, by the office for any Taiwanese one. */
@Service
@Transactional
public class OfferEditor {
  private final OfferRepository offers;
  private final Postings postings;
  private final Companies companies;
  private final Clock clock;

  OfferEditor(OfferRepository offers, Postings postings, Companies companies, Clock clock) {
    this.offers = offers;
    this.postings = postings;
    this.companies = companies;
    this.clock = clock;
  }

  /**
   * The company a member posts for; nothing for the office, and for members of companies that post
   * no offers.
   */
  @Transactional(readOnly = true)
  public Optional<CompanySummary> ownCompany(Viewer viewer) {
    CompanyId id = viewer.company();
    return id == null
        ? Optional.empty()
        : companies.find(id, viewer).filter(OfferEditor::postsOffers);
  }

  /** Taiwanese companies the office may mean by a public id or a name as typed. */
  @Transactional(readOnly = true)
  public List<CompanySummary> companiesMeant(String idOrName, Viewer viewer) {
    String text = idOrName.strip();
    Optional<CompanySummary> byId =
        PublicId.hasForm(text) ? companies.find(text, viewer) : Optional.empty();
    return byId
        .map(List::of)
        .orElseGet(() -> text.isEmpty() ? List.of() : companies.findByName(text))
        .stream()
        .filter(OfferEditor::postsOffers)
        .toList();
  }

  /** A new draft; answers its public id. */
  public String start(CompanyId company, Language language, Viewer viewer) {
    if (!viewer.isOffice() && !viewer.belongsTo(company)) {
      throw new NotFoundException();
    }
    Offer offer =
        new Offer(
            company,
            Affiliation.TW.code(),
            new PostingText(language, "", ""),
            OfferContent.empty(),
            viewer.account(),
            viewer.isOffice(),
            clock.instant());
    offers.save(offer);
    postings.added(offer, actor(offer, viewer));
    return offer.publicId();
  }

  /** An offer the viewer may change. */
  @Transactional(readOnly = true)
  public Offer editable(String publicId, Viewer viewer) {
    return Optional.of(publicId)
        .filter(PublicId::hasForm)
        .flatMap(offers::findByPublicId)
        .filter(offer -> PostingPolicy.mayEdit(offer, viewer))
        .orElseThrow(NotFoundException::new);
  }

  /** Replaces text and content; saving without a change does nothing. */
  public void change(
      String publicId, long version, PostingText text, OfferContent content, Viewer viewer) {
    Offer offer = editable(publicId, viewer);
    offer.checkVersion(version);
    if (offer.text().equals(text) && offer.content().equals(content)) {
      return;
    }
    offer.change(text, content, viewer.account(), viewer.isOffice(), clock.instant());
    postings.edited(offer, actor(offer, viewer));
  }

  private static boolean postsOffers(CompanySummary company) {
    return company.affiliation() == Affiliation.TW && company.active();
  }

  private static Actor actor(Offer offer, Viewer viewer) {
    return viewer.isOffice() ? new Actor(viewer.account(), offer.company()) : viewer.actor();
  }
}
