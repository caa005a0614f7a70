package app.kakehashi.introduction.domain.ringi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.introduction.domain.ringi.RingiBlock.Bullets;
import app.kakehashi.introduction.domain.ringi.RingiBlock.Paragraph;
import app.kakehashi.introduction.domain.ringi.RingiBlock.Table;
import app.kakehashi.introduction.domain.ringi.RingiSectionKind.Column;
import app.kakehashi.shared.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RingiSectionTest {

  @Test
  void plainLinesAreParagraphsPointsAndRows() {
    RingiSection section =
        section(
            RingiSectionKind.RISKS,
            """
            前置き
            続き

            ・一つ目
            - 二つ目
            | 納期 | 中 | 高 | 在庫を持つ | 購買課 |
            ｜品質｜低｜高｜検査｜品質課｜
            まとめ
            """);

    assertThat(section.blocks())
        .containsExactly(
            new Paragraph(ja("前置き\n続き")),
            new Bullets(List.of(ja("一つ目"), ja("二つ目"))),
            new Table(
                List.of(row("納期", "中", "高", "在庫を持つ", "購買課"), row("品質", "低", "高", "検査", "品質課"))),
            new Paragraph(ja("まとめ")));
  }

  @Test
  void rowsAreFittedToTheColumnsOfTheSection() {
    assertThat(section(RingiSectionKind.OPEN_QUESTIONS, "| 権利 |\n| a | b | c | d |").blocks())
        .containsExactly(new Table(List.of(row("権利", "", ""), row("a", "b", "c\nd"))));
    assertThat(section(RingiSectionKind.NEED, "| a |\n| b | c |").blocks())
        .containsExactly(new Table(List.of(row("a", ""), row("b", "c"))));
  }

  @Test
  void rulesAndEmptyLinesOfATableAreNoRows() {
    assertThat(
            section(RingiSectionKind.NEED, "| a | b |\n|---|:---:|\n|  |  |\n| - | c |").blocks())
        .containsExactly(new Table(List.of(row("a", "b"), row("-", "c"))));
    assertThat(section(RingiSectionKind.NEED, "|---|---|\n・\n \n").isEmpty()).isTrue();
  }

  @Test
  void hyphensInTextAreNoPoints() {
    assertThat(section(RingiSectionKind.NEED, "-5℃でも動く").blocks())
        .containsExactly(new Paragraph(ja("-5℃でも動く")));
  }

  @Test
  void cellsWithBarsAndBreaksStayOneCell() {
    RingiSection section =
        new RingiSection(RingiSectionKind.NEED, List.of(new Table(List.of(row("a|b", "c\nd")))));

    assertThat(section.text()).isEqualTo("| a｜b | c d |");
    assertThat(section(RingiSectionKind.NEED, section.text()).blocks())
        .containsExactly(new Table(List.of(row("a｜b", "c d"))));
  }

  @Test
  void whatIsWrittenReadsTheSameAgain() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      RingiSectionKind kind =
          RingiSectionKind.values()[random.nextInt(RingiSectionKind.values().length)];
      RingiSection typed = section(kind, lines(random));
      String text = typed.text();

      RingiSection again = section(kind, text);

      assertThat(again.text()).as("seed %d", seed).isEqualTo(text);
      assertThat(again.blocks()).as("seed %d", seed).hasSameSizeAs(typed.blocks());
    }
  }

  private static String lines(Random random) {
    String[] pieces = {
      "・点", "- point", "| a | b |", "｜表｜", "文。", "", "---", "|---|", "|", "・", "a | b"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]).append('\n');
    }
    return text.toString();
  }

  @Test
  void sharesOfColumnsFillTheTable() {
    for (RingiSectionKind kind : RingiSectionKind.values()) {
      assertThat(kind.columns().stream().mapToInt(Column::share).sum())
          .as(kind.code())
          .isIn(0, 100);
      assertThat(RingiSectionKind.find(kind.code())).contains(kind);
    }
    assertThat(RingiSectionKind.find("nothing")).isEmpty();
  }

  @Test
  void listsAndTablesHoldSomething() {
    assertThatThrownBy(() -> new Bullets(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Table(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Table(List.of(row("a"), row("a", "b"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RingiSection section(RingiSectionKind kind, String text) {
    return RingiSection.ofText(kind, text, Language.JA);
  }

  private static RingiText ja(String text) {
    return new RingiText(text, Language.JA);
  }

  private static List<RingiText> row(String... cells) {
    return Arrays.stream(cells).map(RingiSectionTest::ja).toList();
  }
}
