package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The office and both sides open every page of introductions, with the cases of the demo, in every
 * language on a wide screen and a phone; axe looks at each.
 */
class IntroductionsTourIT extends BrowserStory {
  private static final long SEED = 20_261_129;
  private final JdbcClient jdbc;

  @Autowired
  IntroductionsTourIT(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page and the name of its picture. */
  private record Stop(String name, String path) {}

  @Tag("full")
  @ParameterizedTest
  @CsvSource("ZH_HANT,NARROW")
  void theGapsCompanyOtherwise(Language language, Browser.Width width) {
    theGapsCompany(language, width);
  }

  @ParameterizedTest
  @CsvSource("JA,WIDE")
  void theGapsCompany(Language language, Browser.Width width) {
    String id = caseOf("半導体製造装置向け%", "IN_TALKS");
    List<Stop> stops = new ArrayList<>();
    stops.add(new Stop("introductions", "/introductions"));
    stops.add(new Stop("ask", "/asks/" + askOf("半導体製造装置向け%")));
    stops.add(new Stop("case-declined", "/introductions/" + caseOf("半導体製造装置向け%", "DECLINED")));
    stops.addAll(ofCase(id));
    stops.add(new Stop("ringi-section", "/introductions/" + id + "/ringi/ja/need"));
    stops.add(
        new Stop("consent", "/introductions/" + id + "/contacts/" + contactOf(id) + "/consent"));
    tour(DemoPeople.JAPANESE_MEMBER, "jp", stops, language, width);
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource("ZH_HANT,WIDE")
  void theOffersCompanyOtherwise(Language language, Browser.Width width) {
    theOffersCompany(language, width);
  }

  @ParameterizedTest
  @CsvSource("EN,NARROW")
  void theOffersCompany(Language language, Browser.Width width) {
    List<Stop> stops =
        List.of(
            new Stop("introductions", "/introductions"),
            new Stop("ask", "/asks/" + askOf("小型減速機付き%")),
            new Stop("case-suggested", "/introductions/" + caseOf("模擬工場%", "SUGGESTED")),
            new Stop("inbox", "/inbox"),
            new Stop("choices", "/account/notifications"));
    tour(DemoPeople.TAIWANESE_MEMBER, "tw", stops, language, width);
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"JA,NARROW", "ZH_HANT,WIDE", "EN,WIDE"})
  void theOffice(Language language, Browser.Width width) {
    tour(DemoPeople.DESK_JAPAN, "desk", ofOffice(), language, width);
  }

  /** A third of them, which ones the seed says. */
  @ParameterizedTest
  @CsvSource("ZH_HANT,WIDE")
  void aThirdOfTheOffice(Language language, Browser.Width width) {
    List<Stop> stops = new ArrayList<>(ofOffice());
    Collections.shuffle(stops, new Random(SEED));
    tour(DemoPeople.DESK_JAPAN, "desk", stops.subList(0, stops.size() / 3), language, width);
  }

  private List<Stop> ofOffice() {
    String talks = caseOf("半導体製造装置向け%", "IN_TALKS");
    List<Stop> stops = new ArrayList<>();
    for (String path :
        List.of("desk", "introductions", "figures", "settings", "disclosure", "states")) {
      stops.add(new Stop(path, path.equals("desk") ? "/desk" : "/desk/" + path));
    }
    stops.add(new Stop("inbox", "/inbox"));
    stops.add(new Stop("candidates", "/desk/gaps/" + gap("樹脂配合の%")));
    stops.add(new Stop("list", "/desk/gaps/" + gap("30年使用した%") + "/list"));
    stops.add(ofOffice("suggested", "模擬工場%"));
    stops.add(ofOffice("screening", "30年使用した%"));
    stops.add(ofOffice("asking", "地方の中小企業%"));
    stops.add(ofOffice("mutual_yes", "介護施設%"));
    stops.add(new Stop("introducing", ofOffice("mutual_yes", "定置型蓄電池%").path() + "/introduction"));
    stops.add(ofOffice("introduced", "鮮魚の%"));
    stops.add(ofOffice("meeting_set", "半導体分野の%"));
    stops.add(ofOffice("in_talks", "半導体製造装置向け%"));
    stops.add(ofOffice("agreed", "冷凍さつまいも%"));
    stops.add(ofOffice("declined", "輸液%"));
    stops.add(ofOffice("on_hold", "産業機械部品%"));
    stops.add(new Stop("question", "/desk/introductions/" + withTask("ANSWER_QUESTION")));
    stops.add(new Stop("unwanted", "/desk/unwanted"));
    stops.add(new Stop("contacts", "/introductions/" + talks + "/contacts"));
    stops.add(new Stop("meetings", "/introductions/" + talks + "/meetings"));
    stops.add(new Stop("messages", "/introductions/" + talks + "/messages"));
    return stops;
  }

  private static List<Stop> ofCase(String id) {
    List<Stop> stops = new ArrayList<>();
    stops.add(new Stop("case", "/introductions/" + id));
    for (String page : List.of("messages", "meetings", "contacts", "check-ins", "ringi")) {
      stops.add(new Stop(page, "/introductions/" + id + "/" + page));
    }
    stops.add(new Stop("meeting-new", "/introductions/" + id + "/meetings/new"));
    for (String matter : List.of("terms", "agreement")) {
      stops.add(new Stop(matter, "/introductions/" + id + "/settlements/" + matter));
    }
    return stops;
  }

  private void tour(
      String who, String role, List<Stop> stops, Language language, Browser.Width width) {
    SoftAssertions softly = new SoftAssertions();
    try (StoryPage page = visitor(language, width).signIn(who, DemoPeople.PASSWORD)) {
      for (Stop stop : stops) {
        softly.check(
            () -> {
              page.open(stop.path()).picture(role + "-" + stop.name());
              assertThat(page.heading()).as(stop.path()).isNotBlank();
            });
      }
    }
    softly.assertAll();
  }

  private Stop ofOffice(String state, String title) {
    return new Stop(
        "case-" + state, "/desk/introductions/" + caseOf(title, state.toUpperCase(Locale.ROOT)));
  }

  private String caseOf(String title, String state) {
    return one(
        """
        select i.public_id from introduction i join posting g on g.id = i.gap_id
        where g.title like :first and i.state = :second order by i.id limit 1
        """,
        title,
        state);
  }

  private String withTask(String task) {
    return one("select public_id from introduction where next_task = :first limit 1", task, "");
  }

  private String gap(String title) {
    return one("select public_id from posting where title like :first", title, "");
  }

  /** The last request of a gap. */
  private String askOf(String title) {
    return one(
        """
        select a.public_id from introduction_ask a join introduction_leg l on l.ask_id = a.id
        join introduction i on i.id = l.introduction_id join posting g on g.id = i.gap_id
        where g.title like :first order by a.id desc limit 1
        """,
        title,
        "");
  }

  private String contactOf(String caseId) {
    return one(
        """
        select c.contact from introduction_contact c join introduction i on i.id = c.introduction_id
        join introduction_leg l on l.introduction_id = i.id and l.company_id = c.company_id
        where i.public_id = :first and l.role = 'GAP' order by c.contact limit 1
        """,
        caseId,
        "");
  }

  private String one(String sql, String first, String second) {
    return jdbc.sql(sql).param("first", first).param("second", second).query(String.class).single();
  }
}
