package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.ContactCard;
import app.kakehashi.introduction.domain.Disclosure;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.shared.NotFoundException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the companies of a case to each other, and shows the owner beforehand what that opens. */
@Service
@Transactional
public class CaseIntroducing {
  private final CaseLife life;
  private final CaseDisclosure disclosure;
  private final ContactConsents consents;
  private final Settlements settlements;
  private final CheckIns checkIns;
  private final Companies companies;

  CaseIntroducing(
      CaseLife life,
      CaseDisclosure disclosure,
      ContactConsents consents,
      Settlements settlements,
      CheckIns checkIns,
      Companies companies) {
    this.life = life;
    this.disclosure = disclosure;
    this.consents = consents;
    this.settlements = settlements;
    this.checkIns = checkIns;
    this.companies = companies;
  }

  /**
   * What one company will see of another, as it will stand on that company’s page.
   *
   * @param people those who agreed to be passed on to the reader
   */
  public record Opening(Leg reader, Leg of, CompanySummary company, List<ContactCard> people) {}

  /** What {@link #introduce} will open to whom; for the office. */
  public List<Opening> preview(Introduction introduction, Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    return CaseSides.in(introduction).stream()
        .flatMap(
            reader ->
                CaseSides.others(introduction, reader.company()).stream()
                    .map(of -> opening(introduction, reader, of, viewer)))
        .toList();
  }

  private Opening opening(Introduction introduction, Leg reader, Leg of, Viewer viewer) {
    List<ContactCard> people =
        consents.named(introduction, of).stream()
            .filter(person -> !person.missing().contains(reader))
            .map(ContactConsents.Person::card)
            .toList();
    disclosure.seen(introduction, of, people, viewer);
    CompanySummary company =
        Objects.requireNonNull(companies.summaries(List.of(of.company())).get(of.company()));
    return new Opening(reader, of, company, people);
  }

  /** What still has to hold before the companies are introduced; empty once they can be. */
  @Transactional(readOnly = true)
  public Set<Guard> missing(Introduction introduction) {
    Set<Guard> missing = EnumSet.of(Guard.ALL_YES, Guard.CONSENTS, Guard.CONFIDENTIALITY);
    missing.removeAll(holding(introduction));
    if (introduction.isMutual()) {
      missing.remove(Guard.ALL_YES);
    }
    return missing;
  }

  private Set<Guard> holding(Introduction introduction) {
    Set<Guard> holding = EnumSet.noneOf(Guard.class);
    if (consents.isComplete(introduction)) {
      holding.add(Guard.CONSENTS);
    }
    Disclosure.Kind kind = disclosure.kind(introduction);
    if (!kind.needsConfidentiality()
        || settlements.isAgreed(introduction, SettlementMatter.CONFIDENTIALITY)) {
      holding.add(Guard.CONFIDENTIALITY);
    }
    return holding;
  }

  /**
   * Opens names and contacts, keeps what was opened to whom, and plans the check-ins.
   *
   * @throws app.kakehashi.introduction.domain.MoveRefused with what is missing
   */
  public void introduce(String id, long version, Viewer viewer) {
    life.change(
        id,
        version,
        viewer,
        (introduction, by, at) -> {
          introduction.introduce(by, holding(introduction), at);
          disclosure.opened(introduction, viewer.account());
          checkIns.plan(introduction, at);
        });
  }
}
