package app.kakehashi.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectorMappingTest {

  private static final Sectors SECTORS = ReferenceData.load().sectors();

  @ParameterizedTest
  @EnumSource(SectorScheme.class)
  void everyMappingPointsAtCodesThatExistAndItsWeightsAddUpToOne(SectorScheme scheme) {
    assertThat(SECTORS.mappings(scheme))
        .isNotEmpty()
        .allSatisfy(
            mapping -> {
              assertThat(mapping.isic())
                  .allMatch(weighted -> SECTORS.find(weighted.code()).isPresent());
              double sum = mapping.isic().stream().mapToDouble(WeightedSector::weight).sum();
              assertThat(sum).isCloseTo(mapping.isIndustry() ? 1.0 : 0.0, within());
            });
  }

  @Test
  void allDivisionsOfBothCountriesAreMapped() {
    List<String> jsic = IntStream.rangeClosed(1, 98).mapToObj("%02d"::formatted).toList();
    assertThat(jsic).allMatch(code -> !SECTORS.map(SectorScheme.JSIC, code).isEmpty());
    assertThat(SECTORS.mapping(SectorScheme.JSIC, "99"))
        .hasValueSatisfying(mapping -> assertThat(mapping.isIndustry()).isFalse());
    List<String> tsic =
        IntStream.rangeClosed(1, 96)
            .filter(code -> code != 4 && code != 7 && code != 40 && code != 44 && code != 57)
            .filter(code -> code != 89)
            .mapToObj("%02d"::formatted)
            .toList();
    assertThat(tsic)
        .filteredOn(code -> SECTORS.map(SectorScheme.TSIC, code).isEmpty())
        .isSubsetOf("77");
    assertThat(SECTORS.mappings(SectorScheme.JPX)).hasSize(33);
  }

  @ParameterizedTest
  @CsvSource({
    "TSIC, 25金屬製品製造業, 25",
    "TSIC, 08食品製造業, 08",
    "TSIC, 19化學製品製造業, 19",
    "TSIC, 28電力設備製造業, 28",
    "TSIC, ２９機械設備製造業, 29",
    "TSIC, '27電腦、電子產品及光學製品製造業', 27",
    "TSIC, 251金屬手工具及模具, 25",
    "TSIC, 2912, 2912",
    "TSIC, 291201, 2912",
    "TSIC, 金屬切削工具機製造業, 2912",
    "TSIC, 45, 45",
    "JSIC, 2661, 266",
    "JSIC, 9, 09",
    "JSIC, 生産用機械器具製造業, 26",
    "JSIC, E, E",
    "JPX, 50, 0050",
    "JPX, 3650, 3650",
    "JPX, 情報・通信業, 5250",
    "JPX, 情報･通信業, 5250",
    "JPX, 倉庫・運輸関連, 5200",
    "EDINET, 倉庫・運輸関連, 倉庫・運輸関連",
    "EDINET, '証券、商品先物取引業', '証券、商品先物取引業'",
    "TWSE, 1, 01",
    "TWSE, 24, 24",
    "TWSE, 半導體業, 24",
    "ISIC, 2610, 2610"
  })
  void codesAndTitlesAreUnderstoodAsListsWriteThem(
      SectorScheme scheme, String written, String code) {
    assertThat(SECTORS.mapping(scheme, written)).map(SectorMapping::code).contains(code);
  }

  /** Every industry code of the listed companies of both dates. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "01", "02", "03", "04", "05", "06", "08", "09", "10", "11", "12", "14", "15", "16", "17",
        "18", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33",
        "35", "36", "37", "38"
      })
  void theTaiwaneseExchangesCodesAreSectors(String code) {
    assertThat(SECTORS.map(SectorScheme.TWSE, code)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"内国法人・組合（有価証券報告書等の提出義務者以外）", "外国法人・組合（有価証券報告書等の提出義務者以外）", "外国法人・組合", "外国政府等"})
  void aFilerTypeIsKnownAndIsNoSector(String written) {
    assertThat(SECTORS.mapping(SectorScheme.EDINET, written))
        .hasValueSatisfying(mapping -> assertThat(mapping.isIndustry()).isFalse());
    assertThat(SECTORS.map(SectorScheme.EDINET, written)).isEmpty();
  }

  @Test
  void aSchemeMayStandBeforeTheCode() {
    assertThat(SECTORS.map("JSIC:26")).containsExactly(new WeightedSector("282", 1.0));
    assertThat(SECTORS.map("TSIC:45-46")).hasSize(2);
    assertThat(SECTORS.map("2610")).containsExactly(new WeightedSector("2610", 1.0));
    assertThat(SECTORS.map("NACE:26")).isEmpty();
    assertThat(SECTORS.map("JSIC:nonsense")).isEmpty();
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }
}
