package app.kakehashi.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressResolutionTest {

  private static final Regions REGIONS = ReferenceData.load().regions();

  @ParameterizedTest
  @CsvSource({
    "東京都府中市日鋼町1-1, JP-13",
    "〒860-0000 熊本県熊本市中央区, JP-43",
    "京都市中京区, JP-26",
    "京都郡みやこ町, JP-40",
    "北海道函館市, JP-01",
    "前橋市古市町一丁目５０番地１２, JP-10",
    "横浜市都筑区仲町台２－７－１, JP-14",
    "札幌市北区北七条西, JP-01",
    "浜松市浜名区, JP-22",
    "龍ヶ崎市, JP-08",
    "竜ケ崎市, JP-08",
    "愛知郡東郷町, JP-23",
    "揖斐郡池田町, JP-21",
    "今立郡池田町, JP-18",
    "大和郡山市, JP-29",
    "府中市目崎町, JP-34",
    "伊達市保原町, JP-07",
    "中央区銀座４丁目, JP-13",
    "北区梅田, JP-27",
    "大阪, JP-27",
    "'1-1 Marunouchi, Chiyoda-ku, Tokyo, Japan', JP-13",
    "'Ōta, Gunma Prefecture', JP-10",
    "'Kobe, Japan', JP-28"
  })
  void aJapaneseAddressLeadsToItsPrefecture(String address, String region) {
    assertThat(REGIONS.resolve(address, "JP").region()).map(Region::code).contains(region);
  }

  @ParameterizedTest
  @CsvSource({
    "台北市中山北路2段113號, TW-TPE",
    "臺北市大安區, TW-TPE",
    "(106)臺北市大安區, TW-TPE",
    "100台北市中正區重慶南路, TW-TPE",
    "新北巿三重區光復路, TW-NWT",
    "台北縣板橋市, TW-NWT",
    "桃園縣龜山鄉, TW-TAO",
    "台中縣潭子鄉, TW-TXG",
    "高雄縣路竹鄉, TW-KHH",
    "新竹科學園區力行六路8號, TW-HSZ",
    "新竹科學園區新竹市東區工業東四路, TW-HSZ",
    "新竹縣竹北市台元街, TW-HSQ",
    "竹南科學園區, TW-MIA",
    "南部科學工業園區台南市善化區, TW-TNN",
    "楠梓加工出口區, TW-KHH",
    "板橋區民生路一段, TW-NWT",
    "'No. 8, Li-Hsin Rd. 6, Hsinchu City', TW-HSZ",
    "'No. 9, Industry E. Rd., Hsinchu Science Park, Hsinchu, Taiwan', TW-HSZ",
    "'Zhubei, Hsinchu, Taiwan', TW-HSQ",
    "'Banqiao Dist., New Taipei City, Taiwan', TW-NWT"
  })
  void aTaiwaneseAddressLeadsToItsCountyOrCity(String address, String region) {
    assertThat(REGIONS.resolve(address, "TW").region()).map(Region::code).contains(region);
  }

  @Test
  void aNameThatSeveralRegionsHaveStaysAmbiguous() {
    assertThat(candidates("府中市")).containsExactly("JP-13", "JP-34");
    assertThat(candidates("伊達市")).containsExactly("JP-01", "JP-07");
    assertThat(candidates("池田町")).containsExactly("JP-01", "JP-18", "JP-20", "JP-21");
    assertThat(candidates("北区")).contains("JP-13", "JP-27", "JP-26").hasSizeGreaterThan(5);
    assertThat(candidates("中央区")).contains("JP-13", "JP-27", "JP-43").hasSizeGreaterThan(5);
    assertThat(REGIONS.resolve("Hsinchu, Taiwan", "TW") instanceof AddressResolution.Ambiguous)
        .isTrue();
    assertThat(candidates("中央区日本橋二丁目")).contains("JP-13", "JP-27");
  }

  @ParameterizedTest
  @CsvSource({"北区王子, JP-13", "中央区日本橋二丁目７番１号, JP-13", "港区１丁目, JP-13"})
  void aRegisterMeansTokyoByAWardWithoutACity(String address, String region) {
    assertThat(REGIONS.resolve(address, "JP", AddressStyle.REGISTER).region())
        .map(Region::code)
        .contains(region);
  }

  @Test
  void aRegistersOtherAmbiguitiesStay() {
    assertThat(REGIONS.resolve("府中市", "JP", AddressStyle.REGISTER))
        .isInstanceOf(AddressResolution.Ambiguous.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "　", "第三工業區", "8 Penjuru Lane, Singapore 609189", "香港灣仔告士打道77-79號"})
  void anAddressElsewhereStaysUnresolved(String address) {
    assertThat(REGIONS.resolve(address, "TW"))
        .isInstanceOf(AddressResolution.Unresolved.class)
        .extracting(AddressResolution::region)
        .isEqualTo(java.util.Optional.empty());
    assertThat(REGIONS.resolve(address, "SG")).isInstanceOf(AddressResolution.Unresolved.class);
  }

  private static List<String> candidates(String address) {
    AddressResolution resolution = REGIONS.resolve(address, "JP");
    assertThat(resolution).isInstanceOf(AddressResolution.Ambiguous.class);
    return resolution instanceof AddressResolution.Ambiguous ambiguous
        ? ambiguous.candidates().stream().map(Region::code).toList()
        : List.of();
  }
}
