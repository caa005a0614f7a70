package app.kakehashi.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.HttpBrowser;
import app.kakehashi.MovableClock;
import app.kakehashi.account.AccountApp;
import app.kakehashi.account.AccountApp.People;
import app.kakehashi.account.Role;
import app.kakehashi.notification.domain.MailKind;
import app.kakehashi.notification.domain.MailTemplate;
import app.kakehashi.notification.domain.MailText;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.MailOutbox;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AccountApp
class MailOutboxTest {
  private final People people;
  private final MailOutbox outbox;
  private final MailDelivery delivery;
  private final MailWriter writer;
  private final Mailbox mailbox;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final MovableClock clock;
  private final MessageSource messages;

  @Autowired
  MailOutboxTest(
      People people,
      MailOutbox outbox,
      MailDelivery delivery,
      MailWriter writer,
      Mailbox mailbox,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      MovableClock clock,
      MessageSource messages) {
    this.people = people;
    this.outbox = outbox;
    this.delivery = delivery;
    this.writer = writer;
    this.mailbox = mailbox;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.clock = clock;
    this.messages = messages;
  }

  /** A value of its form for every placeholder, with what is hard to write where that is known. */
  private static Map<String, String> everything() {
    Map<String, String> values = new TreeMap<>(HARD_TO_WRITE);
    for (MailTemplate template : MailTemplate.values()) {
      for (MailTemplate.Value value : template.placeholders()) {
        values.putIfAbsent(
            value.name(),
            switch (value.form()) {
              case TEXT -> "本文 O'Neil {0} & <b>";
              case DAY -> "2027-11-22";
              case NUMBER -> "3";
              case WORDS -> "posting.type.offer";
              case CHOICES -> throw new AssertionError("choices stand in no text");
            });
      }
    }
    return values;
  }

  private static final Map<String, String> HARD_TO_WRITE =
      Map.ofEntries(
          Map.entry("name", "王 O'Neil {0}"),
          Map.entry("company", "株式会社<b>テスト</b>"),
          Map.entry("title", "溶接 & 組立"),
          Map.entry("reasons", "1. 数量\n2. 納期"),
          Map.entry("end", "2027-11-22"),
          Map.entry("link", "/gaps/abc"),
          Map.entry("type", "posting.type.gap"),
          Map.entry("count", "2"),
          Map.entry("more", "1"),
          Map.entry("matches", "・溶接ロボット\n・機器人"),
          Map.entry("since", "2026-10-29"),
          Map.entry("answers", "yes=introduction.answer.yes,no=introduction.answer.no"),
          Map.entry("entries", "■ 一\n本文\nhttp://localhost:8080/gaps/1"));

  private static final Map<String, String> EVERYTHING = everything();

  private void leave(String recipient) {
    transaction.executeWithoutResult(
        status -> outbox.send("published", recipient, Language.JA, EVERYTHING));
  }

  private void replaceWords(String recipient, String json) {
    jdbc.sql("update mail_outbox set template_values = " + json + " where recipient = :recipient")
        .param("recipient", recipient)
        .update();
  }

  private String statusOf(String recipient) {
    return jdbc.sql("select status from mail_outbox where recipient = :recipient")
        .param("recipient", recipient)
        .query(String.class)
        .single();
  }

  @ParameterizedTest
  @EnumSource(MailTemplate.class)
  void every_mail_is_written_in_every_language_with_all_its_values(MailTemplate template) {
    for (Language language : Language.values()) {
      MailText mail = writer.write(template, MailKind.SERVICE, language, EVERYTHING, null);
      assertThat(mail.subject()).isNotBlank().doesNotContain("{1}");
      assertThat(mail.text())
          .contains("王 O'Neil {0}", "http://localhost:8080/gaps/abc")
          .doesNotContain("''");
      assertThat(mail.html()).doesNotContain("<b>");
      Document html = Jsoup.parse(mail.html());
      assertThat(html.selectFirst("html").attr("lang")).isEqualTo(language.code());
      assertThat(html.select("a[href=http://localhost:8080/gaps/abc]").eachText())
          .singleElement()
          .asString()
          .isNotBlank()
          .doesNotContain("http");
    }
  }

