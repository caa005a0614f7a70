package app.kakehashi.posting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.posting.domain.GiveAways.Kind;
import app.kakehashi.posting.domain.GiveAways.Passage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GiveAwaysTest {
  private static final Set<String> REVEALING = Set.of("株式会社広島精機", "広島精機", "ヒロシマセイキ");

  @Test
  void the_companys_name_is_found_in_whatever_characters_it_is_written() {
    assertThat(kinds("当社廣島精機では", REVEALING)).containsExactly(Kind.COMPANY);
    assertThat(kinds("ﾋﾛｼﾏｾｲｷの工場", REVEALING)).containsExactly(Kind.COMPANY);
  }

  @Test
  void addresses_products_people_and_other_companies_are_marked() {
    assertThat(kinds("www.example.co.jp をご覧ください", Set.of())).containsExactly(Kind.ADDRESS);
    assertThat(kinds("info@example.com まで", Set.of())).containsExactly(Kind.ADDRESS);
    assertThat(kinds("電話は082-123-4567です", Set.of())).containsExactly(Kind.ADDRESS);
    assertThat(kinds("製品「マイクロスター」の部品", Set.of())).containsExactly(Kind.PRODUCT);
    assertThat(kinds("山田 太郎様あて", Set.of())).containsExactly(Kind.PERSON);
    assertThat(kinds("納入先は株式会社大山製作所", Set.of())).containsExactly(Kind.PRODUCT);
  }

  @Test
  void an_ordinary_need_is_left_alone() {
    String need = "月300枚、平面度0.02のアルミ部品を探しています。ISO 9001が必須です。";

    assertThat(GiveAways.any(need, REVEALING)).isFalse();
    assertThat(GiveAways.passages(need, REVEALING)).containsExactly(new Passage(need, null));
  }

  @Test
  void the_passages_joined_are_the_text() {
    String text = "廣島精機です。www.example.com、山田様、090-1234-5678。以上";

    assertThat(
            GiveAways.passages(text, REVEALING).stream()
                .map(Passage::text)
                .collect(Collectors.joining()))
        .isEqualTo(text);
  }

  private static List<Kind> kinds(String text, Set<String> revealing) {
    return GiveAways.passages(text, revealing).stream()
        .map(Passage::kind)
        .filter(java.util.Objects::nonNull)
        .toList();
  }
}
