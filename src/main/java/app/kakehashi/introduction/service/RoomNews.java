package app.kakehashi.introduction.service;

import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.RoomPolicy;
import app.kakehashi.notification.Category;
import app.kakehashi.notification.Recipient;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells people that there is a message, never what it says: once for each thread until the reader
 * has opened it again.
 */
@Component
class RoomNews {
  private static final String TEMPLATE = "room_message";

  private final CaseNews news;
  private final CasePeople people;
  private final RoomStore messages;
  private final CaseClock clock;

  RoomNews(CaseNews news, CasePeople people, RoomStore messages, CaseClock clock) {
    this.news = news;
    this.people = people;
    this.messages = messages;
    this.clock = clock;
  }

  /** People of a company who can open the page; a contact without account cannot. */
  List<CasePeople.Person> readersOf(CompanyId company) {
    return people.of(company).stream().filter(person -> person.account() != null).toList();
  }

  /** Tells everybody who reads the thread but the writer. */
  void tell(Introduction introduction, @Nullable Leg leg, Viewer writer) {
    for (Leg side : introduction.legs()) {
      boolean reads =
          leg == null ? RoomPolicy.isInRoom(introduction, side.company()) : side.equals(leg);
      if (reads) {
        for (CasePeople.Person person : readersOf(side.company())) {
          AccountId account = person.account();
          if (account != null) {
            tell(introduction, leg, side.company(), account, person.language(), writer);
          }
        }
      }
    }
    officers(introduction, leg)
        .forEach(
            officer -> tell(introduction, leg, null, officer.id(), officer.language(), writer));
  }

  private void tell(
      Introduction introduction,
      @Nullable Leg leg,
      @Nullable CompanyId company,
      AccountId reader,
      Language language,
      Viewer writer) {
    if (reader.equals(writer.account())
        || !messages.tellOnce(introduction, leg, reader, clock.now())) {
      return;
    }
    news.tell(
        introduction,
        company,
        Recipient.of(reader),
        company == null ? Category.DESK : Category.CASE_NEWS,
        TEMPLATE,
        Map.of(
            "title",
            news.title(introduction, language),
            "where",
            leg == null
                ? "introduction_room.told.all"
                : company == null
                    ? "introduction_room.told.company"
                    : "introduction_room.told.office"),
        "/introductions/"
            + introduction.publicId()
            + "/messages?thread="
            + (leg == null ? Rooms.ALL : leg.publicId()));
  }

  /** The owner and who looks after the leg; while nobody does, everybody of the office. */
  private List<AccountSummary> officers(Introduction introduction, @Nullable Leg leg) {
    Map<AccountId, AccountSummary> concerned = new LinkedHashMap<>();
    Stream.concat(
            introduction.owner().stream(),
            introduction.legs().stream()
                .filter(side -> leg == null || side.equals(leg))
                .flatMap(side -> side.deskPerson().map(AccountId::new).stream()))
        .map(people::officer)
        .flatMap(Optional::stream)
        .forEach(officer -> concerned.put(officer.id(), officer));
    return concerned.isEmpty() ? people.office(introduction) : List.copyOf(concerned.values());
  }
}
