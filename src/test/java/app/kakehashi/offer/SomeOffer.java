package app.kakehashi.offer;

import app.kakehashi.offer.OfferContent.LabourSaved;
import app.kakehashi.offer.OfferContent.References;
import app.kakehashi.offer.OfferContent.Security;
import app.kakehashi.offer.OfferContent.Supply;
import app.kakehashi.offer.OfferContent.Terms;
import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Offers for tests. */
public final class SomeOffer {
  private SomeOffer() {}

  /** Geared servo drives of a Taiwanese company. */
  public static NewOffer gearedDrives(CompanyId company) {
    return new NewOffer(
        company,
        "TW",
        new PostingText(Language.ZH_HANT, "小型減速機伺服模組", "背隙 1 arcmin 以下，樣品四週。"),
        drives());
  }

  /** Everything an offer can state. */
  public static OfferContent drives() {
    return new OfferContent(
        List.of("robots_automation", "electronics_components"),
        List.of("減速機"),
        List.of("2814"),
        ProductType.COMPONENT,
        List.of("oem_odm", "supply"),
        CommercialWish.LONG_SUPPLY,
        List.of("reference_customer"),
        new Supply(BigDecimal.valueOf(500), "台", "month", BigDecimal.TEN, 120),
        new LabourSaved(new BigDecimal("2.5"), true, "台中工廠實測三個月"),
        List.of("cost_too_high"),
        List.of("JP", "TW"),
        new References(2, "大阪搬運設備廠"),
        Maturity.MASS_PRODUCTION,
        List.of("ISO9001"),
        true,
        new Terms(
            BigDecimal.valueOf(180),
            BigDecimal.valueOf(420),
            "USD",
            "台",
            60,
            true,
            List.of("KR"),
            LocalDate.of(2027, 3, 31),
            "軍事用途",
            "首批預付三成"),
        new Security("TW", "no", "not_listed"));
  }
}
