package app.kakehashi.introduction.domain.ringi;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.Language;
import org.junit.jupiter.api.Test;

class RingiTextTest {

  @Test
  void lineBreaksOfEverySystemAreOne() {
    assertThat(text("一\r\n二\r三\u2028四")).isEqualTo("一\n二\n三\n四");
    assertThat(RingiText.line("一\r\n二", Language.JA).text()).isEqualTo("一 二");
  }

  @Test
  void whatNoDocumentCanHoldIsLeftOut() {
    assertThat(text("a\u0000b\u0007c\ud842d\uFFFEe\uFEFFf")).isEqualTo("abcdef");
    assertThat(text("invoice\u202Efdp.exe\u2066x")).isEqualTo("invoicefdp.exex");
    assertThat(text("𠮷野家\t髙﨑")).isEqualTo("𠮷野家 髙﨑");
  }

  @Test
  void radicalsBecomeTheCharactersTheyMean() {
    assertThat(text("⼯場の⽕災⻑⻩")).isEqualTo("工場の火災長黄");
  }

  @Test
  void marksJoinTheirLettersButNamesKeepTheirForms() {
    assertThat(text("タ\u3099イキャスト.pdf, cafe\u0301")).isEqualTo("ダイキャスト.pdf, café");
    assertThat(text("﨑神葛\uDB40\uDD00")).isEqualTo("﨑神葛\uDB40\uDD00");
  }

  private static String text(String typed) {
    return new RingiText(typed, Language.JA).text();
  }
}
