package app.kakehashi.api;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Applied;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SectorCode;
import app.kakehashi.company.SourceKind;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapIntake;
import app.kakehashi.gap.GapKind;
import app.kakehashi.gap.NewGap;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.Matches;
import app.kakehashi.offer.Maturity;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.OfferIntake;
import app.kakehashi.offer.ProductType;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A gear maker in Kumamoto with a named and an anonymous gap, five firms like it, a robot maker in
 * Taichung with an offer, a stranger, and people with tokens.
 */
@TestComponent
class ApiWorld {
  /** Everything that would give away the gear maker. */
  static final List<String> REVEALING = List.of("髙山", "タカヤマ", "Takayama", "手取本町", "takayama-gear");

  /** A member list of two companies that nobody knows yet. */
  static final String LIST =
      """
      会社名,所在地,従業員数
      株式会社有明製作所,熊本県玉名市岩崎1-1,45
      八代精工株式会社,熊本県八代市松江城町1-25,80
      """;

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private final Accounts accounts;
  private final Matches matches;
  private final ServletWebServerApplicationContext server;

  final Applied gearMaker;
  final Applied robotMaker;
  final Applied stranger;
  final String namedGap;
  final String anonymousGap;
  final String submittedGap;
  final String offer;

  ApiWorld(
      Accounts accounts,
      CompanyIntake companies,
      GapIntake gaps,
      OfferIntake offers,
      Matches matches,
      TransactionTemplate transactions,
      ServletWebServerApplicationContext server) {
    this.accounts = accounts;
    this.matches = matches;
    this.server = server;
    List<Applied> applied =
        result(
            transactions,
            () -> companies.apply(drafts(), new RecordSource(SourceKind.OFFICE, null)));
    gearMaker = applied.get(0);
    robotMaker = applied.get(1);
    stranger = applied.get(2);
    Viewer reviewer = person(Role.SECRETARIAT, null);
    List<String> published =
        gaps.publish(
            List.of(gap(gearMaker.company(), false), gap(gearMaker.company(), true)), reviewer);
    namedGap = published.get(0);
    anonymousGap = published.get(1);
    submittedGap =
        result(
                transactions,
                () -> gaps.submit(List.of(gap(gearMaker.company(), false)), Actor.SYSTEM))
            .getFirst();
    offer = offers.publish(List.of(offer(robotMaker.company())), reviewer).getFirst();
  }

  private static <T> T result(
      TransactionTemplate transactions, java.util.function.Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }

  private static List<CompanyDraft> drafts() {
    List<CompanyDraft> drafts = new ArrayList<>();
    drafts.add(
        likeGearMaker("株式会社髙山歯車製作所")
            .names(
                List.of(
                    new CompanyName(NameKind.READING, "タカヤマハグルマセイサクショ", "ja"),
                    new CompanyName(NameKind.ENGLISH, "Takayama Gear Works Co., Ltd.", "en")))
            .address("熊本県熊本市中央区手取本町１－１")
            .website("https://www.takayama-gear.example/")
            .languages(List.of("ja", "en"))
            .certificates(List.of(new HeldCertificate("ISO9001", null, null, null, false)))
            .build());
    drafts.add(Drafts.robotMaker().build());
    drafts.add(Drafts.taiwanese("旁觀者股份有限公司").build());
    for (String name : List.of("阿蘇", "天草", "球磨", "菊池", "玉名")) {
      drafts.add(likeGearMaker("有限会社" + name + "機械").build());
    }
    return drafts;
  }

  private static CompanyDraft.Builder likeGearMaker(String name) {
    return Drafts.japanese(name)
        .region("JP-43")
        .size(new CompanySize(120, Money.of(50_000_000, "JPY"), null, null))
        .sectors(List.of(new SectorCode(SectorScheme.ISIC, "2814")));
  }

  private static NewGap gap(CompanyId company, boolean anonymous) {
    GapContent empty = GapContent.empty(GapKind.SUPPLIER);
    GapContent content =
        new GapContent(
            GapKind.SUPPLIER,
            Map.of("process", List.of("歯切り"), "samples_first", List.of("yes")),
            new GapContent.Place("JP", "JP-43", "熊本県熊本市中央区手取本町１－１"),
            List.of("metal_plastic_parts"),
            List.of(),
            List.of("supply", "oem_odm"),
            List.of("reference_customer"),
            null,
            null,
            null,
            List.of(),
            List.of(),
            empty.partner(),
            empty.terms(),
            empty.conditions(),
            anonymous);
    return new NewGap(
        company,
        "JP",
        new PostingText(Language.JA, "産業用ロボット向け小型減速機の調達先", "月500台の小型減速機を供給できる先を探しています。"),
        content);
  }

  private static NewOffer offer(CompanyId company) {
    OfferContent empty = OfferContent.empty();
    return new NewOffer(
        company,
        "TW",
        new PostingText(Language.ZH_HANT, "協作機器人用減速機", "小型諧波減速機，月產兩千台。"),
        new OfferContent(
            List.of("metal_plastic_parts"),
            List.of(),
            List.of(),
            ProductType.COMPONENT,
            List.of("supply", "oem_odm"),
            null,
            List.of(),
            empty.supply(),
            null,
            List.of(),
            List.of("JP", "TW"),
            null,
            Maturity.MASS_PRODUCTION,
            List.of(),
            false,
            empty.terms(),
            empty.security()));
  }

  /** A system with the token of somebody of this company, who reads English. */
  ApiClient member(Applied company) {
    return client(person(Role.MEMBER, company.company()));
  }

  /** A system with a token of the office. */
  ApiClient office(Role role) {
    return client(person(role, null));
  }

  /** A system without a token. */
  ApiClient nobody() {
    return new ApiClient(port(), null);
  }

  /** A system with this as its token. */
  ApiClient withToken(String token) {
    return new ApiClient(port(), token);
  }

  /** A case that the gear maker suggested; made once. */
  String suggestedCase() {
    Viewer member = person(Role.MEMBER, gearMaker.company());
    String known = firstCase(member);
    if (known.isEmpty()) {
      matches.decide(PostingType.GAP, namedGap, offer, Decision.Choice.interested(), 0, member);
      return firstCase(member);
    }
    return known;
  }

  private String firstCase(Viewer member) {
    return client(member).get("/api/v1/introductions").json().at("/items/0/id").asString("");
  }

  private ApiClient client(Viewer person) {
    return withToken(accounts.issueApiToken(person.account(), "test"));
  }

  private Viewer person(Role role, @Nullable CompanyId company) {
    int n = PEOPLE.incrementAndGet();
    return accounts
        .viewer(
            accounts.createActive(
                new NewPerson("Person " + n, "api" + n + "@example.com", Language.EN),
                role,
                Optional.ofNullable(company),
                "correct horse 電池 staple"))
        .orElseThrow();
  }

  private int port() {
    return Objects.requireNonNull(server.getWebServer()).getPort();
  }
}
