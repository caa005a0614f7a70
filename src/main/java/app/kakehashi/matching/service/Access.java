package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.Audience;
import app.kakehashi.matching.Band;
import app.kakehashi.matching.DecidingSide;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CompanyId;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may know what about matches: one sentence a rule. */
final class Access {
  private Access() {}

  /** A posting's own company and the office get its matches. */
  static boolean mayOpen(CompanyId company, Viewer viewer) {
    return viewer.keeps(company);
  }

  /** A published posting of the other side may be met, by the office as far as its desk goes. */
  static boolean mayMeet(Snapshot snapshot, PostingType type, String publicId, Viewer viewer) {
    CompanyId company = company(snapshot, type, publicId);
    return company != null && viewer.desk().opens(company);
  }

  /** Public ids of the published postings that are kept from the viewer’s desk. */
  static Set<String> hidden(Snapshot snapshot, PostingType type, Viewer viewer) {
    if (viewer.desk().closed().isEmpty()) {
      return Set.of();
    }
    return type == PostingType.GAP
        ? snapshot.published().gaps().values().stream()
            .filter(gap -> !viewer.desk().opens(gap.company()))
            .map(GapFacts::publicId)
            .collect(Collectors.toSet())
        : snapshot.published().offers().values().stream()
            .filter(offer -> !viewer.desk().opens(offer.company()))
            .map(OfferFacts::publicId)
            .collect(Collectors.toSet());
  }

  /** The company of a published posting; null where there is no such posting. */
  static @Nullable CompanyId company(Snapshot snapshot, PostingType type, String publicId) {
    if (type == PostingType.GAP) {
      GapFacts gap = snapshot.gap(publicId);
      return gap == null ? null : gap.company();
    }
    OfferFacts offer = snapshot.offer(publicId);
    return offer == null ? null : offer.company();
  }

  /**
   * Only the office, and a company of itself, is shown what is computed from the facts of a company
   * that is not named; for everybody else its published coarse facts are all there is.
   */
  static Predicate<String> known(Snapshot snapshot, Viewer viewer) {
    return publicId -> {
      if (viewer.isOffice()) {
        return true;
      }
      CompanyId company = company(snapshot, PostingType.GAP, publicId);
      if (company == null) {
        company = company(snapshot, PostingType.OFFER, publicId);
      }
      return company != null && viewer.belongsTo(company);
    };
  }

  /** Companies see what is proposed, the office also what it is to judge. */
  static boolean isListed(Band band, Viewer viewer) {
    return viewer.isOffice() ? isListedForOffice(band) : band.isProposed();
  }

  static boolean isListedForOffice(Band band) {
    return band.isProposed() || band == Band.OFFICE;
  }

  /** The reasons of a gap's page are for its company, those of an offer's page for the other. */
  static Audience audience(PostingType own, Viewer viewer) {
    if (viewer.isOffice()) {
      return Audience.OFFICE;
    }
    return own == PostingType.GAP ? Audience.JAPAN_SIDE : Audience.TAIWAN_SIDE;
  }

  /** On whose behalf the viewer decides. */
  static DecidingSide side(PostingType own, Viewer viewer) {
    if (viewer.isOffice()) {
      return DecidingSide.OFFICE;
    }
    return own == PostingType.GAP ? DecidingSide.GAP : DecidingSide.OFFER;
  }

  static PostingType other(PostingType own) {
    return own == PostingType.GAP ? PostingType.OFFER : PostingType.GAP;
  }
}
