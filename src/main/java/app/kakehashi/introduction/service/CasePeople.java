package app.kakehashi.introduction.service;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.company.Companies;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.notification.Recipient;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is written to for a company: its active members, and while it has none its contacts. */
@Component
public class CasePeople {
  private final Accounts accounts;
  private final Companies companies;

  CasePeople(Accounts accounts, Companies companies) {
    this.accounts = accounts;
    this.companies = companies;
  }

  /**
   * A person of a company.
   *
   * @param account null for a contact without account
   * @param contact public id of the contact; null for an account
   */
  public record Person(
      @Nullable AccountId account,
      @Nullable String contact,
      String name,
      String email,
      Language language) {
    Recipient recipient() {
      return account == null ? Recipient.contact(name, email, language) : Recipient.of(account);
    }

    /** How the subject of a link names this person. */
    String reference() {
      return account == null ? "c" + contact : "a" + account.value();
    }
  }

  /** Everybody who is written to. */
  public List<Person> of(CompanyId company) {
    List<Person> members =
        accounts.membersOf(company).stream()
            .filter(person -> person.status() == AccountStatus.ACTIVE)
            .map(
                person ->
                    new Person(person.id(), null, person.name(), person.email(), person.language()))
            .toList();
    return members.isEmpty()
        ? companies.contactPersons(company).stream()
            .map(
                person ->
                    new Person(
                        null, person.publicId(), person.name(), person.email(), person.language()))
            .toList()
        : members;
  }

  /** Languages in which this company reads; never empty where somebody can be reached. */
  public Set<Language> languages(CompanyId company) {
    return of(company).stream().map(Person::language).collect(Collectors.toSet());
  }

  /** The language of a person; of the country where it is not known who wrote. */
  Language writesIn(@Nullable AccountId account, String country) {
    return Optional.ofNullable(account)
        .flatMap(accounts::find)
        .map(AccountSummary::language)
        .orElse(country.equals("TW") ? Language.ZH_HANT : Language.JA);
  }

  /** The owner of a case if that person still works for the office. */
  Optional<AccountSummary> officer(AccountId owner) {
    return accounts
        .find(owner)
        .filter(person -> person.status() == AccountStatus.ACTIVE && person.company() == null);
  }

  /** Everybody of the office to whom the case is open. */
  List<AccountSummary> office(Introduction introduction) {
    return accounts.office().stream()
        .filter(
            officer ->
                accounts
                    .viewer(officer.id())
                    .filter(viewer -> CaseSharing.opens(introduction, viewer))
                    .isPresent())
        .toList();
  }
}
