package app.kakehashi.matching;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.SectorCode;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.NewGap;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.OfferIntake;
import app.kakehashi.offer.ProductType;
import app.kakehashi.posting.PostingText;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.Money;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The whole application with gaps and offers to be matched. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@GapApp
@Import(MatchApp.Matching.class)
public @interface MatchApp {

  /** What matching adds to the setting of gaps. */
  @TestConfiguration(proxyBeanMethods = false)
  class Matching {
    @Bean
    Makers makers(GapApp.World world, OfferIntake offers) {
      return new Makers(world, offers);
    }
  }

  /**
   * What only one gap and one offer say, so that each stands first in the other's list whatever
   * other tests have posted.
   */
  record RareWords(PostingText gap, PostingText offer) {
    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    public static RareWords next() {
      String code = "KZ" + NUMBER.incrementAndGet();
      return new RareWords(
          new PostingText(Language.JA, "蓮華紋銅板" + code + "の加工", "蓮華紋銅板" + code + "を加工できる先を探しています。"),
          new PostingText(Language.ZH_HANT, "蓮華紋銅板" + code + "加工", "承接蓮華紋銅板" + code + "加工。"));
    }
  }

  /** Taiwanese companies with offers. */
  final class Makers {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final GapApp.World world;
    private final OfferIntake offers;

    Makers(GapApp.World world, OfferIntake offers) {
      this.world = world;
      this.offers = offers;
    }

    /** A maker of machined parts in Taichung with 24 people. */
    public CompanyId machinist() {
      return world.company(machinistDraft("中部精密機械股份有限公司" + NUMBER.incrementAndGet()).build());
    }

    /** As {@link #machinist}, not yet in the database. */
    public static CompanyDraft.Builder machinistDraft(String name) {
      return Drafts.taiwanese(name)
          .region("TW-TXG")
          .size(new CompanySize(24, Money.of(8_000_000, "TWD"), Money.of(60_000_000, "TWD"), 2024))
          .sectors(List.of(new SectorCode(SectorScheme.ISIC, "2592")))
          .languages(List.of("zh-Hant", "ja", "en"))
          .certificates(List.of(new HeldCertificate("ISO9001", null, null, null, true)));
    }

    /** A published offer of machined aluminium parts. */
    public String machining(CompanyId company) {
      return published(machiningOffer(company));
    }

    /** As {@link #machining}, not yet in the database. */
    public static NewOffer machiningOffer(CompanyId company) {
      return new NewOffer(
          company,
          "TW",
          new PostingText(Language.ZH_HANT, "鋁合金真空腔體精密加工", "提供鋁合金切削加工，真空腔體月產40組，具日商交貨經驗。"),
          content(List.of("metal_plastic_parts"), ProductType.COMPONENT));
    }

    /** The offer of {@link RareWords}, published. */
    public String rare(CompanyId company, RareWords words) {
      return published(
          new NewOffer(company, "TW", words.offer(), machiningOffer(company).content()));
    }

    /** The gap of {@link RareWords}, published like this one. */
    public String rare(NewGap like, RareWords words) {
      return world.published(
          new NewGap(like.company(), like.deskCountry(), words.gap(), like.content()));
    }

    /** A published offer of something quite different. */
    public String software(CompanyId company) {
      return published(
          new NewOffer(
              company,
              "TW",
              new PostingText(Language.ZH_HANT, "診所掛號軟體", "診所掛號與候診管理軟體。"),
              content(List.of("software"), ProductType.SOFTWARE)));
    }

    public String published(NewOffer offer) {
      return Objects.requireNonNull(offers.publish(List.of(offer), world.office()).getFirst());
    }

    private static OfferContent content(List<String> fields, ProductType type) {
      OfferContent empty = OfferContent.empty();
      return new OfferContent(
          fields,
          List.of("CNC", "陽極處理"),
          List.of(),
          type,
          List.of("oem_odm", "supply"),
          null,
          List.of(),
          new OfferContent.Supply(BigDecimal.valueOf(60), "組", "month", null, 60),
          null,
          List.of(),
          List.of("JP"),
          new OfferContent.References(2, "半導體設備商"),
          null,
          List.of(),
          false,
          empty.terms(),
          empty.security());
    }
  }
}
