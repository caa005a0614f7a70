package app.kakehashi.listimport.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.ContactNotices;
import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportNoticeRepository.Notices;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.shared.Language;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People whose data comes with a list are told so, once, in their language. */
@ImportApp
class ImportNoticesTest {

  private static final String HEAD = "会社名,国,資本金,担当者,メール\n";

  private final Imports imports;
  private final ImportReads reads;
  private final ImportNotices notices;
  private final ListUndo undo;
  private final MessageSource messages;
  private final JdbcClient jdbc;

  ImportNoticesTest(
      Imports imports,
      ImportReads reads,
      ImportNotices notices,
      ListUndo undo,
      MessageSource messages,
      JdbcClient jdbc) {
    this.imports = imports;
    this.reads = reads;
    this.notices = notices;
    this.undo = undo;
    this.messages = messages;
    this.jdbc = jdbc;
  }

  @Test
  void everybody_with_a_mail_address_is_told_once_in_the_own_language() {
    ImportBatch list =
        upload(
            """
            株式会社告知甲,日本,,告知 太郎,taro@kokuchi.example
            告知乙股份有限公司,台湾,,王告知,wang@kokuchi.example
            株式会社告知丙,日本,,告知 宛先無,
            株式会社告知丁,日本,,告知 太郎,TARO@kokuchi.example
            """);
    assertThat(notices.of(list)).contains(new Notices(3, true, null));
    assertThat(mails()).as("nothing before the import").isEmpty();
    list = commit(list);
    assertThat(mails())
        .containsExactlyInAnyOrder(
            "ja taro@kokuchi.example 名簿.csv", "zh-Hant wang@kokuchi.example 名簿.csv");
    assertThat(notices.of(list)).map(Notices::told).contains(2);
    assertThat(
            jdbc.sql(
                    """
                    select n.text_version, n.language, n.source_ref, n.told_at = k.notice_at as same
                    from contact_notice n join contact k on k.public_id = n.contact
                    where lower(k.email) like '%@kokuchi.example' order by n.language
                    """)
                .query((row, n) -> List.of(row.getInt(1), row.getString(2), row.getString(3)))
                .list())
        .containsExactly(
            List.of(ContactNotices.TEXT_VERSION, "ja", list.publicId()),
            List.of(ContactNotices.TEXT_VERSION, "zh-Hant", list.publicId()));

    commit(
        upload(
            """
            株式会社告知甲,日本,5000000,告知 太郎,taro@kokuchi.example
            株式会社告知戊,日本,,告知 太郎,taro@kokuchi.example
            """));
    assertThat(mails()).as("nobody twice").hasSize(2);
  }

  @Test
  void nobody_is_told_unless_the_admin_wants_it_and_a_told_person_can_be_taken_back() {
    ImportBatch silent = upload("株式会社無告知,日本,,無告知 太郎,silent@mukokuchi.example\n");
    silent = commit(silent, false);
    assertThat(notices.of(silent)).contains(new Notices(1, false, null));
    assertThat(mailsTo("silent@mukokuchi.example")).isZero();

    ImportBatch told = commit(upload("株式会社告知取消,日本,,取消 太郎,undo@mukokuchi.example\n"));
    assertThat(mailsTo("undo@mukokuchi.example")).isEqualTo(1);
    undo.takeBack(told.publicId(), told.version(), ImportApp.ADMIN);
    assertThat(undo.result(reads.get(told.publicId(), ImportApp.ADMIN)).kept()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_words_name_the_company_the_list_and_where_the_rights_stand(Language language) {
    String words =
        messages.getMessage(
            "mail.list_notice.body",
            new Object[] {"N", "C", "L.csv", "https://x/personal-data"},
            language.locale());
    assertThat(words).contains("N", "C", "L.csv", "\nhttps://x/personal-data\n");
    assertThat(words.lines().count()).isGreaterThan(12);
  }

  private List<String> mails() {
    return jdbc.sql(
            """
            select language || ' ' || recipient || ' ' || (template_values ->> 'list') from mail_outbox
            where template = 'list_notice' and recipient like '%@kokuchi.example'
            """)
        .query(String.class)
        .list();
  }

  private int mailsTo(String address) {
    return jdbc.sql(
            "select count(*) from mail_outbox where template = 'list_notice' and recipient = ?")
        .param(address)
        .query(Integer.class)
        .single();
  }

  private ImportBatch upload(String rows) {
    String id =
        imports.upload(
            ListKind.COMPANIES,
            "名簿.csv",
            new ByteArrayInputStream((HEAD + rows).getBytes(UTF_8)),
            ReadingChoices.NONE,
            ImportApp.ADMIN);
    return reads.get(id, ImportApp.ADMIN);
  }

  private ImportBatch commit(ImportBatch batch) {
    return commit(batch, true);
  }

  private ImportBatch commit(ImportBatch batch, boolean tell) {
    imports.commit(batch.publicId(), batch.version(), tell, ImportApp.ADMIN);
    return reads.get(batch.publicId(), ImportApp.ADMIN);
  }
}
