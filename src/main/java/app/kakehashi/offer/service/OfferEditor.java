package app.kakehashi.offer.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.domain.Offer;
import app.kakehashi.posting.PostingCompanies;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing offers: by a member for the own company, by the office for any Taiwanese one. */
@Service
@Transactional
public class OfferEditor {
  private static final Affiliation SIDE = Affiliation.TW;

  private final Postings postings;
  private final PostingCompanies companies;
  private final Clock clock;

  OfferEditor(Postings postings, PostingCompanies companies, Clock clock) {
    this.postings = postings;
    this.companies = companies;
    this.clock = clock;
  }

  /** The company a member posts offers for, if any. */
  @Transactional(readOnly = true)
  public Optional<CompanySummary> ownCompany(Viewer viewer) {
    return companies.own(SIDE, viewer);
  }

  /** Taiwanese companies the office may mean by a public id or a name as typed. */
  @Transactional(readOnly = true)
  public List<CompanySummary> companiesMeant(String idOrName, Viewer viewer) {
    return companies.meant(idOrName, SIDE, viewer);
  }

  /** A new draft; answers its public id. */
  public String start(CompanyId company, Language language, Viewer viewer) {
    return postings.start(
        new Offer(
            company,
            SIDE.code(),
            new PostingText(language, "", ""),
            OfferContent.empty(),
            viewer.account(),
            viewer.isOffice(),
            clock.instant()),
        viewer);
  }

  /** An offer the viewer may change. */
  @Transactional(readOnly = true)
  public Offer editable(String publicId, Viewer viewer) {
    return (Offer) postings.editable(PostingType.OFFER, publicId, viewer);
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
    postings.edited(offer, viewer);
  }
}
