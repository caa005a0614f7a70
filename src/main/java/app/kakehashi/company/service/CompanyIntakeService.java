package app.kakehashi.company.service;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.company.domain.Absorption;
import app.kakehashi.company.domain.Company;
import app.kakehashi.company.domain.CompanyFields;
import app.kakehashi.company.domain.CompanyRepository;
import app.kakehashi.company.domain.Contact;
import app.kakehashi.company.domain.ContactDetails;
import app.kakehashi.company.domain.ContactRepository;
import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.company.domain.NewCompanies;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in many companies at once. */
@Service
class CompanyIntakeService implements CompanyIntake {
  private static final int CHUNK = 1000;

  /** New companies at once that are keyed only when the list is stored. */
  private static final int MANY = 200;

  private final CompanyMatcher matcher;
  private final MatchSubjects subjects;
  private final DuplicatePairs pairs;
  private final LateKeys lateKeys;
  private final CompanyRepository companies;
  private final NewCompanies newCompanies;
  private final ContactRepository contacts;
  private final CompanyImages images;
  private final FieldSources fieldSources;
  private final Absorption absorption;
  private final NameTokens tokens;
  private final UnwantedCompanies unwanted;
  private final CatalogueChanges changes;
  private final EntityManager entities;
  private final Clock clock;

