package app.kakehashi.matching.domain;

import java.util.HashMap;
import java.util.Map;

/** Keeps what many offers state alike once, so that a million of them fit into memory. */
final class ProfilePool {

  private final Map<Object, Object> kept = new HashMap<>();

  /** The same offer made of what is kept. */
  OfferProfile pooled(OfferProfile offer) {
    return offer.toBuilder()
        .company(company(offer.company()))
        .fields(once(offer.fields()))
        .modes(once(offer.modes()))
        .obstaclesRemoved(once(offer.obstaclesRemoved()))
        .countriesServed(once(offer.countriesServed()))
        .conditions(once(offer.conditions()))
        .build();
  }

  private CompanyProfile company(CompanyProfile company) {
    return once(
        company.toBuilder()
            .sectors(once(company.sectors()))
            .certificates(once(company.certificates()))
            .languages(once(company.languages()))
            .presence(once(company.presence()))
            .trust(once(company.trust()))
            .blocked(once(company.blocked()))
            .build());
  }

  @SuppressWarnings("unchecked")
  <T> T once(T value) {
    Object known = kept.putIfAbsent(value, value);
    return known == null ? value : (T) known;
  }
}
