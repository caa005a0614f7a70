package app.kakehashi.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.Argument;
import app.kakehashi.matching.Argument.Codes;
import app.kakehashi.matching.Argument.Quantity;
import app.kakehashi.matching.Argument.Unit;
import app.kakehashi.matching.Argument.Vocabulary;
import app.kakehashi.matching.Audience;
import app.kakehashi.matching.Reason;
import app.kakehashi.matching.ReasonCode;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.Stance;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReasonTextsTest {
  private final ReasonTexts texts = new ReasonTexts(messages(), ReferenceData.load());

  @Test
  void every_reason_has_words_in_three_languages_for_both_readers() {
    List<Argument> arguments =
        List.of(new Quantity(1234, Unit.EMPLOYEES), new Quantity(24, Unit.EMPLOYEES));
    for (ReasonCode code : ReasonCode.values()) {
      Reason reason = reason(code, arguments);
      for (Language language : Language.values()) {
        for (Audience audience : Audience.values()) {
          assertThat(texts.reason(reason, audience, language))
              .isNotBlank()
              .doesNotContain("{", "}", "??");
        }
      }
    }
  }

  @Test
  void words_for_companies_hold_no_figures_of_sizes_quantities_and_distances() {
    List<ReasonCode> figures =
        List.of(
            ReasonCode.SIZE_FITS,
            ReasonCode.SIZE_FAR,
            ReasonCode.SIZE_DEJIMA,
            ReasonCode.REGION_NEAR,
            ReasonCode.REGION_FAR,
            ReasonCode.VOLUME_ENOUGH,
            ReasonCode.VOLUME_PART,
            ReasonCode.ORDER_HEALTHY,
            ReasonCode.ORDER_DEPENDENT);
    List<Argument> arguments =
        List.of(new Quantity(7311, Unit.EMPLOYEES), new Quantity(8422, Unit.KILOMETRES));
    for (ReasonCode code : figures) {
      for (Language language : Language.values()) {
        assertThat(texts.reason(reason(code, arguments), Audience.JAPAN_SIDE, language))
            .doesNotContainPattern("[0-9]");
        assertThat(texts.reason(reason(code, arguments), Audience.OFFICE, language))
            .contains("7,311");
      }
    }
  }

  @Test
  void codes_are_named_in_the_readers_language() {
    assertThat(texts.argument(new Codes(Vocabulary.REGION, List.of("JP-43")), Language.JA))
        .isEqualTo("熊本県");
    assertThat(texts.argument(new Codes(Vocabulary.COUNTRY, List.of("JP", "TW")), Language.EN))
        .isEqualTo("Japan, Taiwan");
    assertThat(texts.argument(new Codes(Vocabulary.LANGUAGE, List.of("zh-Hant")), Language.JA))
        .isEqualTo("中国語（繁体字）");
    assertThat(texts.argument(new Codes(Vocabulary.CERTIFICATE, List.of("NOBODYS")), Language.EN))
        .isEqualTo("NOBODYS");
    assertThat(texts.argument(new Codes(Vocabulary.CRITERION, List.of("region")), Language.ZH_HANT))
        .isEqualTo("地區");
    assertThat(texts.argument(new Quantity(Double.NaN, Unit.EMPLOYEES), Language.EN))
        .isEqualTo("not stated");
  }

  private static Reason reason(ReasonCode code, List<Argument> arguments) {
    return new Reason(code, Side.JAPAN, null, Stance.FOR, 1, arguments, Set.of(Audience.values()));
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasenames("i18n/matching", "i18n/posting", "i18n/offer", "i18n/gap");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }
}