  @ParameterizedTest
  @EnumSource(MailKind.class)
  void every_mail_says_why_it_comes_and_how_to_stop_it(MailKind kind) {
    for (Language language : Language.values()) {
      MailText mail =
          writer.write(MailTemplate.NEW_MATCHES, kind, language, EVERYTHING, "/unsubscribe/x");
      String foot = mail.text().substring(mail.text().indexOf("\n-- \n"));
      assertThat(foot.lines().filter(line -> !line.isBlank()))
          .hasSize(6)
          .contains("http://localhost:8080/unsubscribe/x");
      assertThat(Jsoup.parse(mail.html()).select("a").eachAttr("href"))
          .contains("http://localhost:8080/unsubscribe/x");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void an_ask_offers_each_answer_by_a_link_of_its_own(Language language) {
    MailText mail = writer.write(MailTemplate.ASK_ONE, MailKind.ASK, language, EVERYTHING, null);

    for (String answer : List.of("yes", "no")) {
      String link = "http://localhost:8080/gaps/abc?answer=" + answer;
      assertThat(mail.text().lines()).containsOnlyOnce(link);
      assertThat(Jsoup.parse(mail.html()).select("a[href=" + link + "]").eachText())
          .containsExactly(
              messages.getMessage("introduction.answer." + answer, null, language.locale()));
    }
  }

  @Test
  void a_value_never_becomes_a_header() throws Exception {
    Map<String, String> nasty = new HashMap<>(EVERYTHING);
    nasty.put("title", "x\r\nBcc: victim@example.com\u2028y");
    String recipient = people.freshAddress();
    transaction.executeWithoutResult(
        status -> outbox.send("published", recipient, Language.EN, nasty));

    MimeMessage mail = mailbox.of(recipient).getFirst();

    assertThat(mail.getSubject()).isEqualTo("Published: x Bcc: victim@example.com y");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mailbox.of("victim@example.com")).isEmpty();
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status ->
                        outbox.send("published", "a@b.c\nBcc: x@y.z", Language.EN, EVERYTHING)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void a_mail_of_a_transaction_that_is_rolled_back_never_leaves() {
    String recipient = people.freshAddress();
    transaction.executeWithoutResult(
        status -> {
          outbox.send("published", recipient, Language.JA, EVERYTHING);
          status.setRollbackOnly();
        });
    assertThat(mailbox.of(recipient)).isEmpty();
  }

  @Test
  void a_sent_mail_forgets_its_words() throws Exception {
    String recipient = people.freshAddress();
    leave(recipient);
    MimeMessage mail = mailbox.of(recipient).getFirst();
    assertThat(mail.getSubject()).contains("掲載を開始しました", "溶接 & 組立");
    assertThat(mail.getFrom()[0].toString()).contains("no-reply@localhost");
    assertThat(
            jdbc.sql("select template_values::text from mail_outbox where recipient = :recipient")
                .param("recipient", recipient)
                .query(String.class)
                .single())
        .isEqualTo("{}");
  }

  @Test
  void instances_that_send_at_once_send_every_mail_once() {
    var recipients = Stream.generate(people::freshAddress).limit(12).collect(Collectors.toSet());
    recipients.forEach(this::leave);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int n = 0; n < 4; n++) {
        threads.execute(delivery::sendDue);
      }
    }
    assertThat(recipients).allSatisfy(recipient -> assertThat(mailbox.of(recipient)).hasSize(1));
  }

  @Test
  void a_mail_that_fails_is_tried_again_and_given_up_where_an_admin_sees_it() {
    String recipient = people.freshAddress();
    leave(recipient);
    replaceWords(recipient, "'{}'");
    for (int n = 0; n < 9; n++) {
      assertThat(statusOf(recipient)).isEqualTo("WAITING");
      delivery.sendDue();
      clock.advance(Duration.ofHours(5));
    }
    assertThat(statusOf(recipient)).isEqualTo("DEAD");

    replaceWords(recipient, "'{\"name\": \"A\", \"title\": \"溶接\", \"link\": \"/gaps/abc\"}'");
    HttpBrowser admin = people.signedIn(people.somebody(Role.ADMIN));
    assertThat(admin.get("/admin/mails").html().select(".notice--bad a").attr("href"))
        .isEqualTo("/admin/mails?status=DEAD");
    String page =
        admin
            .get("/admin/mails?status=DEAD")
            .html()
            .select("tr:contains(" + recipient + ") a")
            .attr("href");
    assertThat(admin.get(page).text()).contains("溶接", "http://localhost:8080/gaps/abc");
    assertThat(admin.post(page + "/retry", Map.of()).location()).isEqualTo("/admin/mails");
    assertThat(mailbox.of(recipient)).hasSize(1);
    assertThat(admin.get(page).text()).doesNotContain("/gaps/abc").contains("erased");
  }

  @Test
  void addresses_are_masked_in_the_log() {
    assertThat(MaskedAddress.of("taro@example.com")).isEqualTo("t***@example.com");
    assertThat(MaskedAddress.of("@")).isEqualTo("***");
  }
}
