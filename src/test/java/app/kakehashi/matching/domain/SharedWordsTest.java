package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.TermPair;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which words of both texts are shown side by side. */
class SharedWordsTest {

  private static List<TermPair> words(String asked, String offered) {
    GapProfile gap = Mother.reducerGap().text(Mother.japanese("調達", asked)).build();
    OfferProfile offer = Mother.reducerOffer().text(Mother.chinese("製造", offered)).build();
    return Mother.entry(gap, offer).explanation().words();
  }

  private static List<String> shown(String asked, String offered) {
    return words(asked, offered).stream()
        .map(pair -> pair.gap().words() + " = " + pair.offer().words())
        .toList();
  }

  @Test
  void characters_that_follow_each_other_in_both_texts_are_one_word() {
    TermPair paper = words("越前青嵐の便箋を探しています。", "本公司代理越前青嵐。").getFirst();
    assertThat(paper.concept()).isNull();
    assertThat(paper.gap()).isEqualTo(new TermPair.Passage("越前青嵐", "body", 0, 4));
    assertThat(paper.offer()).isEqualTo(new TermPair.Passage("越前青嵐", "body", 5, 9));
    TermPair town = words("越前の便箋を探しています。", "代理越前。").getFirst();
    assertThat(paper.weight())
        .as("three pairs of characters")
        .isCloseTo(3 * town.weight(), within(.01));
  }

  @Test
  void what_only_one_text_writes_together_stays_apart() {
    assertThat(shown("越前青嵐。", "越前。青嵐")).containsExactlyInAnyOrder("越前 = 越前", "青嵐 = 青嵐");
    assertThat(shown("越前。青嵐の便箋", "越前青嵐")).containsExactlyInAnyOrder("越前 = 越前", "青嵐 = 青嵐");
  }

  @Test
  void a_piece_of_longer_words_in_both_texts_tells_nothing() {
    assertThat(shown("越前青嵐便箋を探しています。", "代理越前青嵐製品。")).isEmpty();
    assertThat(shown("越前青嵐便箋を探しています。", "越前青嵐")).containsExactly("越前青嵐 = 越前青嵐");
    assertThat(shown("越前青嵐", "代理越前青嵐製品。")).containsExactly("越前青嵐 = 越前青嵐");
  }

  @Test
  void a_thing_is_shown_once_by_its_name_in_either_language() {
    assertThat(shown("サーボモーター、サーボモーターの調達。", "伺服馬達與伺服馬達。")).containsExactly("サーボモーター = 伺服馬達");
    assertThat(words("サーボモーターの調達。", "伺服馬達。").getFirst().concept()).isEqualTo("servo_motor");
  }

  @Test
  void things_come_before_characters_and_no_more_than_eight_are_shown() {
    assertThat(shown("越前青嵐と歯車", "齒輪、越前青嵐")).containsExactly("歯車 = 齒輪", "越前青嵐 = 越前青嵐");
    List<TermPair> many =
        words(
            "油圧シリンダー、減速機、軸受、歯車、サーボモーター、センサー、鋳物、金型、ロボット、切削加工",
            "油壓缸、減速機、軸承、齒輪、伺服馬達、感測器、鑄件、模具、機器人、切削加工");
    assertThat(many).hasSize(8).allMatch(pair -> pair.concept() != null);
    assertThat(many)
        .isSortedAccordingTo(
            Comparator.comparingDouble(TermPair::weight)
                .reversed()
                .thenComparing(pair -> pair.gap().words()));
  }

  @Test
  void what_is_refused_or_denied_is_not_in_common() {
    assertThat(shown("鋼製の歯車を探しています。鋳鉄は不可です。", "齒輪、鑄鐵。")).containsExactly("歯車 = 齒輪");
    assertThat(shown("歯車と溶接を探しています。", "齒輪。不提供焊接。")).containsExactly("歯車 = 齒輪");
  }
}
