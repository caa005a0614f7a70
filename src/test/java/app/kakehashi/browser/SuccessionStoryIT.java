package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.browser.StoryMails.Mail;
import app.kakehashi.browser.StoryWorld.Posted;
import app.kakehashi.browser.StoryWorld.Side;
import app.kakehashi.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who sells its business must not be known: the buyer is asked first and shows itself, the seller
 * second, and its name stays closed after both said yes.
 */
class SuccessionStoryIT extends CaseStory {
  @Autowired
  SuccessionStoryIT(StoryWorld world) {
    super(world);
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"JA,NARROW", "ZH_HANT,WIDE"})
  void theSuccessionInTheOtherLanguages(Language language, Browser.Width width) {
    theBuyerIsAskedFirstAndTheSellerStaysUnknown(language, width);
  }

  @ParameterizedTest
  @CsvSource("EN,NARROW")
  void theBuyerIsAskedFirstAndTheSellerStaysUnknown(Language language, Browser.Width width) {
    Posted gap = world.succession(world.japanese(language), language);
    Posted offer = world.takeover(world.taiwanese(language), language);
    Side seller = gap.side();
    Side buyer = offer.side();
    String officer = world.officer(language);
    try (StoryPage desk = visitor(language, Browser.Width.WIDE);
        StoryPage one = visitor(language, width);
        StoryPage other = visitor(language, width)) {
      desk.signIn(officer, DemoPeople.PASSWORD).open("/desk/gaps/" + gap.id()).picture("curate");
      CaseSteps.sendList(desk, gap, offer);
      String id = world.caseOf(gap, offer);
      String page = "/introductions/" + id;

      String link = mails.link(buyer.member(), "/answers/", 1);
      one.open(link).picture("buyer-asked");
      assertThat(one.text()).contains(gap.title()).doesNotContain(seller.name());
      assertThat(world.written("ask_list", seller.member()))
          .as("the seller hears nothing before the buyer has shown itself")
          .isZero();
      CaseSteps.answer(one, link, "yes").picture("buyer-said-yes");

      link = mails.link(seller.member(), "/answers/", 1);
      other.open(link).picture("seller-asked");
      assertThat(other.text()).contains(offer.title(), buyer.name());
      CaseSteps.answer(other, link, "yes");

      one.signIn(buyer.member(), DemoPeople.PASSWORD).open(page).picture("buyer-case");
      assertThat(CaseSteps.taken(one)).containsExactly(true, true, true, false, false);
      assertThat(one.text()).doesNotContain(seller.name(), seller.contactName());
      one.open(page + "/contacts").picture("buyer-contacts");
      assertThat(one.text()).doesNotContain(seller.name(), seller.contactName());
      assertThat(mails.to(buyer.member()))
          .extracting(Mail::text)
          .noneMatch(text -> text.contains(seller.name()) || text.contains(seller.contact()));

      desk.open("/desk/introductions/" + id + "/introduction").picture("not-yet");
      assertThat(desk.count("#missing a[href$='/settlements/confidentiality']"))
          .as("a confidentiality agreement comes first")
          .isEqualTo(1);
    }
  }
}
