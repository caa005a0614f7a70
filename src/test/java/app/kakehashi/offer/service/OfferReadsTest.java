package app.kakehashi.offer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.offer.OfferFilter;
import app.kakehashi.offer.OfferIntake;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.offer.Offers;
import app.kakehashi.offer.ProductType;
import app.kakehashi.offer.SomeOffer;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@GapApp
class OfferReadsTest {
  private final GapApp.World world;
  private final OfferIntake intake;
  private final Offers offers;
  private final TransactionTemplate transactions;

  OfferReadsTest(
      GapApp.World world, OfferIntake intake, Offers offers, TransactionTemplate transactions) {
    this.world = world;
    this.intake = intake;
    this.offers = offers;
    this.transactions = transactions;
  }

  private String published(CompanyId company) {
    return intake.publish(List.of(SomeOffer.gearedDrives(company)), world.office()).getFirst();
  }

  private String submitted(CompanyId company) {
    NewOffer offer = SomeOffer.gearedDrives(company);
    return Objects.requireNonNull(
            transactions.execute(status -> intake.submit(List.of(offer), Actor.SYSTEM)))
        .getFirst();
  }

  private OfferFacts facts(String publicId) {
    return offers.published().stream()
        .filter(facts -> facts.publicId().equals(publicId))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void matching_reads_everything_a_published_offer_states() {
    CompanyId company = world.taiwaneseCompany();
    OfferFacts facts = facts(published(company));

    assertThat(facts.company()).isEqualTo(company);
    assertThat(facts.content()).usingRecursiveComparison().isEqualTo(SomeOffer.drives());
    assertThat(offers.published(List.of(facts.id()))).hasSize(1);
  }

  @Test
  void an_offer_is_known_by_name_to_everybody_who_is_signed_in() {
    CompanyId company = world.taiwaneseCompany();
    OfferSummary seen = offers.get(published(company), world.member(world.japaneseCompany()));

    assertThat(seen.company()).isNotNull();
    assertThat(seen.mine()).isFalse();
    assertThat(seen.productType()).isEqualTo(ProductType.COMPONENT);
  }

  @Test
  void what_waits_for_its_review_is_seen_by_its_company_and_the_office_only() {
    CompanyId company = world.taiwaneseCompany();
    String id = submitted(company);

    assertThat(offers.get(id, world.member(company)).status()).isEqualTo(PostingStatus.SUBMITTED);
    assertThat(offers.find(id, world.office())).isPresent();
    Viewer stranger = world.stranger();
    assertThat(offers.find(id, stranger)).isEmpty();
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> offers.get(id, stranger));
  }

  @Test
  void the_list_is_narrowed_by_words_field_mode_type_country_and_owner() {
    CompanyId company = world.taiwaneseCompany();
    published(company);
    Viewer member = world.member(company);

    assertThat(found(member, "減速機", null, null, null, null)).isEqualTo(1);
    assertThat(found(member, "噴射推進", null, null, null, null)).isZero();
    assertThat(found(member, "", "robots_automation", "supply", ProductType.COMPONENT, "JP"))
        .isEqualTo(1);
    assertThat(found(member, "", "robots_automation", "licence", null, null)).isZero();
    assertThat(found(member, "", "robots_automation", null, ProductType.SOFTWARE, null)).isZero();
    assertThat(found(member, "", null, null, null, "US")).isZero();
    assertThat(offers.own(member, 10)).hasSize(1);
  }

  private long found(
      Viewer viewer,
      String query,
      @Nullable String field,
      @Nullable String mode,
      @Nullable ProductType type,
      @Nullable String country) {
    OfferFilter filter = new OfferFilter(query, field, mode, type, country, null, true, 1, 20);
    return offers.list(filter, viewer).total();
  }

  @Test
  void an_import_is_taken_back_while_nobody_touched_it() {
    String untouched = submitted(world.taiwaneseCompany());
    String reviewed = published(world.taiwaneseCompany());

    assertThat(intake.takeBack(List.of(untouched, reviewed), Actor.SYSTEM))
        .containsExactly(reviewed);
    assertThat(offers.find(untouched, world.office())).isEmpty();
  }
}
