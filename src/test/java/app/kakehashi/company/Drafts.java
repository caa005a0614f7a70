package app.kakehashi.company;

import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.Money;
import java.util.List;

/** Companies as lists bring them. */
public final class Drafts {
  private Drafts() {}

  /** A Japanese gear maker of 120 people in Kumamoto. */
  public static CompanyDraft.Builder gearMaker() {
    return japanese("株式会社髙山歯車製作所")
        .names(
            List.of(
                new CompanyName(NameKind.READING, "タカヤマハグルマセイサクショ", "ja"),
                new CompanyName(NameKind.ENGLISH, "Takayama Gear Works Co., Ltd.", "en")))
        .address("熊本県熊本市中央区手取本町１－１")
        .region("JP-43")
        .size(new CompanySize(120, Money.of(50_000_000, "JPY"), null, null))
        .sectors(List.of(new SectorCode(SectorScheme.ISIC, "2814")))
        .languages(List.of("ja", "en"))
        .certificates(List.of(new HeldCertificate("ISO9001", null, null, null, false)));
  }

  /** A Taiwanese robot maker of 24 people in Taichung. */
  public static CompanyDraft.Builder robotMaker() {
    return taiwanese("臺灣機器人股份有限公司")
        .names(List.of(new CompanyName(NameKind.SHORT, "台機", "zh-Hant")))
        .region("TW-TXG")
        .size(new CompanySize(24, Money.of(8_000_000, "TWD"), null, null))
        .sectors(List.of(new SectorCode(SectorScheme.TSIC, "29")));
  }

  /** A Japanese company of which only the name is known. */
  public static CompanyDraft.Builder japanese(String name) {
    return CompanyDraft.builder(name, Affiliation.JP, "JP", name);
  }

  /** A Taiwanese company of which only the name is known. */
  public static CompanyDraft.Builder taiwanese(String name) {
    return CompanyDraft.builder(name, Affiliation.TW, "TW", name);
  }
}
