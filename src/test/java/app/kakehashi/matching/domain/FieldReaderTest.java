package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.domain.text.Part;
import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.StatedFacts;
import app.kakehashi.matching.domain.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldReaderTest {
  private static final String MACHINES = "robots_automation";
  private static final String FOOD = "food_daily_goods";
  private static final FieldReader READER =
      new FieldReader(
          Mother.REFERENCE,
          Mother.MODEL
              .with("parameter", "field_least_share", "0.2")
              .with("parameter", "field_inferred", "0.8"));

  private static Map<String, Double> read(Set<String> stated, Term... terms) {
    StatedFacts nothing =
        new StatedFacts(
            List.of(), List.of(), null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
            List.of());
    return READER.read(
        stated,
        new ReadText(
            new PostingText("ja", "題", List.of(), "文"), List.of(terms), List.of(), nothing));
  }

  private static Term field(String code, Part part, Polarity polarity) {
    return new Term("f:" + code, Term.Kind.FIELD, part, 0, 1, polarity);
  }

  private static Term[] mentioned(int machines, int food) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < machines; i++) {
      terms.add(field(MACHINES, Part.BODY, Polarity.AFFIRMED));
    }
    for (int i = 0; i < food; i++) {
      terms.add(field(FOOD, Part.BODY, Polarity.AFFIRMED));
    }
    return terms.toArray(new Term[0]);
  }

  @Test
  void what_is_stated_counts_whole() {
    assertThat(read(Set.of(MACHINES), mentioned(1, 3))).containsEntry(MACHINES, 1.0);
    assertThat(read(Set.of(MACHINES))).containsExactly(Map.entry(MACHINES, 1.0));
    assertThat(read(Set.of(FOOD + "_tea_beverage"))).containsExactly(Map.entry(FOOD, 1.0));
    assertThat(read(Set.of())).isEmpty();
  }

  @Test
  void what_half_of_the_words_speak_for_counts_fully_and_less_by_its_share() {
    assertThat(read(Set.of(), mentioned(1, 1)))
        .containsOnly(Map.entry(MACHINES, .8), Map.entry(FOOD, .8));
    assertThat(read(Set.of(), mentioned(1, 3)))
        .containsOnly(Map.entry(MACHINES, .8 * .5), Map.entry(FOOD, .8));
  }

  @Test
  void a_fifth_of_the_words_is_the_least() {
    assertThat(read(Set.of(), mentioned(1, 4))).containsOnlyKeys(MACHINES, FOOD);
    assertThat(read(Set.of(), mentioned(1, 5))).containsOnlyKeys(FOOD);
  }

  @Test
  void the_title_counts_twice_and_what_is_denied_not_at_all() {
    assertThat(
            read(
                Set.of(),
                field(MACHINES, Part.TITLE, Polarity.AFFIRMED),
                field(FOOD, Part.BODY, Polarity.AFFIRMED),
                field(FOOD, Part.BODY, Polarity.AFFIRMED),
                field(FOOD, Part.BODY, Polarity.AFFIRMED),
                field(FOOD, Part.BODY, Polarity.AFFIRMED),
                field(FOOD, Part.BODY, Polarity.AFFIRMED),
                field(FOOD, Part.BODY, Polarity.AFFIRMED)))
        .containsOnly(Map.entry(MACHINES, .8 * .5), Map.entry(FOOD, .8));
    assertThat(
            read(
                Set.of(),
                field(MACHINES, Part.TITLE, Polarity.DENIED),
                field(FOOD, Part.BODY, Polarity.AFFIRMED)))
        .containsOnlyKeys(FOOD);
  }
}
