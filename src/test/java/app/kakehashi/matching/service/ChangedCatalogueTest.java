package app.kakehashi.matching.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.gap.GapApp;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.matching.domain.Catalogue;
import app.kakehashi.matching.domain.Ranking;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.posting.CloseReason;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.CompanyId;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A large catalogue is not built anew for a change, and knows of it all the same. */
@MatchApp
class ChangedCatalogueTest {
  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final Postings postings;
  private final Companies companies;
  private final TransactionTemplate transactions;
  private final CatalogueKeeper keeper;
  private final CatalogueKeeper large;

  ChangedCatalogueTest(
      GapApp.World world,
      MatchApp.Makers makers,
      Postings postings,
      Companies companies,
      TransactionTemplate transactions,
      CatalogueKeeper keeper,
      ChangeLog log,
      PublishedReader reader,
      PostingProfiles profiles,
      CompanyProfiles companyProfiles,
      MatchingData data,
      ModelReleases releases,
      OfficeGlossary words,
      Clock clock,
      PlatformTransactionManager manager) {
    this.world = world;
    this.makers = makers;
    this.postings = postings;
    this.companies = companies;
    this.transactions = transactions;
    this.keeper = keeper;
    this.large =
        new CatalogueKeeper(
            log, reader, profiles, companyProfiles, data, releases, words, clock, manager, 0);
  }

  private void assertSameAsBuiltAnew() {
    Catalogue changed = large.current().catalogue();
    Catalogue anew = keeper.current().catalogue();
    assertThat(changed.offerIds()).isEqualTo(anew.offerIds());
    assertThat(changed.gapIds()).isEqualTo(anew.gapIds());
    for (String gap : anew.gapIds()) {
      RankingRequest all = RankingRequest.top(1_000).explaining(0);
      // scores may differ by what has become of the statistics, never who is there and who is not
      assertThat(offers(changed.offersFor(gap, all))).isEqualTo(offers(anew.offersFor(gap, all)));
      assertThat(changed.offersFor(gap, all).blocked())
          .isEqualTo(anew.offersFor(gap, all).blocked());
    }
  }

  private static List<String> offers(Ranking ranking) {
    return ranking.entries().stream().map(entry -> entry.score().offerId()).sorted().toList();
  }

  @Test
  void a_change_is_seen_with_the_statistics_of_before() {
    CompanyId owner = world.japaneseCompany();
    CompanyId maker = makers.machinist();
    String gap = world.published(GapApp.World.machinedParts(owner));
    Catalogue first = large.current().catalogue();

    String offer = makers.machining(maker);
    Catalogue withOffer = large.current().catalogue();
    assertThat(withOffer.statistics()).isSameAs(first.statistics());
    assertThat(withOffer.changes()).isEqualTo(1);
    assertThat(withOffer.pair(gap, offer, RankingRequest.top(1))).isPresent();
    assertSameAsBuiltAnew();

    String second = world.published(GapApp.World.machinedParts(owner));
    assertThat(large.current().catalogue().hasGap(second)).isTrue();
    assertSameAsBuiltAnew();

    Viewer office = world.office();
    transactions.executeWithoutResult(
        status -> companies.block(owner, maker, "dispute", office.actor()));
    assertThat(large.current().catalogue().pair(gap, offer, RankingRequest.top(1))).isEmpty();
    assertSameAsBuiltAnew();

    Viewer seller = world.member(maker);
    postings.close(
        PostingType.OFFER,
        offer,
        postings.editable(PostingType.OFFER, offer, seller).version(),
        CloseReason.NEED_GONE,
        "",
        seller);
    assertThat(large.current().catalogue().hasOffer(offer)).isFalse();
    assertSameAsBuiltAnew();
  }
}
