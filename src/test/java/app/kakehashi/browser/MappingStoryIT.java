package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An admin says what the columns of a list are whose headings nobody knows, and imports it. */
class MappingStoryIT extends BrowserStory {

  /** Invented companies under headings that no other list has. */
  private static final String LIST =
      """
      通り名,拠り所,元手,生まれ,生業,覚え
      螺旋屋工業,東京都墨田区架空一丁目2,300,昭和62年4月1日,金属製品製造業,展示会で面談
      雲母精機,大阪府東大阪市架空町3,1000,平成10年3月20日,電気機械器具製造業,
      轆轤電子,福岡県北九州市門司区架空4,2000,令和2年10月5日,情報サービス業,
      錺樹脂,群馬県高崎市架空5,500,1979年5月1日,プラスチック製品製造業,要再訪
      絡繰堂,奈良県奈良市架空6,700,2001年5月1日,傀儡細工,
      """;

  @TempDir Path folder;

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"ZH_HANT,WIDE", "EN,NARROW"})
  void theColumnsInTheOtherLanguages(Language language, Browser.Width width) throws IOException {
    anAdminSaysWhatTheColumnsAre(language, width);
  }

  @ParameterizedTest
  @CsvSource("JA,NARROW")
  void anAdminSaysWhatTheColumnsAre(Language language, Browser.Width width) throws IOException {
    Path list = Files.writeString(folder.resolve("名簿.csv"), LIST);
    try (StoryPage admin = visitor(language, width)) {
      admin.signIn(DemoPeople.ADMIN, DemoPeople.PASSWORD);
      upload(admin, list);
      assertThat(admin.path()).endsWith("/columns");
      admin.picture("needed");
      assertThat(admin.count(".column")).isEqualTo(6);
      column(admin, 0, "field", "name");
      column(admin, 2, "field", "capital");
      column(admin, 2, "unit", "jpy_10000");
      admin.picture("unit-chosen").go("main form[action$='/columns'] button[type=submit]");
      admin.picture("preview");
      assertThat(admin.texts("main tbody th")).contains("螺旋屋工業", "錺樹脂");

      admin.go("main a[href$='/values']").picture("values");
      assertThat(admin.texts("main tbody th")).contains("傀儡細工");
      admin.choose("decision", "ISIC:28").go("main form[action$='/values'] button[type=submit]");
      admin.picture("values-decided").go("main a.button[href^='/admin/imports/']");
      assertThat(admin.text()).doesNotContain("傀儡細工");

      admin.go("main a[href$='/columns']").picture("columns");
      assertThat(admin.texts(".cell__text"))
          .anySatisfy(cell -> assertThat(cell).contains("300", "→"));
      admin.go("main a[href^='/admin/imports/']").go("form[action$='/commit'] button");
      assertThat(admin.count(".notice--done")).isEqualTo(1);
      String report = admin.path();

      upload(admin, list);
      assertThat(admin.path()).as("known by now").doesNotEndWith("/columns");
      admin.go("main a[href$='/values']").unfold("details.more").picture("values-remembered");
      admin.go("form[action$='/forgetting'] button");
      assertThat(admin.texts("main tbody th")).as("to be decided again").contains("傀儡細工");
      admin.go("main a.button[href^='/admin/imports/']");
      admin.go("main a[href$='/columns']").picture("recalled");
      assertThat(admin.count("form[action$='/forgetting']")).isEqualTo(1);
      admin.go("form[action$='/forgetting'] button");
      assertThat(admin.count("form[action$='/forgetting']")).isZero();
      admin.open(report).go("form[action$='/taking-back'] button");
    }
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"JA,WIDE", "ZH_HANT,WIDE", "EN,NARROW"})
  void aListOfManyColumnsStaysReadable(Language language, Browser.Width width) throws IOException {
    String more = IntStream.range(0, 27).mapToObj(i -> "其他" + i).collect(Collectors.joining(","));
    String cells = IntStream.range(0, 27).mapToObj(i -> i + "-x").collect(Collectors.joining(","));
    String rows =
        IntStream.range(1, 13)
            .mapToObj(
                i ->
                    "%d,架空%d股份有限公司,架%d,01,台北市架空路%d號,,董一,19501229,新台幣 10元,%d00000,https://k%d.example,%s"
                        .formatted(1100 + i, i, i, i, i, i, cells))
            .collect(Collectors.joining("\n"));
    Path list =
        Files.writeString(
            folder.resolve("上市公司.csv"),
            "公司代號,公司名稱,公司簡稱,產業別,住址,營利事業統一編號,董事長,成立日期,普通股每股面額,實收資本額,網址,"
                + more
                + "\n"
                + rows
                + "\n");
    try (StoryPage admin = visitor(language, width)) {
      admin.signIn(DemoPeople.ADMIN, DemoPeople.PASSWORD);
      upload(admin, list);
      admin.go("main a[href$='/columns']").picture("many");
      assertThat(admin.count(".column")).isEqualTo(38);
    }
  }

  /** Says something of a column; its place on the page may be another than in the list. */
  private static void column(StoryPage admin, int index, String what, String value) {
    admin.page().locator("#f-" + what + "-" + index).selectOption(value);
  }

  private static void upload(StoryPage admin, Path list) {
    admin.open("/admin/imports/new").choose("kind", "companies").upload("file", list);
    admin.go("main form button[type=submit]");
  }
}
