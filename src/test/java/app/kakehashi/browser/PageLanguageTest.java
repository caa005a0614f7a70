package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {
  @ParameterizedTest
  @CsvSource({
    "EN, 仕入先・製造委託先",
    "EN, 機器人",
    "ZH_HANT, 省人化・省力化（AI・ロボット・IoT）",
    "ZH_HANT, 応募する",
    "JA, 對方尚未登錄企業規模",
  })
  void aTextInAnotherLanguageIsFound(Language page, String text) {
    assertThat(PageLanguage.isForeign(text, page)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "EN, Supplier or contract manufacturing",
    "EN, 30 個 a month",
    "EN, For example 株式会社",
    "ZH_HANT, 省人力（AI、機器人、IoT）",
    "ZH_HANT, 共通之處：アルミ／鋁合金",
    "JA, 共通する内容があります：アルミ／鋁合金、對位",
    "JA, 省人化・省力化（AI・ロボット・IoT）",
  })
  void aTextInThePageLanguageMayQuoteAnother(Language page, String text) {
    assertThat(PageLanguage.isForeign(text, page)).isFalse();
  }
}
