package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.HttpBrowser;
import app.kakehashi.TestMailServer;
import app.kakehashi.browser.Browser.Width;
import app.kakehashi.listimport.WorkbookFile;
import app.kakehashi.notification.service.Mailbox;
import app.kakehashi.shared.Language;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way in with the packaged jar: from an empty database over an imported row and an invitation
 * to a published gap, in at most twelve pages and forty inputs of office and person together.
 */
class InvitationStoryIT {
  /** Where the mail leads that tells people that their data came with a list. */
  private static final String NOTICE_OF_THE_LIST = "/personal-data";

  private static final Logger log = LoggerFactory.getLogger(InvitationStoryIT.class);
  private static final int MOST_PAGES = 12;
  private static final int MOST_INPUTS = 40;
  private static final String PASSWORD = "hashi wo kakeru 2026";
  private static final String SEND = "main form button[type=submit]";
  private static final Duration MAIL = Duration.ofSeconds(30);
  private static final GreenMail MAILS = new TestMailServer();
  private static final Browser BROWSER = new Browser();

  @BeforeAll
  static void openMailServer() {
    MAILS.start();
  }

  @AfterAll
  static void closeMailServer() {
    MAILS.stop();
  }

  @BeforeEach
  void emptyMailboxes() throws FolderException {
    MAILS.purgeEmailFromAllMailboxes();
  }

  /** What the association of a story has and writes. */
  private record Association(
      Language language,
      String list,
      String company,
      String contactMail,
      String employees,
      String title,
      String description) {
    static Association of(Language language) {
      return switch (language) {
        case JA ->
            new Association(
                language,
                """
                会員番号,会社名,都道府県,住所,業種,従業員数,資本金,担当者,メールアドレス
                K-001,株式会社架空ばね製作所,長野県,長野県岡谷市架空町1-2-3,金属製品製造業,48,1000万円,架空 花子,hanako@bane.example
                K-002,架空光学株式会社,長野県,長野県諏訪市架空町4-5-6,業務用機械器具製造業,120,3000万円,架空 次郎,jiro@kogaku.example
                """,
                "株式会社架空ばね製作所",
                "hanako@bane.example",
                "51",
                "薄板ばねの量産委託先を探しています",
                "板厚0.1mm前後の薄板ばねを月5万個、試作から量産までお願いできる会社を探しています。");
        case ZH_HANT ->
            new Association(
                language,
                """
                會員編號,公司名稱,國家,地址,員工人數,聯絡人,電子郵件
                T-001,株式会社架空表面処理,日本,愛知県豊田市架空町1-2-3,60,林架空,lin@hyomen.example
                T-002,架空工機株式会社,日本,愛知県刈谷市架空町4-5-6,85,陳架空,chen@koki.example
                """,
                "株式会社架空表面処理",
                "lin@hyomen.example",
                "63",
                "尋找可代工鋁件陽極處理的合作廠商",
                "我們需要長期委外處理鋁合金零件的陽極處理，每月約兩萬件，請先報價並提供樣品。");
        case EN -> throw new IllegalArgumentException("no story in English");
      };
    }
  }

  @Tag("full")
  @Test
  void anImportedRowBecomesAPublishedGapOnTheOtherSide() {
    anImportedRowBecomesAPublishedGap(Language.JA);
  }

