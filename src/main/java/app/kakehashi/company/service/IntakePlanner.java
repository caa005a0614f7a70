package app.kakehashi.company.service;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.company.CompanyIntake.Outcome;
import app.kakehashi.company.CompanyIntake.Planned;
import app.kakehashi.company.CompanyIntake.Prepared;
import app.kakehashi.company.CompanyIntake.Terms;
import app.kakehashi.company.CompanyIntake.Withheld;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.ProbableDuplicate;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.company.domain.Absorption;
import app.kakehashi.company.domain.Company;
import app.kakehashi.company.domain.CompanyFields;
import app.kakehashi.company.domain.CompanyRepository;
import app.kakehashi.company.domain.ContactDetails;
import app.kakehashi.company.domain.ContactRepository;
import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.PublicId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what drafts would do to the companies they speak of. */
@Component
class IntakePlanner {
  private static final int CHUNK = 1000;

  private final CompanyMatcher matcher;
  private final CompanyRepository companies;
  private final ContactRepository contacts;
  private final FieldSources fieldSources;
  private final Absorption absorption;
  private final NameTokens tokens;
  private final UnwantedCompanies unwanted;
  private final Clock clock;

  IntakePlanner(
      CompanyMatcher matcher,
      CompanyRepository companies,
      ContactRepository contacts,
      FieldSources fieldSources,
      ReferenceData reference,
      NameTokens tokens,
      UnwantedCompanies unwanted,
      Clock clock) {
    this.matcher = matcher;
    this.companies = companies;
    this.contacts = contacts;
    this.fieldSources = fieldSources;
    this.absorption = new Absorption(tokens, reference.sectors(), this::nameOf);
    this.tokens = tokens;
    this.unwanted = unwanted;
    this.clock = clock;
  }

  /** What drafts do, in their order. */
  record Plan(List<Step> steps, Terms terms, RecordSource source) implements Prepared {}

  /** What drafts would do to what is stored now. */
  Plan plan(List<CompanyDraft> drafts, Terms terms, RecordSource source) {
    List<Step> steps =
        new Run(
                drafts,
                matcher.match(drafts, terms.known()),
                unwanted.reasons(drafts),
                terms,
                source)
            .steps();
    return new Plan(terms.alike() == null ? withDuplicates(steps, terms) : steps, terms, source);
  }

  /** A draft that changes nothing says nothing new of what its company looks like. */
  private List<Step> withDuplicates(List<Step> steps, Terms terms) {
    List<Step> looking = steps.stream().filter(step -> step.outcome() != Outcome.SAME).toList();
    Iterator<List<ProbableDuplicate>> found =
        matcher
            .duplicates(
                looking.stream().map(Step::draft).toList(),
                looking.stream().map(Step::matched).toList(),
                held(terms))
            .iterator();
    return steps.stream()
        .map(step -> step.outcome() == Outcome.SAME ? step : step.with(found.next()))
        .toList();
  }

  private static LongPredicate held(Terms terms) {
    return terms.settled() instanceof StoredKeys stored ? stored.sieve() : _ -> true;
  }

  /** The same, with new companies ready to be stored. */
  Plan ready(List<CompanyDraft> drafts, Terms terms, RecordSource source) {
    Plan plan = plan(drafts, terms, source);
    plan.steps().stream()
        .filter(step -> step.outcome() == Outcome.NEW)
        .forEach(step -> step.company().index(tokens, clock.instant()));
    return plan;
  }

  /**
   * A plan made in another transaction, with the stored companies it changes read anew in this one.
   */
  Plan renewed(Plan plan) {
    Set<CompanyId> changed =
        plan.steps().stream()
            .filter(step -> step.outcome() == Outcome.CHANGED)
            .map(step -> step.matched().stored())
            .filter(Objects::nonNull)
            .map(CompanySummary::id)
            .collect(Collectors.toSet());
    if (changed.isEmpty()) {
      return plan;
    }
    List<Step> old =
        plan.steps().stream()
            .filter(
                step -> {
                  CompanySummary stored = step.matched().stored();
                  return stored != null && changed.contains(stored.id());
                })
            .toList();
    Map<String, String> reasons = new HashMap<>();
    old.stream()
        .filter(step -> step.unwanted() != null)
        .forEach(step -> reasons.put(step.draft().key(), step.unwanted()));
    List<Step> anew =
        new Run(
                old.stream().map(Step::draft).toList(),
                old.stream().map(Step::matched).toList(),
                reasons,
                plan.terms(),
                plan.source())
            .steps();
    IdentityHashMap<CompanyDraft, Step> byDraft = new IdentityHashMap<>();
    Iterator<Step> before = old.iterator();
    anew.forEach(step -> byDraft.put(step.draft(), step.with(before.next().duplicates())));
    return new Plan(
        plan.steps().stream().map(step -> byDraft.getOrDefault(step.draft(), step)).toList(),
        plan.terms(),
        plan.source());
  }

