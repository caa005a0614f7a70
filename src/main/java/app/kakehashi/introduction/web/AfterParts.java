package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.introduction.service.CaseDisclosure;
import app.kakehashi.introduction.service.CaseSides;
import app.kakehashi.introduction.service.ContactConsents;
import app.kakehashi.introduction.service.Meetings;
import app.kakehashi.introduction.service.Settlements;
import app.kakehashi.introduction.service.Settlements.Wording;
import app.kakehashi.shared.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What follows the yes, as sections of the page of a case. */
@Configuration(proxyBeanMethods = false)
class AfterParts {
  private static final String TEMPLATE = "introduction/part-after";

  /** How many people of a side are named and agree, or are open. */
  record People(Choice side, int named, int agreed, int open) {}

  /** The people of each side; where they are named, and where they are seen. */
  @Bean
  @Order(10)
  CasePagePart contactsPart(ContactConsents consents, CaseDisclosure disclosure) {
    return (around, model) -> {
      Introduction introduction = around.introduction();
      Viewer viewer = around.viewer();
      boolean begun = introduction.isOpened() || introduction.state().isOpen();
      if (!begun || !CaseSides.takesPart(introduction, viewer)) {
        return Optional.empty();
      }
      List<People> people = new ArrayList<>();
      for (Leg leg : CaseSides.in(introduction)) {
        boolean own = viewer.isOffice() || viewer.belongsTo(leg.company());
        List<ContactConsents.Person> named = own ? consents.named(introduction, leg) : List.of();
        people.add(
            new People(
                Objects.requireNonNull(around.sides().get(leg.company().value())),
                own ? named.size() : -1,
                (int) named.stream().filter(ContactConsents.Person::isAgreed).count(),
                own ? 0 : disclosure.countContacts(introduction, leg, viewer)));
      }
      if (people.isEmpty()) {
        return Optional.empty();
      }
      model.put("contactsHead", around.head());
      model.put("contactsPeople", people);
      model.put("contactsOpened", introduction.isOpened());
      model.put(
          "contactsIntroduce", viewer.isOffice() && introduction.state() == CaseState.MUTUAL_YES);
      return Optional.of(new CasePagePart.Part(TEMPLATE, "contacts"));
    };
  }

  /** The meetings. */
  @Bean
  @Order(20)
  CasePagePart meetingsPart(Meetings meetings, MeetingSheets sheets) {
    return (around, model) -> {
      Introduction introduction = around.introduction();
      Viewer viewer = around.viewer();
      if (isClosedTo(introduction, viewer)) {
        return Optional.empty();
      }
      model.put("meetingsHead", around.head());
      model.put("meetingsOpen", CaseState.AFTER_INTRODUCTION.contains(introduction.state()));
      model.put(
          "meetingsList",
          meetings.of(introduction, viewer).stream()
              .map(meeting -> sheets.sheet(around, meeting))
              .toList());
      return Optional.of(new CasePagePart.Part(TEMPLATE, "meetings"));
    };
  }

  /** Where a matter stands; null where nothing was put forward. */
  record Matter(SettlementMatter matter, SettlementSheets.@Nullable Sheet newest) {}

  /** Terms, confidentiality, stage, depth and agreement. */
  @Bean
  @Order(30)
  CasePagePart settlementsPart(
      Settlements settlements, SettlementSheets sheets, CaseDisclosure disclosure) {
    return (around, model) -> {
      Introduction introduction = around.introduction();
      Viewer viewer = around.viewer();
      boolean early = introduction.state() == CaseState.MUTUAL_YES;
      if (!CaseSides.takesPart(introduction, viewer) || !(introduction.isOpened() || early)) {
        return Optional.empty();
      }
      boolean confidential = disclosure.kind(introduction).needsConfidentiality();
      List<Leg> sides = CaseSides.in(introduction);
      Map<SettlementMatter, Wording> wordings = settlements.newest(introduction);
      List<Matter> matters = new ArrayList<>();
      for (SettlementMatter matter : SettlementMatter.values()) {
        Wording newest = wordings.get(matter);
        boolean shown =
            matter == SettlementMatter.CONFIDENTIALITY
                ? confidential || newest != null
                : introduction.isOpened();
        if (shown) {
          matters.add(
              new Matter(matter, newest == null ? null : sheets.sheet(around, newest, sides)));
        }
      }
      if (matters.isEmpty()) {
        return Optional.empty();
      }
      model.put("settlementsHead", around.head());
      model.put("settlementsMatters", matters);
      return Optional.of(new CasePagePart.Part(TEMPLATE, "settlements"));
    };
  }

  /** The check-ins. */
  @Bean
  @Order(40)
  CasePagePart checkInsPart(CheckInSheets sheets) {
    return (around, model) -> {
      Introduction introduction = around.introduction();
      Viewer viewer = around.viewer();
      if (isClosedTo(introduction, viewer)) {
        return Optional.empty();
      }
      model.put("checkinsHead", around.head());
      model.put("checkinsList", sheets.of(around));
      return Optional.of(new CasePagePart.Part(TEMPLATE, "checkins"));
    };
  }

  private static boolean isClosedTo(Introduction introduction, Viewer viewer) {
    return !introduction.isOpened() || !CaseSides.takesPart(introduction, viewer);
  }
}
