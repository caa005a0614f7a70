package app.kakehashi.introduction.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may be typed where the sides settle something, and which consent text goes which way. */
class SettlementMatterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private static Map<String, String> faults(SettlementMatter matter, Map<String, String> typed) {
    Map<String, String> faults = new LinkedHashMap<>();
    matter.read(typed, TODAY, faults);
    return faults;
  }

  @Test
  void terms_may_be_left_open_but_not_all_of_them() {
    assertThat(faults(SettlementMatter.TERMS, Map.of("governing_law", "japan"))).isEmpty();
    assertThat(faults(SettlementMatter.TERMS, Map.of("remarks", "  ")))
        .containsExactly(Map.entry("working_language", "nothing"));
    assertThat(faults(SettlementMatter.TERMS, Map.of("governing_law", "mars", "version", "3")))
        .containsExactly(Map.entry("governing_law", "choose"));
    assertThat(faults(SettlementMatter.TERMS, Map.of("remarks", "x".repeat(1001))))
        .containsExactly(Map.entry("remarks", "too_long"));
  }

  @Test
  void an_agreement_needs_kind_depth_value_day_and_publication() {
    assertThat(faults(SettlementMatter.AGREEMENT, Map.of()))
        .containsOnlyKeys("legal_form", "depth", "value", "agreed_on", "publish");
    Map<String, String> whole =
        Map.of(
            "legal_form", "licence",
            "depth", "first_order",
            "value", "upto_10m",
            "agreed_on", "2026-11-28",
            "publish", "no");
    assertThat(faults(SettlementMatter.AGREEMENT, whole)).isEmpty();
    Map<String, String> tomorrow = new LinkedHashMap<>(whole);
    tomorrow.put("agreed_on", "2026-11-29");
    assertThat(faults(SettlementMatter.AGREEMENT, tomorrow))
        .containsExactly(Map.entry("agreed_on", "day_to_come"));
    tomorrow.put("agreed_on", "yesterday");
    assertThat(faults(SettlementMatter.AGREEMENT, tomorrow))
        .containsExactly(Map.entry("agreed_on", "no_day"));
  }

  @Test
  void what_opens_and_what_must_be_signed_depends_on_the_kind_of_the_gap() {
    assertThat(Disclosure.Kind.ofGap("supplier").needsConfidentiality()).isFalse();
    assertThat(Disclosure.Kind.ofGap("technology").needsConfidentiality()).isTrue();
    assertThat(Disclosure.Kind.ofGap("succession").needsConfidentiality()).isTrue();
    assertThat(Disclosure.openedBy(Disclosure.Kind.STANDARD))
        .contains(Disclosure.COMPANY_NAME, Disclosure.CONTACT_PERSON)
        .doesNotContain(Disclosure.OWN_ANSWERS, Disclosure.OFFICE_NOTES);
  }

  @Test
  void the_two_directions_have_texts_of_their_own() {
    assertThat(ContactConsent.between("JP", "TW")).isEqualTo(ContactConsent.JP_ABROAD);
    assertThat(ContactConsent.between("TW", "JP")).isEqualTo(ContactConsent.TW_ABROAD);
    assertThat(ContactConsent.between("VN", "JP")).isEqualTo(ContactConsent.OTHER_ABROAD);
    assertThat(ContactConsent.between("JP", "JP")).isEqualTo(ContactConsent.DOMESTIC);
  }
}