  CompanyIntakeService(
      CompanyMatcher matcher,
      MatchSubjects subjects,
      DuplicatePairs pairs,
      LateKeys lateKeys,
      CompanyRepository companies,
      NewCompanies newCompanies,
      ContactRepository contacts,
      CompanyImages images,
      FieldSources fieldSources,
      ReferenceData reference,
      NameTokens tokens,
      UnwantedCompanies unwanted,
      CatalogueChanges changes,
      EntityManager entities,
      Clock clock) {
    this.matcher = matcher;
    this.subjects = subjects;
    this.pairs = pairs;
    this.lateKeys = lateKeys;
    this.companies = companies;
    this.newCompanies = newCompanies;
    this.contacts = contacts;
    this.images = images;
    this.fieldSources = fieldSources;
    this.absorption = new Absorption(tokens, reference.sectors());
    this.tokens = tokens;
    this.unwanted = unwanted;
    this.changes = changes;
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * In a transaction of its own that writes nothing, so that trying the changes out leaves no
   * trace.
   */
  @Override
  @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
  public List<Planned> plan(List<CompanyDraft> drafts, Terms terms) {
    return new Intake(drafts, terms, new RecordSource(SourceKind.IMPORT, null))
        .steps().stream().map(Step::planned).toList();
  }

  @Override
  @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
  public List<Planned> plan(List<CompanyDraft> drafts) {
    return plan(drafts, Terms.USUAL);
  }

  @Override
  public String identity(CompanyId company) {
    return CompanyMatcher.identity(company);
  }

  @Override
  public List<String> identity(String officialName, @Nullable CompanyIdentifier identifier) {
    return matcher.identity(officialName, identifier);
  }

  @Override
  public void identities(Consumer<List<String>> consumer) {
    matcher.identities(consumer);
  }

  @Override
  public void settle() {
    lateKeys.catchUp();
  }

  /**
   * The records are let go of afterwards: thousands of them would be compared with what is stored
   * at every query of the caller's transaction.
   */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Applied> apply(
      List<CompanyDraft> drafts, Terms terms, RecordSource source, Actor actor) {
    Intake intake = new Intake(drafts, terms, source);
    List<Step> steps = intake.steps();
    Map<CompanyId, String> before = images.of(changed(steps));
    Instant now = clock.instant();
    List<FieldSources.Stated> stated = new ArrayList<>();
    Set<Company> touched = new LinkedHashSet<>();
    for (Step step : steps) {
      if (step.outcome() != Outcome.SAME) {
        touched.add(step.company());
        step.company().index(tokens, now);
      }
    }
    newCompanies.add(
        steps.stream().filter(step -> step.outcome() == Outcome.NEW).map(Step::company).toList());
    for (Step step : steps) {
      step.newContacts()
          .forEach(
              details -> contacts.save(new Contact(step.company().id(), details, source, now)));
      if (step.match().company().stored() != null) {
        step.changes()
            .forEach(
                change -> stated.add(new FieldSources.Stated(step.company().id(), change.field())));
      }
    }
    companies.flush();
    fieldSources.record(stated, source, now);
    List<Long> ids = touched.stream().map(company -> company.id().value()).toList();
    unwanted.recognise(ids);
    key(steps, touched);
    pairs.propose(
        steps.stream()
            .filter(step -> looksAlike(step, terms))
            .map(step -> step.company().id().value())
            .collect(Collectors.toSet()));
    changes.changed(CatalogueChanges.Kind.COMPANY, ids);
    List<Applied> applied = applied(steps, before);
    steps.forEach(step -> entities.detach(step.company()));
    return applied;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Applied> apply(List<CompanyDraft> drafts, RecordSource source, Actor actor) {
    return apply(drafts, Terms.USUAL, source, actor);
  }

  private static boolean looksAlike(Step step, Terms terms) {
    return terms.alike() == null
        ? !step.match().duplicates().isEmpty()
        : terms.alike().contains(step.draft().key());
  }

  /** A new company of which one row speaks is what that row says: it need not be read again. */
  private void key(List<Step> steps, Set<Company> touched) {
    Map<Company, Integer> spoken = new HashMap<>();
    steps.forEach(step -> spoken.merge(step.company(), 1, Integer::sum));
    Map<Long, CompanyDraft> fresh = new LinkedHashMap<>();
    for (Step step : steps) {
      if (step.outcome() == Outcome.NEW && spoken.getOrDefault(step.company(), 0) == 1) {
        fresh.put(step.company().id().value(), step.draft());
      }
    }
    if (fresh.size() < MANY) {
      subjects.keyNew(fresh);
    } else {
      lateKeys.leave(fresh.keySet());
    }
    subjects.key(
        touched.stream()
            .map(company -> company.id().value())
            .filter(id -> !fresh.containsKey(id))
            .toList());
  }

  private static List<CompanyId> changed(List<Step> steps) {
    return steps.stream()
        .filter(
            step -> step.outcome() == Outcome.CHANGED && step.match().company().stored() != null)
        .map(step -> step.company().id())
        .toList();
  }

  private static List<Applied> applied(List<Step> steps, Map<CompanyId, String> before) {
    Set<CompanyId> handed = new HashSet<>();
    return steps.stream()
        .map(
            step -> {
              CompanyId id = step.company().id();
              boolean first = step.outcome() == Outcome.CHANGED && handed.add(id);
              return new Applied(
                  step.planned(),
                  id,
                  step.company().publicId(),
                  first ? before.get(id) : null,
                  step.company().version());
            })
        .toList();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public TakenBack takeBack(List<TakeBack> taken, Actor actor) {
    List<TakeBack> fresh = taken.stream().filter(change -> change.beforeImage() == null).toList();
    List<TakeBack> changed = taken.stream().filter(change -> change.beforeImage() != null).toList();
    Map<CompanyId, Kept> kept = new LinkedHashMap<>(images.delete(fresh));
    TakenBack restored = images.restore(changed);
    kept.putAll(restored.kept());
    subjects.key(restored.restored().stream().map(one -> one.company().value()).toList());
    changes.changed(
        CatalogueChanges.Kind.COMPANY, taken.stream().map(t -> t.company().value()).toList());
    return new TakenBack(kept, restored.restored());
  }

  /** A draft, the company it speaks of, and what it changes there. */
  private record Step(
      CompanyDraft draft,
      Company company,
      Outcome outcome,
      List<Change> changes,
      List<Withheld> withheld,
      List<ContactDetails> newContacts,
      CompanyMatcher.Match match,
      @Nullable String unwanted) {
    Planned planned() {
      return new Planned(
          draft.key(),
          outcome,
          match.company().stored(),
          changes,
          withheld,
          match.duplicates(),
          unwanted,
          (int) newContacts.stream().filter(details -> details.email() != null).count());
    }
  }

  /**
   * One run over the drafts, in their order. Drafts of one company are one statement, in which the
   * first word counts: whichever way they contradict each other, the same list says the same again.
   */
  private final class Intake {
    private final List<CompanyDraft> drafts;
    private final Terms terms;
    private final RecordSource source;
    private final List<CompanyMatcher.Match> matches;
    private final Map<String, String> reasons;
    private final IdentityHashMap<CompanyMatcher.Known, Company> found = new IdentityHashMap<>();
    private final IdentityHashMap<CompanyMatcher.Known, CompanyDraft> said =
        new IdentityHashMap<>();
    private final Map<CompanyId, Map<String, FieldSources.Said>> held = new HashMap<>();
    private final Map<CompanyId, Set<String>> stored = new HashMap<>();
    private final IdentityHashMap<CompanyMatcher.Known, Set<String>> people =
        new IdentityHashMap<>();

    Intake(List<CompanyDraft> drafts, Terms terms, RecordSource source) {
      this.drafts = drafts;
      this.terms = terms;
      this.source = source;
      this.matches = matcher.match(drafts, terms.known(), terms.alike() == null);
      this.reasons = unwanted.reasons(drafts);
    }

    List<CompanyId> storedIds() {
      return matches.stream()
          .map(match -> match.company().stored())
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
      for (CompanyMatcher.Match match : matches) {
        if (match.company().stored() != null) {
          Company company = loaded.get(match.company().stored().id());
          if (company != null) {
            found.put(match.company(), company);
          }
        }
      }
      if (drafts.stream().anyMatch(draft -> !draft.contacts().isEmpty()) && !ids.isEmpty()) {
        contacts
            .findAllByCompanyIdIn(ids)
            .forEach(contact -> remember(contact.company(), contact.details()));
      }
    }

    private Step step(CompanyDraft draft, CompanyMatcher.Match match) {
      Company known = found.get(match.company());
      Company company = known == null ? fresh(draft) : known;
      found.put(match.company(), company);
      CompanyDraft stated =
          said.merge(match.company(), draft, (earlier, later) -> earlier.and(later));
      Map<String, FieldSources.Said> people = held(match);
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
          reasons.get(draft.key()));
    }

    /** What people stated of the company, but where the list counts all the same. */
    private Map<String, FieldSources.Said> held(CompanyMatcher.Match match) {
      CompanySummary company = match.company().stored();
      Map<String, FieldSources.Said> people =
          company == null
              ? new HashMap<>()
              : new HashMap<>(held.getOrDefault(company.id(), Map.of()));
      terms.listCounts().forEach(field -> people.keySet().removeAll(CompanyFields.with(field)));
      return people;
    }

    private static List<Withheld> withheld(
        List<Change> changes, Map<String, FieldSources.Said> people) {
      return changes.stream()
          .map(
              change -> {
                FieldSources.Said said = Objects.requireNonNull(people.get(change.field()));
                return new Withheld(change, said.by(), said.at());
              })
          .toList();
    }

    private Company fresh(CompanyDraft draft) {
      return new Company(
          draft.kind(),
          draft.affiliation(),
          draft.country(),
          draft.officialName(),
          draft.officialLanguage(),
          source,
          clock.instant());
    }

    private List<ContactDetails> newContacts(CompanyDraft draft, CompanyMatcher.Match match) {
      Set<String> known =
          people.computeIfAbsent(
              match.company(),
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
    return draft.affiliation() == Affiliation.JP ? Language.JA : Language.ZH_HANT;
  }

  private static String personKey(ContactDetails details) {
    return details.email() == null
        ? "name:" + details.name()
        : details.email().toLowerCase(Locale.ROOT);
  }
}
