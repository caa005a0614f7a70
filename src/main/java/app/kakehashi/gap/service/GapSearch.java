package app.kakehashi.gap.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapFilter;
import app.kakehashi.posting.PostingSearch;
import app.kakehashi.posting.PostingSearch.Condition;
import app.kakehashi.posting.PostingSearch.Found;
import app.kakehashi.posting.PostingSearch.Narrowing;
import app.kakehashi.posting.PostingType;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.Region;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds gaps by what the viewer may know: an anonymous gap answers to no filter by region for
 * strangers, so that counts and order tell nothing about who asks.
 */
@Component
class GapSearch {
  private final PostingSearch search;
  private final ReferenceData reference;

  GapSearch(PostingSearch search, ReferenceData reference) {
    this.search = search;
    this.reference = reference;
  }

  Found find(GapFilter filter, Viewer viewer) {
    Narrowing narrowing =
        new Narrowing(
            filter.query(),
            filter.field(),
            filter.mode(),
            filter.status(),
            filter.onlyMine(),
            filter.page(),
            filter.size());
    return search.find(PostingType.GAP, narrowing, conditions(filter), viewer);
  }

  List<Long> own(Viewer viewer, int limit) {
    return search.own(PostingType.GAP, viewer, limit);
  }

  private List<Condition> conditions(GapFilter filter) {
    List<Condition> conditions = new ArrayList<>();
    if (filter.kind() != null) {
      conditions.add(new Condition("d.kind = :kind", "kind", filter.kind().code()));
    }
    if (filter.block() != null) {
      conditions.add(
          new Condition(
              "d.place_region = any(cast(:regions as text[])) and (not d.anonymous or "
                  + PostingSearch.MINE
                  + ")",
              "regions",
              regionsOf(filter.block())));
    }
    return conditions;
  }

  private String[] regionsOf(String block) {
    return reference.regions().all().stream()
        .filter(region -> region.block().equals(block))
        .map(Region::code)
        .toArray(String[]::new);
  }
}
