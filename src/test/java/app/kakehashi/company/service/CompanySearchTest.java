package app.kakehashi.company.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanyTest;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SizeBand;
import app.kakehashi.company.SourceKind;
import app.kakehashi.company.service.CompanyFilter.Sort;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@CompanyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CompanySearchTest {
  private static final Viewer OFFICE =
      new Viewer(
          new AccountId(1), "O", Role.SECRETARIAT, null, Language.JA, ZoneId.of("Asia/Tokyo"));

  private final CompanySearch search;
  private final CompanyIntake intake;
  private final JdbcClient jdbc;

  CompanySearchTest(CompanySearch search, CompanyIntake intake, JdbcClient jdbc) {
    this.search = search;
    this.intake = intake;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void companies() {
    apply(
        Drafts.gearMaker().build(),
        Drafts.robotMaker().build(),
        Drafts.japanese("有限会社﨑陽軒みどり")
            .names(List.of(new CompanyName(NameKind.READING, "キヨウケンミドリ", "ja")))
            .build(),
        Drafts.japanese("サンプル商事株式会社").region("JP-13").build());
  }

  private List<CompanyIntake.Applied> apply(CompanyDraft... drafts) {
    return intake.apply(List.of(drafts), new RecordSource(SourceKind.IMPORT, "list"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "髙山歯車",
        "高山歯車",
        "高山齒車",
        "㈱高山歯車製作所",
        "（株）高山",
        "株式会社 高山 歯車",
        "たかやまはぐるま",
        "ﾀｶﾔﾏﾊｸﾞﾙﾏ",
        "ｶﾌﾞｼｷｶﾞｲｼｬﾀｶﾔﾏ",
        "takayama",
        "ＴＡＫＡＹＡＭＡ　gear",
        "Takayama Gear Works Co., Ltd.",
        "歯",
        "所",
        "ﾀ"
      })
  void the_gear_maker_is_found_however_its_name_is_typed(String typed) {
    assertThat(found(typed)).containsExactly("株式会社髙山歯車製作所");
  }

  @ParameterizedTest
  @ValueSource(strings = {"臺灣機器人", "台湾機器人", "台灣機器人股份有限公司", "台机器人", "台機"})
  void the_robot_maker_is_found_in_every_script(String typed) {
    assertThat(found(typed)).contains("臺灣機器人股份有限公司");
  }

  @ParameterizedTest
  @ValueSource(strings = {"崎陽軒", "﨑陽軒", "みどり", "ミドリ", "㈲崎陽軒"})
  void variants_of_one_character_are_one(String typed) {
    assertThat(found(typed)).containsExactly("有限会社﨑陽軒みどり");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ｶﾌﾞｼｷｶﾞｲｼｬ", "株式会社", "㈱", "(株)", "かぶしきがいしゃ"})
  void a_legal_form_alone_finds_every_company_that_has_it(String typed) {
    assertThat(found(typed)).containsExactlyInAnyOrder("株式会社髙山歯車製作所", "サンプル商事株式会社");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "' & '", "a:* | b", "\\", "(", "高山 !", "<b>", "\u0000"})
  void nothing_typed_breaks_the_search(String typed) {
    assertThat(search.count(filter(typed), OFFICE)).isNotNegative();
  }

  @Test
  void words_that_do_not_belong_together_find_nothing() {
    assertThat(found("高山商事")).isEmpty();
  }

  @Test
  void filters_narrow_by_place_sector_size_and_block() {
    assertThat(names(new CompanyFilter("", null, "JP-43", null, null, null, false, Sort.NAME)))
        .containsExactly("株式会社髙山歯車製作所");
    assertThat(names(new CompanyFilter("", null, null, "28", null, null, false, Sort.NAME)))
        .contains("株式会社髙山歯車製作所");
    assertThat(
            names(
                new CompanyFilter("", "TW", null, "C", SizeBand.UNDER_30, null, false, Sort.SIZE)))
        .containsExactly("臺灣機器人股份有限公司");
  }

  @Test
  void a_member_sees_neither_unlisted_nor_inactive_companies_but_always_its_own() {
    CompanyId own = apply(Drafts.japanese("自社工業").build()).getFirst().company();
    jdbc.sql("update company set listed_publicly = false where official_name <> 'サンプル商事株式会社'")
        .update();

    assertThat(names(filter(""), member(own))).containsExactlyInAnyOrder("自社工業", "サンプル商事株式会社");
    jdbc.sql("update company set status = 'INACTIVE', listed_publicly = true").update();
    assertThat(names(filter(""), member(own))).containsExactly("自社工業");
  }

  private List<String> found(String typed) {
    return names(filter(typed));
  }

  private List<String> names(CompanyFilter filter) {
    return names(filter, OFFICE);
  }

  private List<String> names(CompanyFilter filter, Viewer viewer) {
    List<String> names = new ArrayList<>();
    search.each(filter, viewer, line -> names.add(line.name()));
    assertThat(search.count(filter, viewer)).isEqualTo(names.size());
    return names;
  }

  private static CompanyFilter filter(@Nullable String text) {
    return new CompanyFilter(
        text == null ? "" : text, null, null, null, null, null, false, Sort.NAME);
  }

  private static Viewer member(CompanyId company) {
    return new Viewer(
        new AccountId(2), "M", Role.MEMBER, company, Language.JA, ZoneId.of("Asia/Tokyo"));
  }
}
