package app.kakehashi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.BusinessNumber;
import app.kakehashi.company.CorporateNumber;
import app.kakehashi.demo.DemoData.Firm;
import app.kakehashi.demo.DemoData.Gap;
import app.kakehashi.demo.DemoData.Offer;
import app.kakehashi.gap.GapKind;
import app.kakehashi.reference.ReferenceData;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoDataTest {
  private final DemoData data = DemoData.read();
  private final ReferenceData reference = ReferenceData.load();

  @Test
  void every_kind_of_gap_is_there_and_published() {
    Set<String> published =
        data.gaps().stream()
            .filter(gap -> Set.of("published", "expiring").contains(gap.state()))
            .map(Gap::kind)
            .collect(Collectors.toSet());
    assertThat(published)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(GapKind.values()).map(GapKind::code).toList());
  }

  @Test
  void at_least_forty_firms_of_both_sides_take_part_most_of_the_taiwanese_small() {
    assertThat(data.companies()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(of("JP")).hasSizeGreaterThanOrEqualTo(26);
    assertThat(of("TW")).hasSizeGreaterThanOrEqualTo(30);
    assertThat(of("TW").stream().filter(DemoDataTest::isSmall).count())
        .isGreaterThan(of("TW").size() / 2L);
    assertThat(data.companies())
        .extracting(Firm::kind)
        .contains("local_government", "university", "hospital", "support_body");
    assertThat(data.companies())
        .anyMatch(firm -> firm.country().equals("VN") && firm.affiliation().equals("TW"));
    assertThat(data.companies()).anyMatch(firm -> firm.dejima() != null);
  }

  @Test
  void nobody_in_it_can_be_reached_or_looked_up() {
    Stream<String> mails =
        Stream.concat(
            data.companies().stream()
                .flatMap(firm -> firm.contacts().stream())
                .map(DemoData.Contact::mail),
            data.accounts().stream().map(DemoData.Person::mail));
    assertThat(mails).isNotEmpty().allMatch(mail -> mail.endsWith(".example"));
    assertThat(data.companies().stream().map(Firm::website).filter(site -> site != null))
        .allMatch(site -> site.endsWith(".example"));
    // the numbers pass the check, but their registry codes were never assigned
    assertThat(numbers("JP")).allMatch(number -> number.substring(1).startsWith("9999"));
    assertThat(numbers("JP")).allMatch(number -> new CorporateNumber(number).digits() != null);
    assertThat(numbers("TW")).allMatch(number -> number.startsWith("00000"));
    assertThat(numbers("TW")).allMatch(number -> new BusinessNumber(number).digits() != null);
  }

  @Test
  void every_code_exists() {
    Stream<String> sectors =
        Stream.of(
                data.companies().stream().map(Firm::sectors),
                data.gaps().stream().map(Gap::sectors),
                data.offers().stream().map(Offer::sectors))
            .flatMap(lists -> lists)
            .flatMap(List::stream);
    assertThat(sectors).allMatch(code -> reference.sectors().find(code).isPresent());
    Stream<String> fields =
        Stream.of(
                data.companies().stream().map(Firm::fields),
                data.gaps().stream().map(Gap::fields),
                data.offers().stream().map(Offer::fields))
            .flatMap(lists -> lists)
            .flatMap(List::stream);
    assertThat(fields).allMatch(code -> reference.capabilityFields().find(code).isPresent());
    Stream<String> certificates =
        Stream.of(
                data.companies().stream().map(Firm::certificates),
                data.gaps().stream().map(gap -> gap.partner().requiredCertificates()),
                data.gaps().stream().map(gap -> gap.partner().preferredCertificates()),
                data.offers().stream().map(Offer::certificates))
            .flatMap(lists -> lists)
            .flatMap(List::stream);
    assertThat(certificates).allMatch(code -> reference.certificates().find(code).isPresent());
    assertThat(
            data.companies().stream()
                .map(firm -> firm.headOffice().region())
                .filter(r -> r != null))
        .allMatch(code -> reference.regions().find(code).isPresent());
    assertThat(data.offers().stream().flatMap(offer -> offer.countriesServed().stream()))
        .allMatch(code -> reference.countries().find(code).isPresent());
  }

  @Test
  void every_gap_and_every_offer_can_be_stored() {
    LocalDate today = LocalDate.of(2026, 11, 23);
    assertThat(data.gaps()).hasSizeGreaterThanOrEqualTo(22);
    assertThat(data.gaps()).allSatisfy(gap -> DemoContent.of(gap, today));
    assertThat(data.offers()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(data.offers()).allSatisfy(offer -> DemoContent.of(offer));
    Set<String> firms = data.companies().stream().map(Firm::key).collect(Collectors.toSet());
    assertThat(data.gaps()).extracting(Gap::company).isSubsetOf(firms);
    assertThat(data.offers()).extracting(Offer::company).isSubsetOf(firms);
  }

  @Test
  void every_state_of_a_posting_is_there() {
    List<String> states =
        List.of("published", "submitted", "returned", "draft", "expiring", "expired", "filled");
    assertThat(data.offers()).extracting(Offer::state).contains(states.toArray(String[]::new));
    assertThat(data.gaps()).extracting(Gap::state).contains(states.toArray(String[]::new));
    assertThat(data.gaps())
        .filteredOn(gap -> gap.anonymous() && !gap.kind().equals("succession"))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  private List<Firm> of(String affiliation) {
    return data.companies().stream()
        .filter(firm -> firm.affiliation().equals(affiliation))
        .toList();
  }

  private List<String> numbers(String country) {
    return data.companies().stream()
        .filter(firm -> firm.country().equals(country))
        .flatMap(firm -> Stream.ofNullable(firm.identifier()))
        .toList();
  }

  private static boolean isSmall(Firm firm) {
    Integer employees = firm.employees();
    return employees != null && employees < 30;
  }
}
