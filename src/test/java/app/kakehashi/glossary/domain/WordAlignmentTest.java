package app.kakehashi.glossary.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.glossary.domain.WordAlignment.Aligned;
import app.kakehashi.glossary.domain.WordAlignment.Texts;
import app.kakehashi.reference.Glossary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordAlignmentTest {
  private static final List<Texts> PAIRS =
      List.of(
          new Texts(List.of("ヘラ絞り", "試作", "アルミ"), List.of("旋壓", "打樣", "鋁材")),
          new Texts(List.of("ヘラ絞り", "真鍮"), List.of("旋壓", "黃銅")),
          new Texts(List.of("試作", "樹脂"), List.of("打樣", "塑膠")),
          new Texts(List.of("アルミ", "樹脂"), List.of("鋁材", "塑膠")));

  @Test
  void words_that_come_together_again_and_again_are_suggested_with_their_pairs() {
    List<Aligned> found = WordAlignment.align(PAIRS, 2);
    assertThat(found)
        .extracting(one -> one.ja() + "=" + one.zh() + one.pairs())
        .containsExactlyInAnyOrder("ヘラ絞り=旋壓[0, 1]", "試作=打樣[0, 2]", "アルミ=鋁材[0, 3]", "樹脂=塑膠[2, 3]");
    assertThat(found).allSatisfy(one -> assertThat(one.chance()).isBetween(0.4, 1.0));
  }

  @Test
  void once_is_no_evidence() {
    assertThat(WordAlignment.align(PAIRS.subList(0, 1), 2)).isEmpty();
    assertThat(WordAlignment.align(List.of(), 2)).isEmpty();
  }

  @Test
  void the_same_pairs_give_the_same_numbers_whatever_the_order_of_their_words() {
    List<Texts> turned = new ArrayList<>();
    for (Texts pair : PAIRS) {
      List<String> ja = new ArrayList<>(pair.ja());
      List<String> zh = new ArrayList<>(pair.zh());
      Collections.reverse(ja);
      Collections.reverse(zh);
      turned.add(new Texts(ja, zh));
    }
    assertThat(WordAlignment.align(turned, 2)).isEqualTo(WordAlignment.align(PAIRS, 2));
  }

  @Test
  void of_a_word_and_its_pieces_the_whole_is_suggested() {
    List<Texts> pairs =
        List.of(
            new Texts(List.of("絞り加", "絞り加工", "り加"), List.of("旋壓", "旋壓成形", "成形")),
            new Texts(List.of("絞り加", "絞り加工", "り加"), List.of("旋壓", "旋壓成形", "成形")));
    assertThat(WordAlignment.align(pairs, 2))
        .extracting(one -> one.ja() + "=" + one.zh())
        .containsExactly("絞り加工=旋壓成形");
  }

  @Test
  void what_the_glossary_knows_is_not_unknown() {
    Glossary glossary =
        Glossary.ofLines(
            List.of(
                "concept\tfield\tkind\tbroader\tja\tzh_hant\ten\tsource",
                "robot\trobots\tproduct\t\tロボット\t機器人\trobot\tfield knowledge"));
    assertThat(UnknownWords.of("ロボットとセンサーの真空搬送、ヘラ台", glossary))
        .containsExactlyInAnyOrder("センサー", "ヘラ台", "真空", "真空搬", "真空搬送", "空搬", "空搬送", "搬送");
  }

  @Test
  void a_piece_that_begins_or_ends_with_a_joining_character_is_no_word() {
    Glossary nothing = new Glossary(List.of());
    assertThat(UnknownWords.of("治具與刀具", nothing)).contains("治具", "刀具").doesNotContain("與刀", "具與");
  }
}
