package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.MarkedText;
import app.kakehashi.matching.TermPair;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.TextReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What two texts have in common is marked wherever it stands, and nothing else is. */
class TextMarksTest {

  private static final PostingText ASKED =
      new PostingText("ja", "精密減速機の調達先", List.of("減速機", "工場監査"), "関節用の減速機を月200台。");

  private static final PostingText OFFERED = Mother.chinese("精密減速機製造", "減速機與軸承。自製諧波減速機，供應關節模組。");

  private static ReadText gap(PostingText text) {
    return Mother.READER.read(text, TextReader.Side.GAP);
  }

  private static ReadText offer(PostingText text) {
    return Mother.READER.read(text, TextReader.Side.OFFER);
  }

  private static List<TermPair> words() {
    GapProfile gap = Mother.reducerGap().text(ASKED).build();
    OfferProfile offer = Mother.reducerOffer().text(OFFERED).build();
    return Mother.entry(gap, offer).explanation().words();
  }

  private static String joined(List<MarkedText.Stretch> stretches) {
    return stretches.stream().map(MarkedText.Stretch::words).collect(Collectors.joining());
  }

  /** The words that bear a number, of all parts in their order. */
  private static List<String> marked(MarkedText text, int number) {
    return Stream.of(text.title(), text.items(), text.body())
        .flatMap(List::stream)
        .filter(stretch -> stretch.number() == number)
        .map(MarkedText.Stretch::words)
        .toList();
  }

  private static TermPair same(String part, int from, String words, int inOffer) {
    return new TermPair(
        null,
        new TermPair.Passage(words, part, from, from + words.length()),
        new TermPair.Passage(words, "body", inOffer, inOffer + words.length()),
        1);
  }

  @Test
  void all_stretches_of_a_part_are_its_text() {
    MarkedText gap = TextMarks.inGap(gap(ASKED), words());
    assertThat(gap.language()).isEqualTo("ja");
    assertThat(joined(gap.title())).isEqualTo(ASKED.title());
    assertThat(joined(gap.items())).contains("減速機", "工場監査");
    assertThat(joined(gap.body())).isEqualTo(ASKED.description());
    MarkedText offer = TextMarks.inOffer(offer(OFFERED), words());
    assertThat(offer.language()).isEqualTo("zh-Hant");
    assertThat(joined(offer.title())).isEqualTo(OFFERED.title());
    assertThat(joined(offer.body())).isEqualTo(OFFERED.description());
  }

  @Test
  void what_both_name_bears_the_same_number_in_both() {
    List<TermPair> words = words();
    MarkedText gap = TextMarks.inGap(gap(ASKED), words);
    MarkedText offer = TextMarks.inOffer(offer(OFFERED), words);
    assertThat(words).isNotEmpty();
    for (int i = 0; i < words.size(); i++) {
      assertThat(marked(gap, i + 1)).contains(words.get(i).gap().words());
      assertThat(marked(offer, i + 1)).contains(words.get(i).offer().words());
    }
  }

  @Test
  void a_thing_is_marked_in_each_place_that_names_it_or_a_kind_of_it() {
    List<TermPair> words = words();
    int reducer = 1 + words.stream().map(TermPair::concept).toList().indexOf("speed_reducer");
    assertThat(marked(TextMarks.inGap(gap(ASKED), words), reducer)).containsExactly("減速機", "減速機");
    assertThat(marked(TextMarks.inOffer(offer(OFFERED), words), reducer))
        .containsExactly("減速機", "諧波減速機");
  }

  @Test
  void what_is_refused_is_not_marked_as_what_is_asked() {
    PostingText text = Mother.japanese("油圧シリンダー", "油圧シリンダーは不要です。油圧シリンダーを探しています。");
    TermPair pair =
        new TermPair(
            "hydraulic_cylinder",
            new TermPair.Passage("油圧シリンダー", "title", 0, 7),
            new TermPair.Passage("油壓缸", "body", 0, 3),
            1);
    MarkedText marks = TextMarks.inGap(gap(text), List.of(pair));
    assertThat(marks.body().getFirst().number()).isZero();
    assertThat(marked(marks, 1)).hasSize(2);
  }

  @Test
  void what_stands_inside_another_mark_is_not_marked_again() {
    PostingText text = Mother.japanese("減速機", "精密減速機です。");
    MarkedText marks =
        TextMarks.inGap(gap(text), List.of(same("body", 0, "精密減速機", 0), same("body", 2, "減速機", 2)));
    assertThat(marks.body())
        .containsExactly(new MarkedText.Stretch("精密減速機", 1), new MarkedText.Stretch("です。", 0));
  }

  @Test
  void a_text_without_common_things_is_one_stretch() {
    MarkedText marks = TextMarks.inOffer(offer(OFFERED), List.of());
    assertThat(marks.title()).containsExactly(new MarkedText.Stretch(OFFERED.title(), 0));
    assertThat(marks.items()).isEmpty();
  }
}
