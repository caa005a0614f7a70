package app.kakehashi.listimport.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.domain.Contact;
import app.kakehashi.company.domain.ContactDetails;
import app.kakehashi.company.domain.ContactPermissions;
import app.kakehashi.company.service.CompanyMerge;
import app.kakehashi.company.service.ContactBook;
import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Counts;
import app.kakehashi.listimport.domain.ImportBatch.Stop;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.KeptReason;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.Updating;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ImportApp
class ContactImportsTest {

  private static final String HEAD = "会員番号,会社名,氏名,役職,メールアドレス,電話番号\n";

  private final KindLists lists;
  private final Imports imports;
  private final ImportNotices notices;
  private final ListUndo undo;
  private final ContactBook book;
  private final MergedCompanies merged;
  private final JdbcClient jdbc;

  ContactImportsTest(
      Imports imports,
      ImportReads reads,
      ImportNotices notices,
      ListUndo undo,
      ContactBook book,
      CompanyMerge merging,
      JdbcClient jdbc) {
    this.lists = new KindLists(imports, reads);
    this.imports = imports;
    this.notices = notices;
    this.undo = undo;
    this.book = book;
    this.merged = new MergedCompanies(merging, jdbc);
    this.jdbc = jdbc;
  }

  @Test
  void people_come_in_change_field_by_field_stay_the_same_and_are_taken_back() {
    lists.companies("往-1,株式会社人名巡り,日本,\n往-2,人名巡回股份有限公司,台湾,\n");
    String first =
        HEAD + "往-1,,巡 太郎,課長,taro@ofuku.example,03-1\n" + ",人名巡回股份有限公司,王巡,經理,wang@ofuku.example,\n";
    ImportBatch checked = contacts(first);
    assertThat(checked.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0));
    assertThat(lists.rows(checked))
        .extracting(PlannedRow::name)
        .containsExactly("巡 太郎 · 株式会社人名巡り", "王巡 · 人名巡回股份有限公司");
    assertThat(people("%@ofuku.example")).isEmpty();
    assertThat(notices.of(checked).orElseThrow().people()).isEqualTo(2);

    ImportBatch committed = lists.commit(checked);
    assertThat(committed.status()).isEqualTo(ImportStatus.COMMITTED);
    assertThat(people("%@ofuku.example"))
        .containsExactly(
            "巡 太郎|課長|taro@ofuku.example|03-1|ja", "王巡|經理|wang@ofuku.example|null|zh-Hant");
    assertThat(notices.of(committed).orElseThrow().told()).isEqualTo(2);
    assertThat(
            jdbc.sql("select bool_or(consent_at is not null) from contact where email like :m")
                .param("m", "%@ofuku.example")
                .query(Boolean.class)
                .single())
        .as("a list gives no consent")
        .isFalse();

    ImportBatch again = contacts(first);
    assertThat(again.counts()).isEqualTo(new Counts(0, 0, 2, 0, 0));

    ImportBatch later =
        contacts(
            HEAD + "往-1,,巡太郎,部長,TARO@ofuku.example,\n" + "往-2,,王巡,,wang2@ofuku.example,02-2\n");
    assertThat(later.counts()).isEqualTo(new Counts(0, 2, 0, 0, 0));
    assertThat(lists.changes(later))
        .containsExactly(
            List.of("contact_name: 巡 太郎 → 巡太郎", "contact_title: 課長 → 部長"),
            List.of("email: wang@ofuku.example → wang2@ofuku.example", "phone:  → 02-2"));
    later = lists.commit(later);
    assertThat(people("%@ofuku.example"))
        .as("empty cells do not erase")
        .containsExactly(
            "巡太郎|部長|taro@ofuku.example|03-1|ja", "王巡|經理|wang2@ofuku.example|02-2|zh-Hant");

