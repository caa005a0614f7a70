package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two lists bring one company twice; an admin compares both records, makes them one, and parts them
 * again.
 */
class DuplicateStoryIT extends BrowserStory {
  private static final String FIRST =
      """
      会社名,住所,資本金（万円）,従業員数,設立
      株式会社%s,熊本県菊池市架空1-1,3000,45,1987-04-01
      """;

  private static final String SECOND =
      """
      会社名,住所,資本金（万円）,従業員数,設立
      有限会社%s,熊本県菊池市架空1-1,5000,52,1987-04-01
      """;

  @TempDir Path folder;

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"ZH_HANT,WIDE,鴉天架空鐵工", "EN,NARROW,狐火架空鉄工"})
  void inTheOtherLanguages(Language language, Browser.Width width, String name) throws IOException {
    twoRecordsBecomeOneAndTwoAgain(language, width, name);
  }

  @ParameterizedTest
  @CsvSource("JA,NARROW,海猫架空鐵工所")
  void twoRecordsBecomeOneAndTwoAgain(Language language, Browser.Width width, String name)
      throws IOException {
    try (StoryPage admin = visitorWithoutScript(language, width)) {
      admin.signIn(DemoPeople.ADMIN, DemoPeople.PASSWORD);
      bring(admin, FIRST.formatted(name));
      bring(admin, SECOND.formatted(name.replace("鐵", "鉄")));

      admin.open("/companies").go("main a[href='/admin/duplicates']").picture("duplicates");
      admin.go("main tbody th a:has-text('" + name + "')").picture("pair");
      assertThat(admin.count("input[name='take.capital']")).isEqualTo(2);
      String pair = admin.path();
      admin.choose("verdict", "later").fill("until", "2020-01-01");
      admin.go("form[action$='/verdict'] button").picture("no-day-to-come");
      admin.expectFault("422");
      assertThat(admin.count("#error-summary")).isEqualTo(1);

      admin.open(pair);
      String gone = admin.linkTo("thead th:nth-child(3) a");
      admin.choose("stays", "one").choose("take.employees", "other");
      admin.go("form[action$='/merge'] button").picture("merged");
      assertThat(admin.count(".notice--done")).isEqualTo(1);
      assertThat(admin.text()).contains("株式会社" + name, "52");
      String stays = admin.path();
      assertThat(admin.open(gone).path()).isEqualTo(stays);

      admin.open("/admin/duplicates/merged").picture("merges");
      admin.go("main tbody tr:first-child form button").picture("parted");
      assertThat(admin.open(gone).heading()).startsWith("有限会社");
    }
  }

  private void bring(StoryPage admin, String list) throws IOException {
    Path file = Files.write(folder.resolve("会員名簿.csv"), list.getBytes(StandardCharsets.UTF_8));
    admin.open("/admin/imports/new");
    admin.choose("kind", "companies").upload("file", file).go("main form button[type=submit]");
    admin.picture("preview").go("form[action$='/commit'] button");
    assertThat(admin.count(".notice--done")).isEqualTo(1);
  }
}
