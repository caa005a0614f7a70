package app.kakehashi.offer.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.offer.OfferFilter;
import app.kakehashi.posting.PostingSearch;
import app.kakehashi.posting.PostingSearch.Condition;
import app.kakehashi.posting.PostingSearch.Found;
import app.kakehashi.posting.PostingSearch.Narrowing;
import app.kakehashi.posting.PostingType;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds offers by what the viewer may see. */
@Component
class OfferSearch {
  private final PostingSearch search;

  OfferSearch(PostingSearch search) {
    this.search = search;
  }

  Found find(OfferFilter filter, Viewer viewer) {
    Narrowing narrowing =
        new Narrowing(
            filter.query(),
            filter.field(),
            filter.mode(),
            filter.status(),
            filter.onlyMine(),
            filter.page(),
            filter.size());
    return search.find(PostingType.OFFER, narrowing, conditions(filter), viewer);
  }

  List<Long> own(Viewer viewer, int limit) {
    return search.own(PostingType.OFFER, viewer, limit);
  }

  private static List<Condition> conditions(OfferFilter filter) {
    List<Condition> conditions = new ArrayList<>();
    if (filter.productType() != null) {
      conditions.add(
          new Condition(
              "d.product_type = :productType", "productType", filter.productType().code()));
    }
    if (filter.country() != null) {
      conditions.add(
          new Condition(
              "d.countries_served @> array[cast(:country as text)]", "country", filter.country()));
    }
    return conditions;
  }
}
