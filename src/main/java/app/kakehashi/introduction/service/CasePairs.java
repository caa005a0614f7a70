package app.kakehashi.introduction.service;

import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.gap.GapKind;
import app.kakehashi.gap.Gaps;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.Introduction.LegParty;
import app.kakehashi.introduction.domain.Introduction.NewCase;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.matching.Figures;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.offer.Offers;
import app.kakehashi.shared.CompanyId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a case is made from: two published postings, their companies, and how they were scored. */
@Component
class CasePairs {
  private final Gaps gaps;
  private final Offers offers;
  private final Companies companies;
  private final JsonMapper json;

  CasePairs(Gaps gaps, Offers offers, Companies companies, JsonMapper json) {
    this.gaps = gaps;
    this.offers = offers;
    this.companies = companies;
    this.json = json;
  }

  /**
   * The pair.
   *
   * @param figures null where the pair has none
   * @throws MoveRefused if one of them is not published
   */
  NewCase of(long gap, long offer, @Nullable Figures figures, Move move) {
    GapFacts gapFacts =
        gaps.published(List.of(gap)).stream().findFirst().orElseThrow(() -> impossible(move));
    OfferFacts offerFacts =
        offers.published(List.of(offer)).stream().findFirst().orElseThrow(() -> impossible(move));
    return new NewCase(
        gapFacts.id(),
        offerFacts.id(),
        gapFacts.deskCountry(),
        gapFacts.content().kind() == GapKind.SUCCESSION,
        party(LegRole.GAP, gapFacts.company()),
        party(LegRole.OFFER, offerFacts.company()),
        score(figures));
  }

  private static MoveRefused impossible(Move move) {
    return MoveRefused.without(move, null, Set.of(Guard.PAIR_POSSIBLE));
  }

  LegParty party(LegRole role, CompanyId company) {
    CompanyFacts facts = companies.factsOf(List.of(company)).get(company);
    return new LegParty(role, company, facts == null ? "JP" : facts.country());
  }

  private String score(@Nullable Figures figures) {
    return figures == null
        ? "{}"
        : json.writeValueAsString(
            Map.of(
                "joint", figures.joint(),
                "value", figures.value(),
                "japan", figures.japan(),
                "taiwan", figures.taiwan()));
  }
}
