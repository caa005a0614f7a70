package app.kakehashi.introduction.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.MovableClock;
import app.kakehashi.SignedInAs;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.introduction.service.OpenedCases;
import app.kakehashi.introduction.service.OpenedCases.Case;
import app.kakehashi.introduction.service.Settlements;
import app.kakehashi.introduction.service.Settlements.Evidence;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.PublicId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@MatchApp
@Import(OpenedCases.class)
class RoomPagesTest {
  private static final String CANARY = "Kanarienvogel-7731";
  private static final byte[] PDF = "%PDF-1.7 drawing".getBytes(UTF_8);

  private final OpenedCases cases;
  private final GapApp.World world;
  private final MockMvc mvc;
  private final JdbcClient jdbc;
  private final MovableClock clock;
  private final Settlements settlements;

  RoomPagesTest(
      OpenedCases cases,
      GapApp.World world,
      MockMvc mvc,
      JdbcClient jdbc,
      MovableClock clock,
      Settlements settlements) {
    this.settlements = settlements;
    this.cases = cases;
    this.world = world;
    this.mvc = mvc;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  // ---- who reads what

  @Test
  void a_stranger_finds_nothing_at_any_address_of_a_room() throws Exception {
    Case made = cases.opened();
    write(made, "all", "Hello", made.buyer(), pdf());
    String message = messageId(made, "Hello");
    String file = fileId(message);
    Viewer stranger = world.stranger();

    assertThat(status(get(made.room()), stranger)).isEqualTo(404);
    assertThat(status(get(made.room() + "?thread=all"), stranger)).isEqualTo(404);
    assertThat(status(get(made.room() + "/files/" + file), stranger)).isEqualTo(404);
    assertThat(status(get(made.room() + "/" + message + "/translation"), stranger)).isEqualTo(404);
    assertThat(answerTo(made, "all", "Let me in", stranger).getStatus()).isEqualTo(404);
    assertThat(
            status(
                post(made.room() + "/" + message + "/translation")
                    .param("language", "ja")
                    .param("text", "x"),
                stranger))
        .isEqualTo(404);
    assertThat(status(post(made.room() + "/" + message + "/withdrawal"), stranger)).isEqualTo(404);
  }

  @Test
  void before_the_introduction_a_company_writes_to_the_office_and_the_other_learns_nothing()
      throws Exception {
    Case made = cases.asked();
    String own = cases.leg(made, LegRole.GAP);
    int toldBefore = notices(made.maker());
    write(made, own, "We need " + CANARY, made.buyer(), pdf());
    write(made, own, "Understood, " + CANARY, made.office());
    String message = messageId(made, "We need " + CANARY);
    String file = fileId(message);

    assertThat(page(made, "", made.office()).text()).contains(CANARY);
    assertThat(page(made, "", made.buyer()).text()).contains("Understood, " + CANARY);

    Document other = page(made, "", made.maker());
    assertThat(other.text()).doesNotContain(CANARY).contains("No messages yet");
    assertThat(other.html()).doesNotContain(own, world.name(company(made.buyer())));
    assertThat(other.select(".status--info")).isEmpty();
    for (String path :
        List.of(
            "?thread=" + own, "?thread=all", "/files/" + file, "/" + message + "/translation")) {
      assertThat(status(get(made.room() + path), made.maker())).as(path).isEqualTo(404);
    }
    assertThat(answerTo(made, own, "Who is it?", made.maker()).getStatus()).isEqualTo(404);
    assertThat(answerTo(made, "all", "Who is it?", made.maker()).getStatus()).isEqualTo(404);
    assertThat(answerTo(made, "all", "Who is it?", made.buyer()).getStatus()).isEqualTo(404);
    assertThat(notices(made.maker())).isEqualTo(toldBefore);
    assertThat(
            status(
                get(
                    made.room()
                        + "?thread="
                        + cases.leg(made, LegRole.OFFER)
                        + "&before="
                        + message),
                made.maker()))
        .isEqualTo(404);
  }

  @Test
  void after_the_introduction_the_private_threads_stay_private() throws Exception {
    Case made = cases.asked();
    String own = cases.leg(made, LegRole.GAP);
    write(made, own, "Between us: " + CANARY, made.buyer(), pdf());
    String file = fileId(messageId(made, "Between us: " + CANARY));
    cases.open(made);
    write(made, own, "Still between us: " + CANARY, made.buyer());

    assertThat(page(made, "", made.maker()).text()).doesNotContain(CANARY);
    assertThat(status(get(made.room() + "?thread=" + own), made.maker())).isEqualTo(404);
    assertThat(status(get(made.room() + "/files/" + file), made.maker())).isEqualTo(404);
    assertThat(status(get(made.room() + "/files/" + file), made.office())).isEqualTo(200);
    assertThat(page(made, own, made.buyer()).text()).contains("Still between us");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void both_companies_and_the_office_meet_in_one_room_that_says_so(Language language)
      throws Exception {
    Case made = cases.opened();
    write(made, "all", "こんにちは", made.buyer());
    write(made, "all", "您好", made.maker());
    write(made, "all", "Welcome both", made.office());

    for (Viewer viewer : List.of(made.buyer(), made.maker(), made.office())) {
      Document page = page(made, "all", viewer.reading(language));
      assertThat(page.select(".room__message")).hasSize(3);
      assertThat(page.text())
          .contains("こんにちは", "您好", "Welcome both")
          .contains(world.name(company(made.buyer())), world.name(company(made.maker())))
          .doesNotContain("??", "introduction_room.");
      assertThat(page.select(".room-who").text())
          .contains(
              switch (language) {
                case JA -> "事務局も参加しており";
                case ZH_HANT -> "秘書處全程參與";
                case EN -> "The secretariat takes part";
              });
    }
  }

  @Test
  void a_person_is_named_to_colleagues_and_the_office_but_not_to_the_other_company()
      throws Exception {
    Case made = cases.opened();
    write(made, "all", "From us", made.buyer());
    Viewer colleague = world.member(company(made.buyer()));

    assertThat(page(made, "all", colleague).select(".room").text()).contains(made.buyer().name());
    assertThat(page(made, "all", made.office()).select(".room").text())
        .contains(made.buyer().name());
    assertThat(page(made, "all", made.maker()).html())
        .doesNotContain(made.buyer().name())
        .contains("a member of staff");
  }

  // ---- texts

  @Test
  void four_thousand_characters_fit_and_one_more_comes_back_with_the_text() throws Exception {
    Case made = cases.opened();
    String longest = "製".repeat(4000);

    assertThat(answerTo(made, "all", longest, made.maker()).getStatus()).isEqualTo(303);
    assertThat(page(made, "all", made.buyer()).text()).contains(longest);

    MockHttpServletResponse refused = answerTo(made, "all", longest + "造", made.maker());
    assertThat(refused.getStatus()).isEqualTo(422);
    Document again = Jsoup.parse(refused.getContentAsString(UTF_8));
    assertThat(again.select("#f-text").text()).isEqualTo(longest + "造");
    assertThat(again.select("#e-text").text()).contains("4,000");
    assertThat(again.select("#error-summary a").attr("href")).isEqualTo("#f-text");
  }

  @Test
  void what_is_written_is_shown_as_text_and_only_addresses_of_the_web_are_links() throws Exception {
    Case made = cases.opened();
    String attack =
        "<script>alert(1)</script><img src=x onerror=alert(2)> ${7*7} [[${7*7}]]"
            + " javascript:alert(3) https://example.com/?a=\"onmouseover=alert(4) \n"
            + "__${7*7}__";
    write(made, "all", attack, made.maker());

    Element text = page(made, "all", made.buyer()).select(".room__text").getFirst();
    assertThat(text.wholeText().strip()).isEqualTo(attack);
    assertThat(text.select("script, img")).isEmpty();
    assertThat(text.select("a")).hasSize(1);
    Element link = text.select("a").getFirst();
    assertThat(link.attr("href")).isEqualTo("https://example.com/?a=");
    assertThat(link.attr("rel")).contains("noopener", "noreferrer", "nofollow");
  }

  @Test
  void the_language_is_marked_and_a_translation_leaves_the_original_one_click_away()
      throws Exception {
    Case made = cases.opened();
    write(made, "all", "お世話になっております。", made.buyer(), Map.of("language", "ja"));
    String message = messageId(made, "お世話になっております。");

    Document before = page(made, "all", made.maker());
    assertThat(before.select(".room__text").attr("lang")).isEqualTo("ja");

    MockHttpServletResponse saved =
        answer(
            post(made.room() + "/" + message + "/translation")
                .param("thread", "all")
                .param("language", "en")
                .param("text", "Thank you <b>as always</b>."),
            made.office());
    assertThat(saved.getStatus()).isEqualTo(303);

    Element shown = page(made, "all", made.maker()).select(".room__message").getFirst();
    assertThat(shown.select("> .room__text").text()).isEqualTo("Thank you <b>as always</b>.");
    assertThat(shown.select("> .room__text").attr("lang")).isEqualTo("en");
    assertThat(shown.text()).contains("Translation typed by Secretariat");
    assertThat(shown.select("details .room__text").text()).isEqualTo("お世話になっております。");
    assertThat(shown.select("details .room__text").attr("lang")).isEqualTo("ja");

    assertThat(
            status(
                post(made.room() + "/" + message + "/translation")
                    .param("language", "ja")
                    .param("text", "same language"),
                made.maker()))
        .isEqualTo(422);
  }

  @Test
  void the_last_translation_is_shown_and_the_earlier_one_is_kept() throws Exception {
    Case made = cases.opened();
    write(made, "all", "Greetings", made.buyer());
    String message = messageId(made, "Greetings");
    for (String text : List.of("ご挨拶", "ご挨拶", "よろしくお願いします")) {
      answer(
          post(made.room() + "/" + message + "/translation")
              .param("language", "ja")
              .param("text", text),
          made.maker());
    }

    assertThat(page(made, "all", made.buyer().reading(Language.JA)).select("ol.room > li").text())
        .contains("よろしくお願いします")
        .doesNotContain("ご挨拶");
    assertThat(
            count(
                "select count(*) from room_translation t join room_message m on m.id ="
                    + " t.message_id where m.public_id = ?",
                message))
        .isEqualTo(2);
  }

  @Test
  void a_withdrawn_message_leaves_a_line_and_nothing_else() throws Exception {
    Case made = cases.opened();
    write(made, "all", "Oops " + CANARY, made.buyer(), pdf());
    String message = messageId(made, "Oops " + CANARY);
    String file = fileId(message);

    assertThat(status(post(made.room() + "/" + message + "/withdrawal"), made.maker()))
        .isEqualTo(404);
    assertThat(status(post(made.room() + "/" + message + "/withdrawal"), made.buyer()))
        .isEqualTo(303);
    assertThat(status(post(made.room() + "/" + message + "/withdrawal"), made.buyer()))
        .isEqualTo(303);

    for (Viewer viewer : List.of(made.buyer(), made.maker(), made.office())) {
      Document page = page(made, "all", viewer);
      assertThat(page.select(".room").text()).contains("withdrawn by its writer");
      assertThat(page.select(".room__head .status")).isEmpty();
      assertThat(page.html()).doesNotContain(CANARY, file);
      assertThat(status(get(made.room() + "/files/" + file), viewer)).isEqualTo(404);
      assertThat(status(get(made.room() + "/" + message + "/translation"), viewer)).isEqualTo(404);
    }
  }

  @Test
  void the_database_lets_nobody_change_a_message() throws Exception {
    Case made = cases.opened();
    write(made, "all", "Carved in stone", made.buyer());

    org.assertj.core.api.Assertions.assertThatException()
        .isThrownBy(
            () ->
                jdbc.sql("update room_message set text = 'sand' where public_id = ?")
                    .param(messageId(made, "Carved in stone"))
                    .update())
        .withMessageContaining("only ever added to");
  }

  @Test
  void a_long_room_is_read_in_pages_newest_last() throws Exception {
    Case made = cases.opened();
    for (int i = 1; i <= 35; i++) {
      write(made, "all", "Nr " + i + ".", made.buyer());
    }

    Document newest = page(made, "all", made.maker());
    assertThat(newest.select(".room__text").eachText()).hasSize(30).endsWith("Nr 35.");
    String older = newest.select("a[rel=prev]").attr("href");
    Document before = Jsoup.parse(body(get(older), made.maker()));
    assertThat(before.select(".room__text").eachText())
        .containsExactly("Nr 1.", "Nr 2.", "Nr 3.", "Nr 4.", "Nr 5.");
    assertThat(before.select("a[rel=prev]")).isEmpty();
  }

  // ---- once and only once

  @Test
  void a_form_sent_twice_at_once_is_one_message_and_other_words_are_another() throws Exception {
    Case made = cases.opened();
    String token = PublicId.next();
    Callable<Integer> send =
        () -> answerTo(made, "all", "Only once", made.buyer(), Map.of("token", token)).getStatus();
    try (var both = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> sent : both.invokeAll(List.of(send, send, send, send))) {
        assertThat(sent.get()).isEqualTo(303);
      }
    }
    write(made, "all", "Said after going back", made.buyer(), Map.of("token", token));

    assertThat(page(made, "all", made.maker()).select(".room__text").eachText())
        .containsExactly("Only once", "Said after going back");
  }

  @Test
  void a_reader_gets_one_mail_until_the_thread_was_opened_again() throws Exception {
    Case made = cases.opened();
    int before = mails(made.maker());
    write(made, "all", "One " + CANARY, made.buyer());
    write(made, "all", "Two " + CANARY, made.buyer());
    write(made, "all", "Three " + CANARY, made.office());
    assertThat(mails(made.maker()) - before).isOne();
    assertThat(mails(made.buyer())).as("nobody is told by the own message").isOne();

    Document page = page(made, "all", made.maker());
    assertThat(page.select(".room__head .status")).hasSize(3);
    write(made, "all", "Four " + CANARY, made.buyer());
    assertThat(mails(made.maker()) - before).isEqualTo(2);
    assertThat(
            jdbc.sql(
                    "select template_values::text from mail_outbox union all select"
                        + " template_values::text from notice")
                .query(String.class)
                .list())
        .noneMatch(values -> values.contains(CANARY));
  }

  @Test
  void what_is_unread_is_counted_for_each_reader_and_thread() throws Exception {
    Case made = cases.opened();
    String own = cases.leg(made, LegRole.GAP);
    write(made, "all", "One", made.maker());
    write(made, "all", "Two", made.maker());
    write(made, own, "For you only", made.office());

    Document privately = page(made, own, made.buyer());
    assertThat(privately.select(".room-threads .status").eachText()).containsExactly("2 unread");
    assertThat(page(made, "all", made.buyer()).select(".room-threads .status")).isEmpty();
    assertThat(page(made, own, made.maker(), 404).text()).doesNotContain("For you only");
  }

  @Test
  void a_message_is_a_sign_of_life_that_makes_no_open_form_stale() throws Exception {
    Case made = cases.opened();
    Introduction before = cases.find(made);
    clock.advance(Duration.ofHours(1));
    write(made, "all", "Still here", made.buyer());
    Introduction after = cases.find(made);

    assertThat(after.lastSignAt()).isAfter(before.lastSignAt());
    assertThat(after.version()).isEqualTo(before.version());
  }

  @Test
  void in_an_ended_case_the_room_is_closed_and_the_office_still_answers() throws Exception {
    Case made = cases.opened();
    write(made, "all", "Good bye", made.buyer());
    cases.withdraw(made, made.buyer());

    MockHttpServletResponse late = answerTo(made, "all", "Wait!", made.maker());
    assertThat(late.getStatus()).isEqualTo(409);
    Document again = Jsoup.parse(late.getContentAsString(UTF_8));
    assertThat(again.select("#f-text").text()).isEqualTo("Wait!");
    assertThat(again.select("#error-summary").text()).contains("has ended");
    assertThat(page(made, "all", made.maker()).select("form[enctype]")).isEmpty();
    assertThat(answerTo(made, cases.leg(made, LegRole.OFFER), "Why?", made.maker()).getStatus())
        .isEqualTo(303);
  }

  // ---- files

  @Test
  void a_file_is_saved_and_never_run() throws Exception {
    Case made = cases.opened();
    write(made, "all", "Drawing", made.buyer(), pdf());
    String file = fileId(messageId(made, "Drawing"));

    MockHttpServletResponse saved = answer(get(made.room() + "/files/" + file), made.maker());
    assertThat(saved.getStatus()).isEqualTo(200);
    assertThat(saved.getContentAsByteArray()).isEqualTo(PDF);
    assertThat(saved.getHeader("Content-Disposition")).startsWith("attachment;");
    assertThat(saved.getHeaders("Content-Security-Policy")).anyMatch(p -> p.contains("sandbox"));
    assertThat(saved.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(
            count(
                "select count(*) from audit_event where action = 'introduction.file_read' and"
                    + " details->>'file' = ?",
                file))
        .isOne();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_file_of_another_kind_is_refused_in_the_readers_language_and_nothing_is_lost(
      Language language) throws Exception {
    Case made = cases.opened();
    MockHttpServletResponse refused =
        answerTo(
            made,
            "all",
            "See attached",
            made.maker().reading(language),
            Map.of(),
            new MockMultipartFile("files", "tool.exe", null, "MZ".getBytes(UTF_8)));

    assertThat(refused.getStatus()).isEqualTo(422);
    Document again = Jsoup.parse(refused.getContentAsString(UTF_8));
    assertThat(again.select("#e-files").text())
        .contains(".docx")
        .contains(
            switch (language) {
              case JA -> "選択してください";
              case ZH_HANT -> "請選擇";
              case EN -> "Please choose";
            });
    assertThat(again.select("#f-text").text()).isEqualTo("See attached");
    assertThat(page(made, "all", made.maker()).select(".room__message")).isEmpty();
  }

  @Test
  void six_files_are_one_too_many_and_confidential_is_not_offered_without_an_agreement()
      throws Exception {
    Case made = cases.opened();
    MockMultipartFile[] six =
        java.util.stream.IntStream.range(0, 6)
            .mapToObj(i -> pdf())
            .toArray(MockMultipartFile[]::new);
    assertThat(answerTo(made, "all", "Six", made.buyer(), Map.of(), six).getStatus())
        .isEqualTo(422);

    assertThat(page(made, "all", made.buyer()).select("[name=underNda]")).isEmpty();
    write(made, "all", "Secret", made.buyer(), Map.of("underNda", "true"), pdf());
    assertThat(page(made, "all", made.maker()).select(".room__files").text())
        .contains("drawing.pdf")
        .doesNotContain("Confidential");
  }

  @Test
  void once_both_sides_agreed_on_confidentiality_a_file_in_the_shared_room_can_be_marked()
      throws Exception {
    Case made = cases.opened();
    settlements.propose(
        made.id(),
        cases.find(made).version(),
        SettlementMatter.CONFIDENTIALITY,
        Map.of("form", "mutual", "signed_on", "2026-11-01"),
        Evidence.NONE,
        made.buyer());
    assertThat(page(made, "all", made.maker()).select("[name=underNda]")).isEmpty();
    settlements.confirm(
        made.id(),
        cases.find(made).version(),
        SettlementMatter.CONFIDENTIALITY,
        settlements
            .newest(cases.find(made), SettlementMatter.CONFIDENTIALITY)
            .orElseThrow()
            .publicId(),
        Evidence.NONE,
        made.maker());

    assertThat(page(made, "all", made.maker()).select("[name=underNda]")).hasSize(1);
    assertThat(page(made, cases.leg(made, LegRole.OFFER), made.maker()).select("[name=underNda]"))
        .isEmpty();
    write(made, "all", "Secret", made.buyer(), Map.of("underNda", "true"), pdf());
    assertThat(page(made, "all", made.maker()).select(".room__files").text())
        .contains("Confidential (NDA)");
  }

  // ---- helpers

  private static CompanyId company(Viewer viewer) {
    return Objects.requireNonNull(viewer.company());
  }

  private static MockMultipartFile pdf() {
    return new MockMultipartFile("files", "drawing.pdf", null, PDF);
  }

  private void write(Case made, String thread, String text, Viewer who, MockMultipartFile... files)
      throws Exception {
    write(made, thread, text, who, Map.of(), files);
  }

  private void write(
      Case made,
      String thread,
      String text,
      Viewer who,
      Map<String, String> more,
      MockMultipartFile... files)
      throws Exception {
    assertThat(answerTo(made, thread, text, who, more, files).getStatus()).isEqualTo(303);
  }

  private MockHttpServletResponse answerTo(Case made, String thread, String text, Viewer who)
      throws Exception {
    return answerTo(made, thread, text, who, Map.of());
  }

  private MockHttpServletResponse answerTo(
      Case made,
      String thread,
      String text,
      Viewer who,
      Map<String, String> more,
      MockMultipartFile... files)
      throws Exception {
    Map<String, String> fields =
        new HashMap<>(
            Map.of("thread", thread, "text", text, "language", "en", "token", PublicId.next()));
    fields.putAll(more);
    MockMultipartHttpServletRequestBuilder request = multipart(made.room());
    for (MockMultipartFile file : files) {
      request.file(file);
    }
    fields.forEach(request::param);
    return answer(request, who);
  }

  private MockHttpServletResponse answer(
      AbstractMockHttpServletRequestBuilder<?> request, Viewer who) throws Exception {
    return mvc.perform(
            request
                .with(csrf())
                .with(SignedInAs.viewer(who))
                .locale(who.language().locale())
                .header("Accept-Language", who.language().code()))
        .andReturn()
        .getResponse();
  }

  private int status(AbstractMockHttpServletRequestBuilder<?> request, Viewer who)
      throws Exception {
    return answer(request, who).getStatus();
  }

  private String body(AbstractMockHttpServletRequestBuilder<?> request, Viewer who)
      throws Exception {
    MockHttpServletResponse answer = answer(request, who);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(UTF_8);
  }

  private Document page(Case made, String thread, Viewer who) throws Exception {
    return page(made, thread, who, 200);
  }

  private Document page(Case made, String thread, Viewer who, int expected) throws Exception {
    MockHttpServletResponse answer = answer(get(made.room()).param("thread", thread), who);
    assertThat(answer.getStatus()).isEqualTo(expected);
    return Jsoup.parse(answer.getContentAsString(UTF_8));
  }

  private String messageId(Case made, String text) {
    return jdbc.sql(
            """
            select m.public_id from room_message m join introduction i on i.id = m.introduction_id
            where i.public_id = ? and m.text = ?
            """)
        .param(made.id())
        .param(text)
        .query(String.class)
        .single();
  }

  private String fileId(String message) {
    return jdbc.sql(
            """
            select f.public_id from room_file f join room_message m on m.id = f.message_id
            where m.public_id = ?
            """)
        .param(message)
        .query(String.class)
        .single();
  }

  private int notices(Viewer viewer) {
    return count("select count(*) from notice where account_id = ?", viewer.account().value());
  }

  private int mails(Viewer viewer) {
    return count(
        "select count(*) from mail_outbox where template = 'room_message' and recipient = ?",
        world.account(viewer).email());
  }

  private int count(String sql, Object value) {
    return jdbc.sql(sql).param(value).query(Integer.class).single();
  }
}
