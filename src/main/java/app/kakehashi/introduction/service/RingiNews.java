package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.Party;
import app.kakehashi.notification.Category;
import app.kakehashi.notification.NoticeValues;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells both sides of a case that there is a new version of the papers for internal approval. */
@Component
public class RingiNews {
  private final CaseNews news;
  private final CasePeople people;
  private final Companies companies;

  RingiNews(CaseNews news, CasePeople people, Companies companies) {
    this.news = news;
    this.people = people;
    this.companies = companies;
  }

  /**
   * Tells everybody of the sides who can open the page, but whoever made the version.
   *
   * @param number of the version, from 1
   * @param language of the papers
   */
  public void made(Introduction introduction, int number, Language language, Viewer maker) {
    String by = by(maker);
    for (Leg side : CaseSides.in(introduction)) {
      for (CasePeople.Person reader : people.of(side.company())) {
        // a contact without account could not open the papers
        if (reader.account() != null && !reader.account().equals(maker.account())) {
          news.tell(
              introduction,
              side.company(),
              reader.recipient(),
              Category.CASE_NEWS,
              "ringi_made",
              Map.of(
                  "title",
                  news.title(introduction, reader.language()),
                  "language",
                  "introduction_room.language." + language.name().toLowerCase(Locale.ROOT),
                  "number",
                  Integer.toString(number),
                  "by",
                  by),
              "/introductions/" + introduction.publicId() + "/ringi?language=" + language.code());
        }
      }
    }
  }

  private String by(Viewer maker) {
    CompanyId company = maker.company();
    CompanySummary name =
        company == null ? null : companies.summaries(List.of(company)).get(company);
    return name == null
        ? NoticeValues.message(Party.OFFICE.messageKey())
        : NoticeValues.said(name.name(), name.nameLanguage());
  }
}
