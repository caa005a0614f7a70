package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An admin brings a member list in as an association keeps it, finds its companies however their
 * names are typed, and takes the list back.
 */
class ImportStoryIT extends BrowserStory {
  /**
   * Invented companies; the check digits of the numbers hold. Line 9 has a date nobody can read.
   */
  private static final String LIST =
      """
      会員番号,会社名,フリガナ,法人番号,郵便番号,住所,業種,資本金（万円）,従業員数,設立,ホームページ,担当者,メールアドレス
      S-001,株式会社廣澤架空鐵工所,ﾋﾛｻﾜｶｸｳﾃｯｺｳｼｮ,7999901099001,869-0000,熊本県菊池市架空1-1,金属製品製造業,3000,45,昭和62年4月1日,,廣澤 匠,takumi@hirosawa.example
      S-002,ﾐﾅﾄﾉﾎｼ電機株式会社,ﾐﾅﾄﾉﾎｼﾃﾞﾝｷ,6999901099002,,福岡県北九州市門司区架空2,電気機械器具製造業,"1,000",28,平成10年3月20日,,湊 ひかり,hikari@minatonohoshi.example
      S-003,㈱ＫＡＺＥＮＯＯＴＯ設計,カゼノオトセッケイ,5999901099003,,東京都千代田区架空3-3,専門サービス業,500,12,令和2年10月5日,,,
      S-004,有限会社雪虫製菓,ユキムシセイカ,4999901099004,,北海道小樽市架空4,食料品製造業,300,9,1979年5月1日,,,
      S-005,髙﨑螢光樹脂株式会社,タカサキケイコウジュシ,3999901099005,,群馬県高崎市架空5,プラスチック製品製造業,5000,130,昭和45年11月,,髙﨑 澄,sumi@takasaki.example
      S-006,株式会社 藍染川ロボティクス,アイゾメガワロボティクス,2999901099006,,大阪府東大阪市架空6,生産用機械器具製造業,2000,33,平成30年1月15日,,,
      S-007,星屑海運株式会社,ホシクズカイウン,1999901099007,,広島県呉市架空7,水運業,8000,210,昭和33年7月7日,,,
      S-008,日時計農園株式会社,ヒドケイノウエン,9999901099008,,宮崎県宮崎市架空8,農業,,15,04/05/06,,,
      S-009,合同会社貝寄風,カイヨセ,8999901099009,,和歌山県田辺市架空9,情報サービス業,100,4,令和4年4月1日,,,
      S-010,薄氷精密工業株式会社,ウスライセイミツコウギョウ,6999901099010,,長野県諏訪市架空10,はん用機械器具製造業,4500,88,S55.9.1,,,
      """;

  private static final String UNREADABLE = "日時計農園株式会社";

  /** What people type → the company they mean. */
  private static final Map<String, String> TYPED =
      Map.of(
          "広沢架空鉄工所", "株式会社廣澤架空鐵工所",
          "ﾋﾛｻﾜ", "株式会社廣澤架空鐵工所",
          "(株)ミナトノホシ電機", "ﾐﾅﾄﾉﾎｼ電機株式会社",
          "kazenooto", "㈱ＫＡＺＥＮＯＯＴＯ設計",
          "高崎蛍光樹脂", "髙﨑螢光樹脂株式会社",
          "藍染川ﾛﾎﾞﾃｨｸｽ㈱", "株式会社 藍染川ロボティクス");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"JA,WIDE,true", "ZH_HANT,WIDE,false", "EN,NARROW,true"})
  void anAdminImportsAListFindsItsCompaniesAndTakesItBack(
      Language language, Browser.Width width, boolean script) throws IOException {
    Path list =
        Files.write(folder.resolve("会員名簿.csv"), LIST.getBytes(Charset.forName("windows-31j")));
    try (StoryPage admin =
        script ? visitor(language, width) : visitorWithoutScript(language, width)) {
      admin.signIn(DemoPeople.ADMIN, DemoPeople.PASSWORD);
      upload(admin, list);
      admin.picture("preview");
      assertThat(counts(admin)).containsEntry("new", 9).containsEntry("refused", 1);

      admin.go("a[href*='show=refused']");
      assertThat(admin.texts("main tbody tr")).singleElement().asString().contains(UNREADABLE);
      assertThat(admin.texts("main tbody td").getFirst()).isEqualTo("9");
      assertThat(admin.texts("main tbody .reasons--against li"))
          .singleElement()
          .asString()
          .contains("設立", "04/05/06");
      admin.picture("problem");

      admin.go("form[action$='/commit'] button");
      String report = admin.path();
      assertThat(admin.count(".notice--done")).isEqualTo(1);
      admin.picture("report");

      for (Map.Entry<String, String> typed : TYPED.entrySet()) {
        search(admin, typed.getKey());
        assertThat(found(admin)).as(typed.getKey()).containsExactly(typed.getValue());
      }
      search(admin, UNREADABLE);
      assertThat(found(admin)).isEmpty();
      admin.picture("nobody-found");
      search(admin, "広沢架空鉄工所");
      admin.picture("found").go("main tbody a[href^='/companies/']").picture("company");
      assertThat(admin.text()).contains("1987", "takumi@hirosawa.example", "7999901099001");

      upload(admin, list);
      assertThat(counts(admin))
          .containsEntry("new", 0)
          .containsEntry("changed", 0)
          .containsEntry("same", 9);
      assertThat(admin.count("form[action$='/commit']")).isZero();
      admin.picture("same-again");

      admin.open(report).go("main a[href$='/taking-back']").picture("undo");
      admin.go("form[action$='/taking-back'] button");
      assertThat(admin.count(".notice--done")).isEqualTo(1);
      admin.picture("taken-back");
      search(admin, "広沢架空鉄工所");
      assertThat(found(admin)).isEmpty();
    }
  }

  private static void upload(StoryPage admin, Path list) {
    admin.open("/").go("main a[href='/admin/imports']").picture("lists");
    admin.go("main a[href='/admin/imports/new']").picture("upload");
    admin.choose("kind", "companies").upload("file", list).go("main form button[type=submit]");
  }

  /** Number of rows of each kind as the preview names them. */
  private static Map<String, Integer> counts(StoryPage admin) {
    return List.of("new", "changed", "same", "refused", "warned").stream()
        .collect(
            Collectors.toMap(
                show -> show,
                show ->
                    Integer.parseInt(
                        admin.texts("main nav a[href*='show=" + show + "'] strong").getFirst())));
  }

  private static void search(StoryPage admin, String typed) {
    admin.open("/companies").fill("q", typed).go("main form[role=search] button[type=submit]");
  }

  private static List<String> found(StoryPage admin) {
    return admin.texts("main tbody a[href^='/companies/']");
  }
}
