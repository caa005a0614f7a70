package app.kakehashi.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.kakehashi.offer.OfferContent.LabourSaved;
import app.kakehashi.offer.OfferContent.Security;
import app.kakehashi.offer.OfferContent.Supply;
import app.kakehashi.offer.OfferContent.Terms;
import app.kakehashi.posting.CooperationMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferContentTest {
  @Test
  void modes_keep_the_order_of_preference() {
    assertThat(SomeOffer.drives().wantedModes())
        .containsExactly(CooperationMode.OEM_ODM, CooperationMode.SUPPLY);
  }

  @Test
  void labour_saved_without_evidence_is_no_statement() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LabourSaved(BigDecimal.ONE, false, " "));
    assertThatIllegalArgumentException().isThrownBy(() -> new LabourSaved(null, false, "seen"));
    assertThat(new LabourSaved(null, true, "seen").juniorEnabled()).isTrue();
  }

  @Test
  void a_quantity_has_a_unit_and_a_capacity_a_period() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Supply(BigDecimal.ONE, null, "month", null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Supply(BigDecimal.ONE, "kg", null, null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Supply(null, "kg", null, null, 30));
    assertThat(new Supply(null, "kg", null, BigDecimal.ONE, 30).leadTimeDays()).isEqualTo(30);
  }

  @Test
  void a_price_has_a_currency() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Terms(
                    BigDecimal.ONE, null, null, null, null, null, List.of(), null, null, null));
  }

  @Test
  void exclusive_rights_stand_until_their_last_day() {
    Terms terms = SomeOffer.drives().terms();
    assertThat(terms.isExclusiveIn("KR", LocalDate.of(2027, 3, 31))).isTrue();
    assertThat(terms.isExclusiveIn("KR", LocalDate.of(2027, 4, 1))).isFalse();
    assertThat(terms.isExclusiveIn("JP", LocalDate.of(2027, 1, 1))).isFalse();
  }

  @Test
  void unknown_codes_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Security("TW", "perhaps", "unknown"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Security("TW", "no", "free"));
  }
}
