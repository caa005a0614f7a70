package app.kakehashi.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.MovableClock;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.ContactCard;
import app.kakehashi.company.domain.ContactDetails;
import app.kakehashi.company.domain.ContactPermissions;
import app.kakehashi.company.service.ContactBook;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.CheckIns;
import app.kakehashi.introduction.service.Meetings;
import app.kakehashi.introduction.web.CasePages.Answer;
import app.kakehashi.shared.Language;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of what follows the yes, as both companies, the office and strangers see them. */
@CaseApp
class AfterPagesTest {
  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final CaseReads reads;
  private final ContactBook book;
  private final Companies companies;
  private final Meetings meetings;
  private final CheckIns checkIns;
  private final MovableClock clock;
  private final JdbcClient jdbc;
  private final CasePages pages;

  AfterPagesTest(
      CaseApp.Cases cases,
      GapApp.World world,
      CaseReads reads,
      ContactBook book,
      Companies companies,
      Meetings meetings,
      CheckIns checkIns,
      MovableClock clock,
      JdbcClient jdbc,
      MockMvc mvc) {
    this.cases = cases;
    this.world = world;
    this.reads = reads;
    this.book = book;
    this.companies = companies;
    this.meetings = meetings;
    this.checkIns = checkIns;
    this.clock = clock;
    this.jdbc = jdbc;
    this.pages = new CasePages(mvc, jdbc);
  }

  private ContactCard contact(Viewer member, Language language, String email) {
    var company = Objects.requireNonNull(member.company());
    book.add(
        world.publicId(company),
        new ContactDetails(
            "Contact of " + company.value(), null, null, "Manager", null, email, null, language),
        new ContactPermissions(true, false),
        member);
    return companies.contactCards(company).getLast();
  }

  private String linkIn(String template, String recipient) {
    return jdbc.sql(
            """
            select template_values ->> 'link' from mail_outbox
            where template = :template and recipient = :recipient order by id desc limit 1
            """)
        .param("template", template)
        .param("recipient", recipient)
        .query(String.class)
        .single();
  }

  private void name(String id, Viewer member, LegRole role, ContactCard card) {
    String contacts = "/introductions/" + id + "/contacts";
    Introduction introduction = reads.find(id, member);
    Answer named =
        pages.submit(
            contacts,
            Map.of(
                "version", Long.toString(introduction.version()),
                "side", introduction.leg(role).publicId(),
                "contacts", card.publicId()),
            member);
    assertThat(named.status()).isEqualTo(303);
  }

  private void agreeByLink(String link) {
    Answer sheet = pages.open(link, null, Language.EN);
    assertThat(sheet.html().select("input[name=agree][checked]")).as("never ticked").isEmpty();
    String side = sheet.html().select("input[name=agree]").val();
    assertThat(pages.submit(link, Map.of(), null).status()).as("without the tick").isEqualTo(422);
    assertThat(pages.submit(link, Map.of("agree", side), null).status()).isEqualTo(303);
  }

  @Test
  void from_the_yes_to_the_check_in_with_strangers_outside() {
    CaseApp.Pair pair = cases.pair();
    Viewer office = world.office();
    String id = cases.mutual(pair, office);
    Viewer japan = pair.japan();
    Viewer taiwan = pair.taiwan();
    String contacts = "/introductions/" + id + "/contacts";
    String introduce = "/desk/introductions/" + id + "/introduction";
    ContactCard buyer =
        contact(japan, Language.JA, "buyer-" + pair.gapCompany().value() + "@example.com");
    ContactCard maker =
        contact(taiwan, Language.ZH_HANT, "maker-" + pair.offerCompany().value() + "@example.com");

    assertThat(pages.open(introduce, office).text()).contains("Still missing");
    Answer refused = pages.submit(introduce, Map.of("version", version(id, office)), office);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select(".error-summary").text()).contains("has not agreed");

    name(id, japan, LegRole.GAP, buyer);
    name(id, taiwan, LegRole.OFFER, maker);
    assertThat(pages.open(contacts, taiwan).body())
        .contains(String.valueOf(maker.name()))
        .doesNotContain(buyer.name(), String.valueOf(buyer.email()));
    agreeByLink(linkIn("consent_asked", Objects.requireNonNull(buyer.email())));
    String makersLink = linkIn("consent_asked", Objects.requireNonNull(maker.email()));
    agreeByLink(makersLink);

    Answer preview = pages.open(introduce, office);
    assertThat(preview.text())
        .contains(buyer.name(), maker.name(), String.valueOf(buyer.email()))
        .doesNotContain("Still missing");
    assertThat(pages.submit(introduce, Map.of("version", version(id, office)), office).status())
        .isEqualTo(303);

    assertThat(pages.open(contacts, japan).text())
        .contains(maker.name(), String.valueOf(maker.email()), world.name(pair.offerCompany()));
    assertThat(pages.open(contacts, taiwan).text()).as("who saw our people").contains(japan.name());
    meet(id, japan, taiwan, office);
    settle(id, japan, taiwan);
    checkIn(japan);
    strangersSeeNothing(id);

