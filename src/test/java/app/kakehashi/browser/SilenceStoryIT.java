package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.browser.StoryMails.Mail;
import app.kakehashi.browser.StoryWorld.Posted;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A company says nothing. It is reminded, the office is told, and at the end its place goes to the
 * next candidate; nobody reads of a refusal.
 */
class SilenceStoryIT extends CaseStory {
  /** Ten working days are two weeks; holidays and customary closures come on top. */
  private static final int MOST_DAYS = 40;

  @Autowired
  SilenceStoryIT(StoryWorld world) {
    super(world);
  }

  /**
   * What the story looks for.
   *
   * @param reminder how the subject of the reminder begins
   * @param free how the subject of the mail about the free place begins
   * @param noAnswer what the other company reads at the end
   * @param notRefused what the silent company reads at the end
   * @param denied the sentences that say it is no refusal
   * @param refusal words that would say it is one
   */
  private record Words(
      String reminder,
      String free,
      String noAnswer,
      String notRefused,
      Pattern denied,
      Pattern refusal) {
    static Words in(Language language, String title) {
      return switch (language) {
        case JA ->
            new Words(
                "【架け橋】【再度のお願い】「" + title,
                "【架け橋】「" + title + "」の候補枠が空きました",
                "期限内に相手企業の回答が得られませんでした。お断りではありません。",
                "お断りとはみなしていません",
                Pattern.compile("お断り(とはみなし(てい)?ません|ではありません)|見送っても、?今後のご紹介に影響はありません"),
                Pattern.compile("断|辞退|拒否|拒絶|不承諾"));
        case ZH_HANT ->
            new Words(
                "【架橋】【提醒】請回覆「" + title,
                "【架橋】「" + title + "」釋出候選名額",
                "期限內未取得對方企業的回覆，這並非拒絕。",
                "不視為拒絕",
                Pattern.compile("(並非|不視為|不會視為)(拒絕|婉謝)|婉謝不會影響日後的介紹|「此次婉謝」"),
                Pattern.compile("婉謝|婉拒|拒絕|謝絕|回絕"));
        case EN ->
            new Words(
                "Kakehashi: Reminder: your answer on “" + title,
                "Kakehashi: A place is free for “" + title,
                "No answer came from the other company within the time. It is not a refusal.",
                "It is not taken as a refusal",
                Pattern.compile("(?i)(is not|nobody takes that as|it is not taken as) a refusal"),
                Pattern.compile("(?i)declin|refus|reject|turned down"));
      };
    }

    boolean isRefusal(String text) {
      return refusal.matcher(denied.matcher(text).replaceAll("")).find();
    }
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"JA,NARROW", "EN,NARROW"})
  void silenceInTheOtherLanguages(Language language, Browser.Width width) {
    silenceEndsWithTheNextCandidate(language, width);
  }

  @ParameterizedTest
  @CsvSource("ZH_HANT,WIDE")
  void silenceEndsWithTheNextCandidate(Language language, Browser.Width width) {
    Posted gap = world.need(world.japanese(language), language);
    Posted silent = world.machining(world.taiwanese(language), language);
    world.machining(world.taiwanese(language), language);
    Words words = Words.in(language, gap.title());
    String officer = world.officer(language);
    String buyer = gap.side().member();
    String reader = silent.side().member();
    try (StoryPage desk = visitor(language, Browser.Width.WIDE);
        StoryPage company = visitor(language, width)) {
      desk.signIn(officer, DemoPeople.PASSWORD);
      CaseSteps.sendList(desk, gap, silent);
      CaseSteps.answer(company, mails.link(buyer, "/answers/", 1), "yes");
      mails.link(reader, "/answers/", 1);

      world.daysUntil(() -> world.written("ask_reminder", reader) == 1, MOST_DAYS);
      mails.await(reader, words.reminder());
      String link = mails.link(reader, "/answers/", 2);
      company.open(link).picture("reminded");
      assertThat(company.count("form.ask button[type=submit]")).isEqualTo(1);

      int told = world.written("case_for_owner", officer);
      world.daysUntil(() -> world.written("case_for_owner", officer) > told, MOST_DAYS);
      desk.signIn(officer, DemoPeople.PASSWORD).open("/desk").picture("alerted");
      assertThat(desk.count("tr:has-text('" + silent.side().name() + "') .status--warn"))
          .isEqualTo(1);

      world.daysUntil(() -> world.written("slot_free", officer) == 1, MOST_DAYS);
      assertThat(mails.await(officer, words.free()).text()).contains("/desk/gaps/" + gap.id());
      nobodyReadsOfARefusal(company, words, gap, silent, link);
      theNextIsSentAtOnce(desk, officer, gap);
      mails.link(buyer, "/answers/", 2);
      assertThat(news(buyer)).isNotEmpty().noneMatch(words::isRefusal);
      assertThat(news(reader)).isNotEmpty().noneMatch(words::isRefusal);
    }
  }

  /** The mails that tell something; a request offers a no among its answers. */
  private List<String> news(String recipient) {
    return mails.to(recipient).stream()
        .map(Mail::text)
        .filter(text -> !text.contains("?answer=no"))
        .toList();
  }

  private void nobodyReadsOfARefusal(
      StoryPage company, Words words, Posted gap, Posted silent, String link) {
    company.open(link).picture("too-late");
    assertThat(words.isRefusal(company.text())).as(company.text()).isFalse();
    String page = "/introductions/" + world.caseOf(gap, silent);
    company.signIn(gap.side().member(), DemoPeople.PASSWORD).open("/introductions");
    company.picture("other-cases");
    assertThat(words.isRefusal(company.text())).as(company.text()).isFalse();
    company.open(page).picture("other-case");
    assertThat(company.text()).contains(words.noAnswer());
    assertThat(words.isRefusal(company.text())).as(company.text()).isFalse();
    assertThat(CaseSteps.taken(company)).containsExactly(true, true, false, false, true);
    company.signOut().signIn(silent.side().member(), DemoPeople.PASSWORD).open(page);
    company.picture("silent-case");
    assertThat(company.text()).contains(words.notRefused()).doesNotContain(gap.side().name());
    assertThat(words.isRefusal(company.text())).as(company.text()).isFalse();
  }

  private static void theNextIsSentAtOnce(StoryPage desk, String officer, Posted gap) {
    desk.signIn(officer, DemoPeople.PASSWORD).open("/desk/gaps/" + gap.id()).picture("next");
    List<String> offered =
        desk.page().locator("ol.matches input[name=offer]").all().stream()
            .filter(one -> one.isVisible())
            .map(one -> one.getAttribute("value"))
            .toList();
    assertThat(offered).hasSizeBetween(1, 3);
    desk.choose("offer", offered.getFirst()).go("button[form=entries]");
    CaseSteps.settleAndSend(desk);
  }
}
