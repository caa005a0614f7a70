package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.Affiliation;
import app.kakehashi.reference.AddressStyle;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.text.AmountUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists whose headings leave unsaid what everybody who publishes them knows: the unit of the
 * capital, the classification of the sector, whether a row is a company or one of its plants.
 */
public enum ListLayout {
  /** 上市公司基本資料 of the Taiwan Stock Exchange: capital in dollars, industry as a code. */
  TWSE_LISTED("公司代號;公司名稱;營利事業統一編號;實收資本額"),
  /** EDINETコードリスト of the Financial Services Agency: capital in millions of yen, no prefecture. */
  EDINET("EDINETコード;提出者名;提出者業種;提出者法人番号"),
  /** 工廠登記名冊 of Taiwan: a row is a plant, and a company has as many rows as plants. */
  FACTORY_REGISTER("工廠名稱;工廠登記編號;工廠地址;統一編號"),
  /** 法人番号公表サイト of the National Tax Agency: no headings, codes for words. */
  JP_CORPORATE_NUMBERS("法人番号;処理区分;法人種別;法人番号指定年月日;最新履歴"),
  /** Companies of a Taiwanese exchange, those of third countries among them. */
  TW_EXCHANGE("公司代號;公司名稱;外國企業註冊地國"),
  /** Any other list: units and classifications have to be said. */
  GENERIC("");

  private final String signature;

  ListLayout(String signature) {
    this.signature = signature;
  }

  /** The layout that a row of headings shows. */
  static ListLayout of(List<String> headings) {
    Set<String> keys = headings.stream().map(Headings::key).collect(Collectors.toSet());
    return Stream.of(TWSE_LISTED, EDINET, FACTORY_REGISTER, JP_CORPORATE_NUMBERS, TW_EXCHANGE)
        .filter(
            layout ->
                Stream.of(layout.signature.split(";")).map(Headings::key).allMatch(keys::contains))
        .findFirst()
        .orElse(GENERIC);
  }

  /** The side of the bridge its companies belong to; null where rows have to say it. */
  public @Nullable Affiliation affiliation() {
    return switch (this) {
      case TWSE_LISTED, FACTORY_REGISTER, TW_EXCHANGE -> Affiliation.TW;
      case EDINET, JP_CORPORATE_NUMBERS -> Affiliation.JP;
      case GENERIC -> null;
    };
  }

  /** The unit of the capital; null where heading or cell have to say it. */
  public @Nullable AmountUnit capitalUnit() {
    return switch (this) {
      case TWSE_LISTED -> new AmountUnit(BigDecimal.ONE, "TWD");
      case EDINET -> new AmountUnit(BigDecimal.valueOf(1_000_000), "JPY");
      case FACTORY_REGISTER, JP_CORPORATE_NUMBERS, TW_EXCHANGE, GENERIC -> null;
    };
  }

  /** The classification of its sectors; none where it is to be seen from heading or cell. */
  public List<SectorScheme> schemes() {
    return switch (this) {
      case TWSE_LISTED -> List.of(SectorScheme.TWSE);
      case EDINET -> List.of(SectorScheme.EDINET);
      case FACTORY_REGISTER -> List.of(SectorScheme.TSIC);
      case JP_CORPORATE_NUMBERS, TW_EXCHANGE, GENERIC -> List.of();
    };
  }

  /** How its addresses are written. */
  public AddressStyle addressStyle() {
    return this == EDINET ? AddressStyle.REGISTER : AddressStyle.FREE;
  }

  /** Whether a row is a plant, not a company. */
  public boolean rowsAreSites() {
    return this == FACTORY_REGISTER;
  }

  /**
   * What a cell says in words; the cell itself unless a published layout has codes in that column.
   */
  String word(String heading, String cell) {
    return this == JP_CORPORATE_NUMBERS ? PublishedLayouts.LAYOUTS.word(this, heading, cell) : cell;
  }

  /** Whether it is one that is published, and whose name tells a person how it was read. */
  public boolean isPublished() {
    return this != GENERIC;
  }

  /** Message key of its name. */
  public String messageKey() {
    return "listimport.layout." + name().toLowerCase(Locale.ROOT);
  }
}