    assertThat(pages.submit(makersLink + "/withdrawal", Map.of(), null).status()).isEqualTo(303);
    assertThat(pages.open(contacts, japan).body())
        .doesNotContain(maker.name(), String.valueOf(maker.email()));
    for (Language language : Language.values()) {
      for (String path : paths(id)) {
        for (Viewer viewer : List.of(japan, taiwan, office)) {
          Answer page = pages.open(path, viewer, language);
          assertThat(page.status()).as(path).isEqualTo(200);
          assertThat(page.text()).as(path).doesNotContain("??", "introduction_after.", "{0}");
        }
      }
    }
  }

  private void meet(String id, Viewer japan, Viewer taiwan, Viewer office) {
    String list = "/introductions/" + id + "/meetings";
    Map<String, String> typed =
        Map.of(
            "day",
                clock
                    .instant()
                    .plus(Duration.ofDays(2))
                    .atZone(ZoneId.of("Asia/Tokyo"))
                    .toLocalDate()
                    .toString(),
            "time", "14:00",
            "zone", "Asia/Tokyo",
            "minutes", "60",
            "place", "Kumamoto",
            "interpreter", "office",
            "agenda", "First look",
            "version", version(id, japan));
    Map<String, String> without = new java.util.HashMap<>(typed);
    without.put("time", "soon");
    Answer again = pages.submit(list, without, japan);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.html().title()).startsWith("Error:");
    assertThat(again.html().select("[name=place]").val()).isEqualTo("Kumamoto");
    assertThat(pages.submit(list, typed, japan).status()).isEqualTo(303);
    assertThat(pages.submit(list, typed, japan).status()).as("sent twice").isEqualTo(409);
    Answer seen = pages.open(list, taiwan);
    assertThat(seen.text()).contains("14:00", "13:00", "proposed");
    String meeting = meetings.of(reads.find(id, office), office).getFirst().publicId();
    String accept = list + "/" + meeting + "/acceptance";
    assertThat(pages.fill(seen, accept, Map.of(), taiwan).status()).isEqualTo(303);
    Answer file = pages.open(list + "/" + meeting + "/calendar", taiwan);
    assertThat(file.body()).contains("BEGIN:VCALENDAR", "SEQUENCE:1");

    String link = linkIn("meeting_set", world.account(japan).email());
    assertThat(pages.open(link, null, Language.JA).text()).contains("面談", "14:00");
    assertThat(pages.open(link + "/calendar", null, Language.JA).body()).contains("SEQUENCE:1");
    clock.advance(Duration.ofDays(4));
    assertThat(pages.submit(link + "/outcome", Map.of(), null).status()).isEqualTo(422);
    assertThat(pages.submit(link + "/outcome", Map.of("outcome", "possible"), null).status())
        .isEqualTo(200);
    assertThat(pages.submit(link + "/outcome", Map.of("outcome", "possible"), null).status())
        .as("used up")
        .isEqualTo(404);
    assertThat(pages.open(list, taiwan).text()).doesNotContain("cooperation is possible");
    assertThat(reads.find(id, office).state().name()).isEqualTo("MET");
  }

  private void settle(String id, Viewer japan, Viewer taiwan) {
    String terms = "/introductions/" + id + "/settlements/terms";
    Answer wrong =
        pages.submit(
            terms,
            Map.of("governing_law", "mars", "remarks", "kept", "version", version(id, japan)),
            japan);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("textarea[name=remarks]").text()).isEqualTo("kept");
    assertThat(
            pages
                .submit(
                    terms, Map.of("governing_law", "japan", "version", version(id, japan)), japan)
                .status())
        .isEqualTo(303);
    Answer other = pages.open(terms, taiwan);
    assertThat(other.text()).contains("Law of Japan", "not yet confirmed");
    String confirm = other.html().select("form[action$=confirmation]").attr("action");
    assertThat(pages.fill(other, confirm, Map.of(), taiwan).status()).isEqualTo(303);
    assertThat(pages.open(terms, japan).text()).contains("settled by all sides");
  }

  private void checkIn(Viewer japan) {
    clock.advance(Duration.ofDays(32));
    checkIns.askDue();
    String link = linkIn("check_in", world.account(japan).email());
    assertThat(pages.open(link, null, Language.EN).text()).contains("How is it going?");
    assertThat(pages.submit(link, Map.of("outcome", "well"), null).status()).isEqualTo(200);
    assertThat(pages.open(link, null, Language.EN).status()).isEqualTo(404);
  }

  private String version(String id, Viewer viewer) {
    return Long.toString(reads.find(id, viewer).version());
  }

  private static List<String> paths(String id) {
    String base = "/introductions/" + id;
    return Stream.concat(
            Stream.of("/contacts", "/meetings", "/meetings/new", "/check-ins"),
            Arrays.stream(SettlementMatter.values()).map(matter -> "/settlements/" + matter.code()))
        .map(path -> base + path)
        .toList();
  }

  private void strangersSeeNothing(String id) {
    Viewer stranger = world.stranger();
    for (String path : paths(id)) {
      assertThat(pages.open(path, stranger).status()).as(path).isEqualTo(404);
    }
    assertForbidden("/desk/disclosure", stranger);
    assertForbidden("/desk/introductions/" + id + "/introduction", stranger);
    for (String path : List.of("/consents/x", "/meetings/x", "/check-ins/x")) {
      assertThat(pages.open(path, null, Language.EN).status()).as(path).isEqualTo(404);
    }
  }

  private void assertForbidden(String path, @Nullable Viewer viewer) {
    assertThat(pages.open(path, viewer, Language.EN).status()).as(path).isIn(403, 404);
  }

  @Test
  void the_office_reads_what_opens_when() {
    assertThat(pages.open("/desk/disclosure", world.office()).text())
        .contains("Company name", "At the introduction, while the person agrees", "Succession");
  }
}