  @ParameterizedTest
  @EnumSource(names = "ZH_HANT")
  void anImportedRowBecomesAPublishedGap(Language language) {
    Association association = Association.of(language);
    try (PackagedPlatform platform = platform("way-in-" + language.code());
        StoryPage office = visitor(platform, language, Width.WIDE);
        StoryPage person = visitor(platform, language, Width.NARROW)) {
      makeFirstAdmin(platform, office);
      importList(office, association);
      int pages = office.pages();
      int inputs = office.inputs();

      office.go("tbody a:has-text('" + association.company() + "')");
      office.go("form[action$='/invitation'] button");

      person.open(linkMailedTo(association.contactMail())).picture("invitation");
      person.fill("password", PASSWORD).choose("language", language.code());
      person.choose("notice", "true").choose("crossBorder", "true").go(SEND);
      person.picture("claim");
      person.fill("employees", association.employees()).choose("right", "true").go(SEND);
      person.picture("home");
      person.go("main a[href='/gaps/new']").choose("kind", "supplier").go(SEND);
      person.fill("title", association.title()).fill("description", association.description());
      person.choose("mode1", "supply").choose("field1", "metal_plastic_parts");
      person.go("button[name=go][value=check]").picture("check");
      person.go("form[action$='/submission'] button");
      String gap = person.page().url();

      office.go("nav a[href='/desk/review']");
      office.go("tbody a[href^='/desk/review/gaps/']").picture("review");
      office.go("form[action$='/approval'] button");

      pages = office.pages() - pages + person.pages();
      inputs = office.inputs() - inputs + person.inputs();
      log.info(
          "From the imported row to the published gap in {}: {} pages, {} inputs",
          language.code(),
          pages,
          inputs);
      person.open(gap).picture("published");
      assertThat(person.page().locator("a[href$='/matches']").count()).isPositive();
      assertThat(statuses(platform)).containsExactly("published");
      assertThat(claimed(platform)).containsExactly(association.company());
      assertThat(consents(platform)).containsExactly("cross_border", "privacy_notice");
      assertThat(pages).isLessThanOrEqualTo(MOST_PAGES);
      assertThat(inputs).isLessThanOrEqualTo(MOST_INPUTS);
    }
  }

  /** Both on one platform, since each start of the jar takes as long as ten pages. */
  @Test
  void thePackagedPlatformIsSafeByDefaultAndTheOfficePostsForACompany() throws IOException {
    try (PackagedPlatform platform = platform("office-posts");
        StoryPage office = visitor(platform, Language.JA, Width.WIDE);
        StoryPage person = visitor(platform, Language.JA, Width.NARROW)) {
      isSafeByDefault(platform, office);
      postsForACompanyThatConfirmsWithOneClick(platform, office, person);
    }
  }

  private static void postsForACompanyThatConfirmsWithOneClick(
      PackagedPlatform platform, StoryPage office, StoryPage person) {
    Association association = Association.of(Language.JA);
    importList(office, association);

    office.open("/gaps/new").fill("company", association.company()).choose("kind", "supplier");
    office.go(SEND);
    office.fill("title", association.title()).fill("description", association.description());
    office.choose("mode1", "supply").go("button[name=go][value=check]");
    office.go("form[action$='/submission'] button").picture("asked");
    String link = linkMailedTo(association.contactMail());
    new HttpBrowser(platform.port()).get(path(platform, link));
    person.open(link).open(link).picture("confirmation");
    assertThat(statuses(platform)).containsExactly("submitted");

    person.go(SEND).picture("confirmed");

    assertThat(statuses(platform)).containsExactly("published");
    assertThat(new HttpBrowser(platform.port()).get(path(platform, link)).status()).isEqualTo(404);
  }

  private static void isSafeByDefault(PackagedPlatform platform, StoryPage office)
      throws IOException {
    HttpBrowser stranger = new HttpBrowser(platform.port());
    assertThat(stranger.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    for (JsonNode account : JsonMapper.shared().readTree(Path.of("db/demo/accounts.json"))) {
      String mail = account.get("mail").asString();
      HttpBrowser demo = new HttpBrowser(platform.port());
      assertThat(demo.signIn(mail, "Nihon-Taiwan-Bridge-2026").status()).as(mail).isEqualTo(422);
    }
    for (String table : List.of("account", "api_token", "company", "gap", "offer")) {
      assertThat(count(platform, table)).as(table).isZero();
    }

    String setUp = makeFirstAdmin(platform, office);

    assertThat(stranger.get(path(platform, setUp)).status()).isEqualTo(404);
    HttpBrowser admin = new HttpBrowser(platform.port());
    assertThat(admin.signIn("admin@kakehashi.example", PASSWORD).status()).isEqualTo(303);
    for (String endpoint :
        List.of("", "/env", "/info", "/beans", "/metrics", "/loggers", "/heapdump", "/shutdown")) {
      assertThat(admin.get("/actuator" + endpoint).status()).as(endpoint).isEqualTo(404);
    }
    assertThat(count(platform, "account")).isEqualTo(1);
    assertThat(platform.files()).containsExactly("printed.log");
  }

  @Test
  void aCommandThatIsNoneIsRefused() {
    PackagedPlatform.Ended ended = PackagedPlatform.run("no-command", "evaluat", "--dir=.");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.printed()).contains("evaluat").contains("evaluate --dir=");
  }

