package app.kakehashi.listimport.domain.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningsTest {
  private final Beginnings beginnings =
      new Beginnings(
          List.of(
              Pattern.compile("^(合計|sum(mary)?)[0-9]*$", Pattern.CASE_INSENSITIVE),
              Pattern.compile("[(\\[]?※.*|[^】]】|(?=二).{2}")));

  @ParameterizedTest
  @ValueSource(strings = {"合計", "合計12", "sum", "SUMMARY3", "※", "(※a", "[※", "x】", "二二", "𠮷】", ""})
  void whatMayMatchIsLookedAt(String text) {
    assertThat(beginnings.mayMatch(text)).isTrue();
    assertThat(beginnings.mayMatch(text)).as("the second time").isTrue();
  }

  @Test
  void whatBeginsOtherwiseIsNot() {
    Beginnings sums = new Beginnings(List.of(Pattern.compile("^(合計|total)([0-9]+社)?$")));

    assertThat(List.of("株式会社合計", "計", "T", "社", " 合計")).noneMatch(sums::mayMatch);
    assertThat(sums.mayMatch("合同会社")).as("another character decides").isTrue();
  }
}
