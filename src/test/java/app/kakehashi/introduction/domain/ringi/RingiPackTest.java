package app.kakehashi.introduction.domain.ringi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.shared.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RingiPackTest {
  private static final RingiMemo MEMO = RingiMemo.ofText("主旨", "一\n\n二", "三");

  @Test
  void everyKindOfSectionIsThereOnceAndInOrder() {
    RingiSection need = RingiSection.ofText(RingiSectionKind.NEED, "人手不足", Language.JA);
    RingiSection summary = RingiSection.ofText(RingiSectionKind.SUMMARY, "要旨", Language.JA);

    RingiPack pack = pack(Language.JA, null, List.of(need, summary));

    assertThat(pack.sections())
        .extracting(RingiSection::kind)
        .containsExactly(RingiSectionKind.values());
    assertThat(pack.sections()).contains(need, summary);
    assertThat(pack.sections()).filteredOn(RingiSection::isEmpty).hasSize(10);
    assertThatThrownBy(() -> pack(Language.JA, null, List.of(need, need)))
        .hasMessageContaining("NEED");
  }

  @Test
  void onlyTheTraditionalChinesePackOpensWithAMemo() {
    assertThat(pack(Language.ZH_HANT, MEMO, List.of()).memo()).isEqualTo(MEMO);
    assertThatThrownBy(() -> pack(Language.ZH_HANT, null, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pack(Language.JA, MEMO, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMemoHasOnePointALineAndFitsOnOnePage() {
    assertThat(MEMO.explanation()).extracting(RingiText::text).containsExactly("一", "二");
    assertThatThrownBy(() -> RingiMemo.ofText("主".repeat(81), "", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RingiMemo.ofText("", "一\n".repeat(6), ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RingiMemo.ofText("", "說".repeat(300), "擬".repeat(101)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPackNamesItsCaseAndItsCompanies() {
    RingiText name = new RingiText("株式会社架橋", Language.JA);
    assertThatThrownBy(() -> new RingiCompany(name, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RingiFact(new RingiText(" ", Language.JA), name))
        .isInstanceOf(IllegalArgumentException.class);
    RingiCompany company = new RingiCompany(name, List.of(name), List.of());
    assertThatThrownBy(
            () ->
                new RingiPack(
                    Language.JA, name, "K-1", "協会", day(), List.of(company), null, List.of()))
        .hasMessageContaining("1 companies");
    assertThatThrownBy(
            () ->
                new RingiPack(
                    Language.JA,
                    name,
                    " ",
                    "協会",
                    day(),
                    List.of(company, company),
                    null,
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RingiPack pack(
      Language language, @Nullable RingiMemo memo, List<RingiSection> sections) {
    RingiText name = new RingiText("株式会社架橋", language);
    RingiCompany company = new RingiCompany(name, List.of(name), List.of());
    return new RingiPack(
        language, name, "K-1", "協会", day(), List.of(company, company), memo, sections);
  }

  private static LocalDate day() {
    return LocalDate.of(2026, 11, 28);
  }
}