  private static PackagedPlatform platform(String name) {
    return PackagedPlatform.start(
        name,
        List.of(
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + MAILS.getSmtp().getPort(),
            "--db-scheduler.polling-interval=200ms",
            "--kakehashi.mail-every=200ms"));
  }

  private static StoryPage visitor(PackagedPlatform platform, Language language, Width width) {
    return BROWSER.visitor("InvitationStoryIT", platform.base(), language, width, true);
  }

  /** Opens the address the platform printed and makes the admin; answers the address. */
  private static String makeFirstAdmin(PackagedPlatform platform, StoryPage office) {
    String link = platform.printedAddress("/set-up/").orElseThrow();
    office.open(link).picture("set-up");
    office.fill("name", "架橋 司").fill("email", "admin@kakehashi.example");
    office.fill("password", PASSWORD).go(SEND);
    return link;
  }

  private static void importList(StoryPage office, Association association) {
    office.open("/admin/imports/new").choose("kind", "companies");
    office.upload("file", written(association)).go(SEND).picture("preview");
    office.go("form[action$='/commit'] button").picture("imported");
  }

  /** The list as the association keeps it: a text, or a workbook, which the jar has to read too. */
  private static Path written(Association association) {
    Path folder = Path.of("target", "packaged");
    String name = "members-" + association.language().code();
    try {
      Files.createDirectories(folder);
      if (association.language() == Language.JA) {
        return Files.writeString(folder.resolve(name + ".csv"), association.list());
      }
      List<List<String>> rows =
          association.list().lines().map(line -> List.of(line.split(","))).toList();
      return Files.write(folder.resolve(name + ".xlsx"), WorkbookFile.ofTexts(rows).bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(PackagedPlatform platform, String address) {
    return address.substring(platform.base().length());
  }

  private static List<String> statuses(PackagedPlatform platform) {
    return platform.database().sql("select lower(status) from posting").query(String.class).list();
  }

  private static List<String> claimed(PackagedPlatform platform) {
    return platform
        .database()
        .sql("select official_name from company where claimed_at is not null")
        .query(String.class)
        .list();
  }

  private static List<String> consents(PackagedPlatform platform) {
    return platform
        .database()
        .sql("select text_code from consent order by 1")
        .query(String.class)
        .list();
  }

  private static long count(PackagedPlatform platform, String table) {
    return platform.database().sql("select count(*) from " + table).query(Long.class).single();
  }

  /** The link of the newest mail to an address, as soon as it has come. */
  private static String linkMailedTo(String address) {
    long deadline = System.nanoTime() + MAIL.toNanos();
    do {
      List<String> links =
          Arrays.stream(MAILS.getReceivedMessages())
              .filter(mail -> isTo(address, mail))
              .map(InvitationStoryIT::linkIn)
              .filter(link -> !link.endsWith(NOTICE_OF_THE_LIST))
              .toList();
      if (!links.isEmpty()) {
        return links.getLast();
      }
      MAILS.waitForIncomingEmail(1000, MAILS.getReceivedMessages().length + 1);
    } while (System.nanoTime() < deadline);
    throw new AssertionError("No mail came to " + address);
  }

  private static String linkIn(MimeMessage mail) {
    Matcher link = Pattern.compile("http://localhost:\\d+/[\\w/-]+").matcher(Mailbox.text(mail));
    assertThat(link.find()).as("a link in a mail").isTrue();
    return link.group();
  }

  private static boolean isTo(String address, MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