  private String nameOf(CompanyId company) {
    return companies.findAllByIdIn(List.of(company.value())).stream()
        .map(Company::officialName)
        .findFirst()
        .orElse("");
  }

  /** A draft, the company it speaks of, and what it changes there. */
  record Step(
      CompanyDraft draft,
      Company company,
      Outcome outcome,
      List<Change> changes,
      List<Withheld> withheld,
      List<ContactDetails> newContacts,
      CompanyMatcher.Known matched,
      List<ProbableDuplicate> duplicates,
      @Nullable String unwanted) {
    Step with(List<ProbableDuplicate> found) {
      return new Step(
          draft,
          company,
          outcome,
          changes,
          withheld,
          newContacts,
          matched,
          List.copyOf(found),
          unwanted);
    }

    Planned planned() {
      return new Planned(
          draft.key(),
          outcome,
          matched.stored(),
          company.publicId(),
          changes,
          withheld,
          duplicates,
          unwanted,
          (int) newContacts.stream().filter(details -> details.email() != null).count());
    }
  }

  /**
   * One run over the drafts, in their order. Drafts of one company are one statement, in which the
   * first word counts: whichever way they contradict each other, the same list says the same again.
   */
  private final class Run {
    private final List<CompanyDraft> drafts;
    private final Terms terms;
    private final RecordSource source;
    private final List<CompanyMatcher.Known> matches;
    private final Map<String, String> reasons;
    private final IdentityHashMap<CompanyMatcher.Known, Company> found = new IdentityHashMap<>();
    private final IdentityHashMap<CompanyMatcher.Known, CompanyDraft> said =
        new IdentityHashMap<>();
    private final Map<CompanyId, Map<String, SourceTable.Said>> held = new HashMap<>();
    private final Map<CompanyId, Set<String>> stored = new HashMap<>();
    private final IdentityHashMap<CompanyMatcher.Known, Set<String>> people =
        new IdentityHashMap<>();

    Run(
        List<CompanyDraft> drafts,
        List<CompanyMatcher.Known> matches,
        Map<String, String> reasons,
        Terms terms,
        RecordSource source) {
      this.drafts = drafts;
      this.matches = matches;
      this.reasons = reasons;
      this.terms = terms;
      this.source = source;
    }

    List<CompanyId> storedIds() {
      return matches.stream()
          .map(CompanyMatcher.Known::stored)
          .filter(Objects::nonNull)
          .map(stored -> stored.id())
          .distinct()
          .toList();
    }

    List<Step> steps() {
      load();
      List<Step> steps = new ArrayList<>(drafts.size());
      for (int i = 0; i < drafts.size(); i++) {
        steps.add(step(drafts.get(i), matches.get(i)));
      }
      return steps;
    }

    private void load() {
      Map<CompanyId, Company> loaded = new HashMap<>();
      List<Long> ids = storedIds().stream().map(CompanyId::value).toList();
      for (int from = 0; from < ids.size(); from += CHUNK) {
        List<Long> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
        companies.findAllByIdIn(chunk).forEach(company -> loaded.put(company.id(), company));
        held.putAll(fieldSources.ofPeople(chunk.stream().map(CompanyId::new).toList()));
      }
      for (CompanyMatcher.Known match : matches) {
        if (match.stored() != null) {
          Company company = loaded.get(match.stored().id());
          if (company != null) {
            found.put(match, company);
          }
        }
      }
      if (drafts.stream().anyMatch(draft -> !draft.contacts().isEmpty()) && !ids.isEmpty()) {
        contacts
            .findAllByCompanyIdIn(ids)
            .forEach(contact -> remember(contact.company(), contact.details()));
      }
    }

