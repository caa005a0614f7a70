package app.kakehashi.company;

import app.kakehashi.account.Viewer;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The companies of both countries, as far as the viewer may see them. */
public interface Companies {
  /**
   * The company of a public id if the viewer may see its profile: active companies that are listed
   * publicly are open to everybody who is signed in, the rest to their own members and the office.
   */
  Optional<CompanySummary> find(String publicId, Viewer viewer);

  /** As {@link #find(String, Viewer)}, by internal id. */
  Optional<CompanySummary> find(CompanyId id, Viewer viewer);

  /**
   * Names and addresses of many companies at once, whoever asks; hide what the viewer may not see.
   */
  Map<CompanyId, CompanySummary> summaries(Collection<CompanyId> ids);

  /** The company with this checked official number. */
  Optional<CompanyId> findByIdentifier(CompanyIdentifier identifier);

  /**
   * Active companies whose name reads the same when width, script variant and legal form are
   * ignored.
   */
  List<CompanySummary> findByName(String name, Viewer viewer);

  /**
   * Words of a name as the {@code tsquery} that finds companies by their column {@code search},
   * whatever width, script variant or legal form was typed; empty where there are none.
   */
  String nameQuery(String typed);

  /** Facts of many companies in a constant number of statements. */
  Map<CompanyId, CompanyFacts> factsOf(Collection<CompanyId> ids);

  /** Facts of every company, inactive ones included, by id. */
  List<CompanyFacts> allFacts();

  /**
   * These companies with all that stand above and below them: what a company says of its parent
   * changes {@link CompanyFacts#group} of others.
   */
  Set<CompanyId> familyOf(Collection<CompanyId> ids);

  /** What anonymous postings of these companies may show, in a constant number of statements. */
  Map<CompanyId, CoarseProfile> coarseProfiles(Collection<CompanyId> ids);

  /** All texts that would give a company away: names, short names, addresses, sites, web host. */
  Set<String> revealingTexts(CompanyId id);

  /**
   * The people of a company the office can write to and has not invited, in the order they were
   * added. Who was invited has an account, or had one and lost it.
   */
  List<MailContact> mailContacts(CompanyId id);

  /**
   * Every contact of a company with a mail address, invited or not, in the order they were added.
   */
  List<ContactPerson> contactPersons(CompanyId id);

  /**
   * The people of a company as they may be introduced, in the order they were added: personal data,
   * for introductions only.
   */
  List<ContactCard> contactCards(CompanyId id);

  /**
   * Where a contact is by now, that may have followed with its company when that was merged, or
   * have been united with the same person's contact there; empty where it was removed.
   */
  Optional<ContactPlace> contactNow(String publicId);

  /** Whether a contact with a mail address was added or corrected after this time. */
  boolean hasNewContact(CompanyId id, Instant after);

  /**
   * Never proposes these two to each other again, in either direction.
   *
   * @param reason for the office; may be empty
   */
  void block(CompanyId one, CompanyId other, String reason, Actor actor);

  /** Lets these two be proposed to each other again. */
  void unblock(CompanyId one, CompanyId other, Actor actor);
}
