package app.kakehashi.company.service;

import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.company.CompanyIntake.Outcome;
import app.kakehashi.company.CompanyIntake.Withheld;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.ContactIntake;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.domain.Contact;
import app.kakehashi.company.domain.ContactBooks;
import app.kakehashi.company.domain.ContactBooks.Entry;
import app.kakehashi.company.domain.ContactDetails;
import app.kakehashi.company.domain.ContactFields;
import app.kakehashi.company.domain.ContactRepository;
import app.kakehashi.reference.TextFolder;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the people of many companies at once. */
@Service
class ContactIntakeService implements ContactIntake {
  private static final int CHUNK = 1000;

  private final ContactRepository contacts;
  private final ContactSources sources;
  private final ContactImages images;
  private final MatchSubjects subjects;
  private final JdbcClient jdbc;
  private final Clock clock;

  ContactIntakeService(
      ContactRepository contacts,
      ContactSources sources,
      ContactImages images,
      MatchSubjects subjects,
      JdbcClient jdbc,
      Clock clock) {
    this.contacts = contacts;
    this.sources = sources;
    this.images = images;
    this.subjects = subjects;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
  public List<Planned> plan(List<Stated> people, Set<String> listCounts) {
    return new Intake(people, listCounts).steps.stream().map(Step::planned).toList();
  }

  @Override
  public List<Change> ofNew(ContactDraft person) {
    return ContactFields.of(person).entrySet().stream()
        .filter(field -> !field.getKey().equals(ContactFields.NAME))
        .map(field -> new Change(field.getKey(), "", field.getValue()))
        .toList();
  }

  /** A row, and the person it is about; nobody where several may be meant. */
  private record Step(Planned planned, @Nullable Entry entry) {}

  /** One run over the rows, in their order: what an earlier row says of a person counts. */
  private final class Intake {
    private final Map<Long, Map<String, SourceTable.Said>> byHand = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    Intake(List<Stated> people, Set<String> listCounts) {
      ContactBooks books = new ContactBooks(people, TextFolder.standard());
      List<Long> companies =
          people.stream().map(person -> person.company().value()).distinct().toList();
      for (int from = 0; from < companies.size(); from += CHUNK) {
        List<Contact> stored =
            contacts.findAllByCompanyIdIn(
                companies.subList(from, Math.min(companies.size(), from + CHUNK)));
        stored.forEach(books::add);
        byHand.putAll(sources.byHand(stored.stream().map(Contact::number).toList()));
      }
      byHand.values().forEach(held -> held.keySet().removeAll(listCounts));
      people.forEach(person -> steps.add(step(books.take(person), person.key())));
    }

    private Step step(ContactBooks.Taken taken, String key) {
      Entry entry = taken.entry();
      if (entry == null) {
        return new Step(
            new Planned(key, Outcome.SAME, null, List.of(), List.of(), null, true), null);
      }
      Contact stored = entry.stored();
      Map<String, SourceTable.Said> held =
          stored == null ? Map.of() : byHand.getOrDefault(stored.number(), Map.of());
      List<Change> changes = new ArrayList<>();
      List<Withheld> withheld = new ArrayList<>();
      for (Change change : taken.differences()) {
        SourceTable.Said said = held.get(change.field());
        if (said == null) {
          entry.change(change);
          changes.add(change);
        } else {
          withheld.add(new Withheld(change, said.by(), said.at()));
        }
      }
      Outcome outcome =
          taken.isFresh() ? Outcome.NEW : changes.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
      return new Step(
          new Planned(
              key,
              outcome,
              stored == null ? null : stored.publicId(),
              changes,
              withheld,
              taken.earlierKey(),
              false),
          entry);
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Applied apply(List<Stated> people, Set<String> listCounts, RecordSource source) {
    Intake intake = new Intake(people, listCounts);
    Instant now = clock.instant();
    Map<Entry, Contact> written = new LinkedHashMap<>();
    Set<Entry> changed = new LinkedHashSet<>();
    List<SourceTable.Stated> stated = new ArrayList<>();
    for (Step step : intake.steps) {
      Entry entry = step.entry();
      if (entry != null && step.planned().outcome() == Outcome.CHANGED && entry.stored() != null) {
        changed.add(entry);
        step.planned()
            .changes()
            .forEach(
                change ->
                    stated.add(new SourceTable.Stated(entry.stored().number(), change.field())));
      }
    }
    Map<Long, String> before =
        images.of(changed.stream().map(entry -> stored(entry).number()).toList());
    for (Step step : intake.steps) {
      Entry entry = step.entry();
      if (entry != null) {
        written.computeIfAbsent(entry, _ -> write(entry, changed.contains(entry), source, now));
      }
    }
    contacts.flush();
    sources.record(stated, source, now);
    subjects.key(
        written.keySet().stream()
            .filter(entry -> entry.stored() == null || changed.contains(entry))
            .map(entry -> entry.company().value())
            .distinct()
            .toList());
    List<TakeBack> changes = new ArrayList<>();
    written.forEach(
        (entry, contact) -> {
          if (entry.stored() == null || changed.contains(entry)) {
            changes.add(
                new TakeBack(
                    contact.number(),
                    contact.publicId(),
                    before.get(contact.number()),
                    contact.version()));
          }
        });
    Map<String, String> ids = new HashMap<>();
    for (Step step : intake.steps) {
      if (step.entry() != null) {
        ids.put(step.planned().key(), Objects.requireNonNull(written.get(step.entry())).publicId());
      }
    }
    return new Applied(intake.steps.stream().map(Step::planned).toList(), ids, changes);
  }

  private Contact write(Entry entry, boolean changed, RecordSource source, Instant now) {
    ContactDetails details = entry.details();
    if (entry.stored() == null) {
      return contacts.save(new Contact(entry.company(), details, source, now));
    }
    if (changed) {
      entry.stored().correct(details, now);
    }
    return entry.stored();
  }

  private static Contact stored(Entry entry) {
    return Objects.requireNonNull(entry.stored());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public TakenBack takeBack(List<TakeBack> changes) {
    List<Long> companies =
        jdbc.sql("select distinct company_id from contact where id = any(:ids)")
            .param("ids", changes.stream().map(TakeBack::contact).toArray(Long[]::new))
            .query((row, number) -> row.getLong(1))
            .list();
    TakenBack back = images.takeBack(changes);
    subjects.key(companies);
    return back;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> companiesOf(Collection<String> people) {
    Map<String, String> companies = new HashMap<>();
    jdbc.sql(
            """
            select k.public_id, c.public_id from contact k join company c on c.id = k.company_id
            where k.public_id = any(:ids)
            """)
        .param("ids", people.toArray(String[]::new))
        .query(
            row -> {
              companies.put(row.getString(1), row.getString(2));
            });
    return companies;
  }
}