    assertThat(tried(committed))
        .as("what a later list changed")
        .containsEntry(KeptReason.LATER_LIST, 2);
    takeBack(later);
    assertThat(people("%@ofuku.example"))
        .containsExactly(
            "巡 太郎|課長|taro@ofuku.example|03-1|ja", "王巡|經理|wang@ofuku.example|null|zh-Hant");
    takeBack(committed);
    assertThat(people("%@ofuku.example")).isEmpty();
  }

  /** Of a person whom two lists brought for two records, each list takes back its own. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whom_a_list_brought_is_gone_with_it_also_from_what_a_merge_keeps(boolean goes) {
    String mail = goes + "@tougou.example";
    lists.companies("統%1$s-1,株式会社統合人名%1$s,日本,\n統%1$s-2,統合人名%1$s有限会社,日本,\n".formatted(goes));
    ImportBatch one = lists.commit(contacts(HEAD + "統%s-1,,統合花子,,%s,\n".formatted(goes, mail)));
    ImportBatch other = lists.commit(contacts(HEAD + "統%s-2,,統合花子,,%s,\n".formatted(goes, mail)));
    merged.merge("株式会社統合人名" + goes, "統合人名" + goes + "有限会社");

    takeBack(goes ? other : one);
    merged.part();

    assertThat(
            jdbc.sql(
                    """
                    select c.official_name from contact k join company c on c.id = k.company_id where k.email = :mail
                    """)
                .param("mail", mail)
                .query((row, n) -> row.getString(1))
                .list())
        .containsExactly(goes ? "株式会社統合人名true" : "統合人名false有限会社");
  }

  @Test
  void each_row_is_one_person_or_says_why_it_is_none() {
    lists.companies("拒-1,株式会社拒否人,日本,\n拒-2,株式会社同姓,日本,\n拒-3,株式会社二社,日本,\n");
    lists.commit(contacts(HEAD + "拒-2,,佐藤 一,,a@dosei.example,\n拒-2,,佐藤 一,,b@dosei.example,\n"));
    ImportBatch batch =
        contacts(
            HEAD
                + "拒-1,,髙橋 花子,,hana@kyohi.example,\n"
                + "拒-1,,高橋花子,係長,,\n"
                + "拒-1,,,,none@kyohi.example,\n"
                + ",株式会社何処にも無い,誰か,,,\n"
                + ",,誰か,,,\n"
                + "拒-2,,佐藤 一,課長,,\n"
                + "拒-1,,二通 持,,\"a@kyohi.example, b@kyohi.example\",\n"
                + "合計,,7名,,,\n");
    assertThat(lists.problems(batch))
        .containsExactly(
            List.of(),
            List.of(Code.PERSON_TWICE),
            List.of(Code.TEXT_MISSING),
            List.of(Code.COMPANY_UNKNOWN),
            List.of(Code.COMPANY_MISSING),
            List.of(Code.PERSON_AMBIGUOUS),
            List.of(Code.MAIL_REFUSED),
            List.of(Code.NOT_A_ROW));
    assertThat(batch.counts()).isEqualTo(new Counts(1, 1, 0, 6, 1));
    lists.commit(batch);
    assertThat(people("%@kyohi.example"))
        .as("the earlier line counts, the later one adds")
        .containsExactly("髙橋 花子|係長|hana@kyohi.example|null|ja");
  }

  @Test
  void what_somebody_wrote_by_hand_is_kept_unless_the_list_counts() {
    String company = subject(lists.companies("手-1,株式会社手書き,日本,\n"));
    String list = HEAD + "手-1,,手書 太郎,部長,tegaki@tegaki.example,03-9\n";
    ImportBatch first = lists.commit(contacts(HEAD + "手-1,,手書 太郎,課長,tegaki@tegaki.example,\n"));
    Contact stored = book.get(company, subject(first), ImportApp.ADMIN);
    book.correct(
        company,
        stored.publicId(),
        stored.version(),
        new ContactDetails(
            "手書 太郎", null, null, "次長", null, "tegaki@tegaki.example", null, Language.EN),
        new ContactPermissions(false, false),
        ImportApp.ADMIN);

    ImportBatch checked = contacts(list);
    assertThat(lists.problems(checked)).containsExactly(List.of(Code.FIELD_KEPT));
    assertThat(lists.changes(checked)).containsExactly(List.of("phone:  → 03-9"));
    imports.recheck(
        checked.publicId(),
        checked.version(),
        checked.choices().updating(new Updating(List.of("contact_title"), null)),
        ImportApp.ADMIN);
    ImportBatch counting = lists.now(checked.publicId());
    assertThat(lists.changes(counting))
        .containsExactly(List.of("contact_title: 次長 → 部長", "phone:  → 03-9"));
    lists.commit(counting);
    assertThat(people("tegaki@%")).containsExactly("手書 太郎|部長|tegaki@tegaki.example|03-9|en");
    assertThat(tried(first)).isNotEmpty();
  }

  @Test
  void nothing_is_written_if_somebody_changed_the_person_since_the_preview() {
    String company = subject(lists.companies("変-1,株式会社変更中,日本,\n"));
    ImportBatch checked = contacts(HEAD + "変-1,,変更 太郎,,henko@henko.example,\n");
    book.add(
        company,
        new ContactDetails(
            "変更 太郎", null, null, null, null, "henko@henko.example", null, Language.JA),
        new ContactPermissions(false, false),
        ImportApp.ADMIN);
    ImportBatch stopped = lists.commit(checked);
    assertThat(stopped.stopped()).isEqualTo(Stop.DATA_CHANGED);
    assertThat(stopped.status()).isEqualTo(ImportStatus.CHECKED);
  }

  @Test
  void a_list_of_companies_is_not_taken_back_over_people_who_came_later() {
    ImportBatch companies = lists.companies("残-1,株式会社人残し,日本,\n");
    ImportBatch richer =
        lists.commit(
            lists.upload(
                ListKind.COMPANIES,
                "会員番号,会社名,国,資本金,担当者,メール\n残-1,株式会社人残し,日本,9000000,名簿 太郎,meibo@nokoshi.example\n"));
    ImportBatch people =
        lists.commit(
            contacts(
                HEAD + "残-1,,後 太郎,,ato@nokoshi.example,\n残-1,,名簿 太郎,部長,meibo@nokoshi.example,\n"));
    assertThat(tried(richer))
        .as("its contact was changed")
        .containsEntry(KeptReason.CHANGED_SINCE, 1);
    takeBack(people);
    ImportBatch later = lists.commit(contacts(HEAD + "残-1,,後 太郎,,ato@nokoshi.example,\n"));
    takeBack(richer);
    assertThat(people("%@nokoshi.example"))
        .containsExactly("後 太郎|null|ato@nokoshi.example|null|ja");
    assertThat(tried(companies)).containsEntry(KeptReason.IN_USE, 1);
    takeBack(later);
    takeBack(companies);
  }

  private void takeBack(ImportBatch batch) {
    assertThat(tried(batch)).isEmpty();
  }

  /** Takes a list back; tells why some of it stays. */
  private Map<KeptReason, Integer> tried(ImportBatch batch) {
    ImportBatch now = lists.now(batch.publicId());
    undo.takeBack(now.publicId(), now.version(), ImportApp.ADMIN);
    return undo.result(lists.now(batch.publicId())).kept();
  }

  private ImportBatch contacts(String text) {
    return lists.upload(ListKind.CONTACTS, text);
  }

  private String subject(ImportBatch batch) {
    return Objects.requireNonNull(lists.rows(batch).getFirst().subject());
  }

  private List<String> people(String mail) {
    return jdbc.sql(
            """
            select name || '|' || coalesce(title, 'null') || '|' || email || '|' || coalesce(phone, 'null')
              || '|' || language
            from contact where email like :mail order by id
            """)
        .param("mail", mail)
        .query(String.class)
        .list();
  }
}
