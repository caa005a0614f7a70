package app.kakehashi.company.service;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.company.domain.ChangedCompanies;
import app.kakehashi.company.domain.Company;
import app.kakehashi.company.domain.CompanyRepository;
import app.kakehashi.company.domain.Contact;
import app.kakehashi.company.domain.ContactRepository;
import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.company.domain.NewCompanies;
import app.kakehashi.company.service.IntakePlanner.Plan;
import app.kakehashi.company.service.IntakePlanner.Step;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.CompanyId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  /** New companies at once that are keyed only when the list is stored. */
  private static final int MANY = 200;

  /** Changed companies at once for which a statement of their own takes longer. */
  private static final int MANY_CHANGED = 10;

  /** Fields of a company that are stored beside its own row. */
  private static final Set<String> PARTS =
      Set.of("names", "sectors", "certificates", "sites", "offices");

  private final IntakePlanner planner;
  private final CompanyIdentities identities;
  private final MatchSubjects subjects;
  private final DuplicatePairs pairs;
  private final LateKeys lateKeys;
  private final CompanyRepository companies;
  private final NewCompanies newCompanies;
  private final ChangedCompanies changedCompanies;
  private final ContactRepository contacts;
  private final CompanyImages images;
  private final FieldSources fieldSources;
  private final NameTokens tokens;
  private final UnwantedCompanies unwanted;
  private final CatalogueChanges changes;
  private final EntityManager entities;
  private final Clock clock;

  CompanyIntakeService(
      IntakePlanner planner,
      CompanyIdentities identities,
      MatchSubjects subjects,
      DuplicatePairs pairs,
      LateKeys lateKeys,
      CompanyRepository companies,
      NewCompanies newCompanies,
      ChangedCompanies changedCompanies,
      ContactRepository contacts,
      CompanyImages images,
      FieldSources fieldSources,
      NameTokens tokens,
      UnwantedCompanies unwanted,
      CatalogueChanges changes,
      EntityManager entities,
      Clock clock) {
    this.planner = planner;
    this.identities = identities;
    this.subjects = subjects;
    this.pairs = pairs;
    this.lateKeys = lateKeys;
    this.companies = companies;
    this.newCompanies = newCompanies;
    this.changedCompanies = changedCompanies;
    this.contacts = contacts;
    this.images = images;
    this.fieldSources = fieldSources;
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
    return planner.plan(drafts, terms, new RecordSource(SourceKind.IMPORT, null)).steps().stream()
        .map(Step::planned)
        .toList();
  }

  @Override
  @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
  public List<Planned> plan(List<CompanyDraft> drafts) {
    return plan(drafts, Terms.USUAL);
  }

  @Override
  public List<Change> ofNew(CompanyDraft draft) {
    return planner.ofNew(draft);
  }

  @Override
  public String identity(CompanyId company) {
    return CompanyIdentities.of(company);
  }

  @Override
  public List<String> identity(String officialName, @Nullable CompanyIdentifier identifier) {
    return identities.of(officialName, identifier);
  }

  @Override
  public void identities(Consumer<List<String>> consumer) {
    identities.each(consumer);
  }

  @Override
  public void settle() {
    lateKeys.catchUp();
  }

  @Override
  public Settled settleForMany() {
    lateKeys.catchUp();
    return new StoredKeys(subjects.sieve());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Applied> apply(List<CompanyDraft> drafts, Terms terms, RecordSource source) {
    return apply(planner.ready(drafts, terms, source));
  }

  @Override
  @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
  public Prepared prepare(List<CompanyDraft> drafts, Terms terms, RecordSource source) {
    return planner.ready(drafts, terms, source);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Applied> apply(Prepared prepared) {
    return apply(planner.renewed((Plan) prepared));
  }

  /**
   * The records are let go of afterwards: thousands of them would be compared with what is stored
   * at every query of the caller's transaction.
   */
  private List<Applied> apply(Plan plan) {
    List<Step> steps = plan.steps();
    RecordSource source = plan.source();
    Map<CompanyId, String> before = images.of(changed(steps));
    Instant now = clock.instant();
    List<SourceTable.Stated> stated = new ArrayList<>();
    Set<Company> touched = new LinkedHashSet<>();
    for (Step step : steps) {
      if (step.outcome() != Outcome.SAME) {
        touched.add(step.company());
      }
      if (step.outcome() == Outcome.CHANGED) {
        step.company().index(tokens, now);
      }
    }
    storeChanged(steps);
    newCompanies.add(
        steps.stream().filter(step -> step.outcome() == Outcome.NEW).map(Step::company).toList());
    for (Step step : steps) {
      step.newContacts()
          .forEach(
              details -> contacts.save(new Contact(step.company().id(), details, source, now)));
      if (step.matched().stored() != null) {
        step.changes()
            .forEach(
                change ->
                    stated.add(
                        new SourceTable.Stated(step.company().id().value(), change.field())));
      }
    }
    companies.flush();
    fieldSources.record(stated, source, now);
    List<Long> ids = touched.stream().map(company -> company.id().value()).toList();
    unwanted.recognise(ids);
    Set<Long> toCompare = key(steps, touched);
    steps.stream()
        .filter(step -> looksAlike(step, plan.terms()))
        .forEach(step -> toCompare.add(step.company().id().value()));
    pairs.propose(toCompare);
    // a new company has no posting yet
    changes.changed(
        CatalogueChanges.Kind.COMPANY,
        steps.stream()
            .filter(step -> step.outcome() != Outcome.SAME && step.matched().stored() != null)
            .map(step -> step.company().id().value())
            .distinct()
            .toList());
    List<Applied> applied = applied(steps, before);
    steps.forEach(step -> entities.detach(step.company()));
    return applied;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Applied> apply(List<CompanyDraft> drafts, RecordSource source) {
    return apply(drafts, Terms.USUAL, source);
  }

  /** Many companies of which only the own row changed are stored at once. */
  private void storeChanged(List<Step> steps) {
    Set<Company> rows = new LinkedHashSet<>();
    Set<Company> parts = new HashSet<>();
    for (Step step : steps) {
      if (step.outcome() == Outcome.CHANGED && step.matched().stored() != null) {
        rows.add(step.company());
        if (step.changes().stream().anyMatch(change -> PARTS.contains(change.field()))) {
          parts.add(step.company());
        }
      }
    }
    rows.removeAll(parts);
    if (rows.size() >= MANY_CHANGED) {
      rows.forEach(entities::detach);
      changedCompanies.store(List.copyOf(rows));
    }
  }

  private static boolean looksAlike(Step step, Terms terms) {
    return terms.alike() == null
        ? !step.duplicates().isEmpty()
        : terms.alike().contains(step.draft().key());
  }

  /**
   * A new company of which one row speaks is what that row says: it need not be read again.
   *
   * @return new companies that can be compared with each other, too; many are left for later
   */
  private Set<Long> key(List<Step> steps, Set<Company> touched) {
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
    return fresh.size() < MANY ? ids(steps, Outcome.NEW) : new HashSet<>();
  }

  private static Set<Long> ids(List<Step> steps, Outcome outcome) {
    return steps.stream()
        .filter(step -> step.outcome() == outcome)
        .map(step -> step.company().id().value())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<CompanyId> changed(List<Step> steps) {
    return steps.stream()
        .filter(step -> step.outcome() == Outcome.CHANGED && step.matched().stored() != null)
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
                  step.planned(), id, first ? before.get(id) : null, step.company().version());
            })
        .toList();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public TakenBack takeBack(List<TakeBack> taken) {
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
}
