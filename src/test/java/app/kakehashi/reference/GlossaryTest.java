package app.kakehashi.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {

  private static final String HEADING = "concept\tfield\tkind\tbroader\tja\tzh_hant\ten\tsource";

  private final Glossary glossary =
      Glossary.ofLines(
          List.of(
              HEADING,
              "robot\trobots\tproduct\t\tロボット\t機器人\trobot\tfield knowledge",
              "cobot\trobots\tproduct\trobot\t協働ロボット\t協作機器人\tcobot|collaborative robot"
                  + "\tfield knowledge",
              "gas\tchemicals\tproduct\t\tガス\t氣體\tgas\tfield knowledge"));

  private List<String> found(String text) {
    return glossary.find(TextFolder.standard().foldTracked(text)).stream()
        .map(span -> span.concept().id() + "=" + span.surface())
        .toList();
  }

  @Test
  void oneConceptIsFoundInThreeLanguages() {
    assertThat(found("協働ロボットを導入したい")).containsExactly("cobot=協働ロボット");
    assertThat(found("提供協作機器人整合")).containsExactly("cobot=協作機器人");
    assertThat(found("Collaborative robots, ready to run"))
        .containsExactly("cobot=Collaborative robots");
  }

  @Test
  void theLongestFormWins() {
    assertThat(found("ロボットと協働ロボット")).containsExactly("robot=ロボット", "cobot=協働ロボット");
  }

  @Test
  void aShortWordInsideALongerOneIsAnotherWord() {
    assertThat(found("ガスケット")).isEmpty();
    assertThat(found("ガス配管")).containsExactly("gas=ガス");
    assertThat(found("microrobotics")).isEmpty();
  }

  @Test
  void characterVariantsDoNotMatter() {
    assertThat(found("气体")).containsExactly("gas=气体");
  }

  @Test
  void aTableWithoutItsColumnsIsRefused() {
    assertThatThrownBy(() -> Glossary.ofLines(List.of("concept\tja", "x\ty")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broader");
  }

  @Test
  void conceptsAreListedById() {
    assertThat(glossary.concepts())
        .extracting(Glossary.Concept::id)
        .containsExactly("cobot", "gas", "robot");
    assertThat(glossary.concept("none")).isNull();
  }
}