    private Step step(CompanyDraft draft, CompanyMatcher.Known match) {
      Company known = found.get(match);
      Company company =
          known == null
              ? fresh(draft, terms.drawn().getOrDefault(draft.key(), PublicId.next()), source)
              : known;
      found.put(match, company);
      CompanyDraft stated = said.merge(match, draft, (earlier, later) -> earlier.and(later));
      Map<String, SourceTable.Said> people = held(match);
      Absorption.Absorbed did = absorption.absorb(company, stated, people.keySet());
      List<Change> absorbed = new ArrayList<>(did.changes());
      List<ContactDetails> added = newContacts(draft, match);
      if (!added.isEmpty()) {
        absorbed.add(new Change("contacts", "", String.valueOf(added.size())));
      }
      Outcome outcome =
          known == null ? Outcome.NEW : absorbed.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
      return new Step(
          draft,
          company,
          outcome,
          List.copyOf(absorbed),
          withheld(did.withheld(), people),
          added,
          match,
          List.of(),
          reasons.get(draft.key()));
    }

    /** What people stated of the company, but where the list counts all the same. */
    private Map<String, SourceTable.Said> held(CompanyMatcher.Known match) {
      CompanySummary company = match.stored();
      Map<String, SourceTable.Said> people =
          company == null
              ? new HashMap<>()
              : new HashMap<>(held.getOrDefault(company.id(), Map.of()));
      terms.listCounts().forEach(field -> people.keySet().removeAll(CompanyFields.with(field)));
      return people;
    }

    private static List<Withheld> withheld(
        List<Change> changes, Map<String, SourceTable.Said> people) {
      return changes.stream()
          .map(
              change -> {
                SourceTable.Said said = Objects.requireNonNull(people.get(change.field()));
                return new Withheld(change, said.by(), said.at());
              })
          .toList();
    }

    private List<ContactDetails> newContacts(CompanyDraft draft, CompanyMatcher.Known match) {
      Set<String> known =
          people.computeIfAbsent(
              match,
              company ->
                  company.stored() == null
                      ? new HashSet<>()
                      : stored.getOrDefault(company.stored().id(), new HashSet<>()));
      List<ContactDetails> fresh = new ArrayList<>();
      for (ContactDraft person : draft.contacts()) {
        ContactDetails details = details(person, draft);
        if (known.add(personKey(details))) {
          fresh.add(details);
        }
      }
      return fresh;
    }

    private void remember(CompanyId company, ContactDetails details) {
      stored.computeIfAbsent(company, _ -> new HashSet<>()).add(personKey(details));
    }
  }

  private Company fresh(CompanyDraft draft, String publicId, RecordSource source) {
    return new Company(
        publicId,
        draft.kind(),
        draft.affiliation(),
        draft.country(),
        draft.officialName(),
        draft.officialLanguage(),
        source,
        clock.instant());
  }

  /** What a draft says of a company that is new. */
  List<Change> ofNew(CompanyDraft draft) {
    Company company = fresh(draft, PublicId.next(), new RecordSource(SourceKind.IMPORT, null));
    List<Change> said = new ArrayList<>(absorption.absorb(company, draft, Set.of()).changes());
    if (!draft.country().equals(draft.affiliation().code())) {
      said.addFirst(new Change("country", "", draft.country()));
    }
    long people =
        draft.contacts().stream()
            .map(person -> personKey(details(person, draft)))
            .distinct()
            .count();
    if (people > 0) {
      said.add(new Change("contacts", "", String.valueOf(people)));
    }
    return List.copyOf(said);
  }

  private static ContactDetails details(ContactDraft person, CompanyDraft draft) {
    return new ContactDetails(
        person.name(),
        person.kana(),
        person.latin(),
        person.title(),
        person.department(),
        person.email(),
        person.phone(),
        languageOf(person.language(), draft));
  }

  private static Language languageOf(@Nullable Language stated, CompanyDraft draft) {
    if (stated != null) {
      return stated;
    }
    return ContactDetails.languageOf(draft.affiliation());
  }

  private static String personKey(ContactDetails details) {
    return details.email() == null
        ? "name:" + details.name()
        : details.email().toLowerCase(Locale.ROOT);
  }
}
