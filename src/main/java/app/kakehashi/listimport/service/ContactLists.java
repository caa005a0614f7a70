package app.kakehashi.listimport.service;

import app.kakehashi.company.CompanyIntake.Kept;
import app.kakehashi.company.CompanyIntake.Outcome;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.ContactIntake;
import app.kakehashi.company.ContactIntake.Applied;
import app.kakehashi.company.ContactIntake.Planned;
import app.kakehashi.company.ContactIntake.Stated;
import app.kakehashi.company.ContactIntake.TakenBack;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.listimport.domain.ContactTraceRepository;
import app.kakehashi.listimport.domain.ContactTraceRepository.ContactChange;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportRowRepository;
import app.kakehashi.listimport.domain.ImportTraceRepository;
import app.kakehashi.listimport.domain.KeptReason;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.RowOutcome;
import app.kakehashi.listimport.domain.list.ContactLine;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.listimport.service.ListUndoWork.Piece;
import app.kakehashi.listimport.service.RowOwners.Owner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares lists of people with those known, writes them, takes them back. */
@Component
class ContactLists {

  private final RowOwners owners;
  private final ContactIntake intake;
  private final ContactTraceRepository contactTraces;
  private final ImportTraceRepository traces;
  private final ImportRowRepository reported;
  private final ImportNotices notices;

  ContactLists(
      RowOwners owners,
      ContactIntake intake,
      ContactTraceRepository contactTraces,
      ImportTraceRepository traces,
      ImportRowRepository reported,
      ImportNotices notices) {
    this.owners = owners;
    this.intake = intake;
    this.contactTraces = contactTraces;
    this.traces = traces;
    this.reported = reported;
    this.notices = notices;
  }

  /** A row with the company it is about, or with the reason why that is not known. */
  private record Owned(ContactLine line, Owner owner) {
    @Nullable Stated stated() {
      CompanySummary company = owner.company();
      ContactDraft person = line.person();
      return company == null || person == null
          ? null
          : new Stated(String.valueOf(line.line()), company.id(), company.affiliation(), person);
    }

    /** The person and whose it is: who is new is summed up by it. */
    String name() {
      String company = owner.company() == null ? line.company().text() : owner.company().name();
      return line.name().isEmpty() ? company : line.name() + " · " + company;
    }
  }

  /** What the list would do. */
  void check(ImportBatch batch, List<ContactLine> lines, PlannedRows out) {
    List<Owned> owned = owned(batch, lines);
    List<Planned> planned = intake.plan(stated(owned), listCounts(batch));
    out.accept(rows(owned, planned));
    notices.expect(batch, newAddresses(owned, planned));
  }

  private List<Owned> owned(ImportBatch batch, List<ContactLine> lines) {
    var found =
        owners.of(lines.stream().map(ContactLine::company).toList(), batch.choices().side());
    return lines.stream()
        .map(line -> new Owned(line, Objects.requireNonNull(found.get(line.company()))))
        .toList();
  }

  private static List<Stated> stated(List<Owned> owned) {
    return owned.stream().map(Owned::stated).filter(Objects::nonNull).toList();
  }

  private static Set<String> listCounts(ImportBatch batch) {
    return Set.copyOf(batch.choices().updating().listCounts());
  }

  private static int newAddresses(List<Owned> owned, List<Planned> planned) {
    Map<String, Planned> byKey = byKey(planned);
    return (int)
        owned.stream()
            .map(Owned::stated)
            .filter(Objects::nonNull)
            .filter(one -> one.person().email() != null)
            .filter(one -> Objects.requireNonNull(byKey.get(one.key())).outcome() == Outcome.NEW)
            .count();
  }

  private static Map<String, Planned> byKey(List<Planned> planned) {
    return planned.stream().collect(Collectors.toMap(Planned::key, Function.identity()));
  }

  private static List<PlannedRow> rows(List<Owned> owned, List<Planned> planned) {
    Map<String, Planned> byKey = byKey(planned);
    return owned.stream()
        .map(one -> row(one, byKey.get(String.valueOf(one.line().line()))))
        .toList();
  }

  private static PlannedRow row(Owned owned, @Nullable Planned planned) {
    ContactLine line = owned.line();
    List<Problem> problems = new ArrayList<>(line.problems());
    Code noCompany = owned.owner().problem();
    if (noCompany != null && problems.stream().noneMatch(p -> p.code() == Code.NOT_A_ROW)) {
      problems.add(problem(noCompany, line, line.company().text()));
    }
    CompanySummary company = owned.owner().company();
    if (company != null) {
      RowProblems.ofAnother(line.line(), line.company(), company).ifPresent(problems::add);
    }
    if (planned == null || planned.ambiguous()) {
      if (planned != null) {
        problems.add(problem(Code.PERSON_AMBIGUOUS, line, line.name()));
      }
      return new PlannedRow(
          line.line(),
          List.of(line.line()),
          RowOutcome.REFUSED,
          owned.name(),
          null,
          false,
          List.of(),
          problems);
    }
    if (planned.sameAs() != null) {
      problems.add(problem(Code.PERSON_TWICE, line, line.name(), planned.sameAs()));
    }
    planned.withheld().forEach(kept -> problems.add(RowProblems.kept(line.line(), kept)));
    return new PlannedRow(
        line.line(),
        List.of(line.line()),
        RowOutcome.of(planned.outcome()),
        owned.name(),
        planned.contact(),
        false,
        planned.changes(),
        problems);
  }

  private static Problem problem(Code code, ContactLine line, String value, String... arguments) {
    return new Problem(code, line.line(), null, value, List.of(arguments));
  }

  /** Writes the list in the caller's transaction. */
  void write(ImportBatch batch, List<ContactLine> lines, PlannedRows out) {
    List<Owned> owned = owned(batch, lines);
    Applied applied =
        intake.apply(
            stated(owned),
            listCounts(batch),
            new RecordSource(SourceKind.IMPORT, batch.publicId()));
    contactTraces.add(batch.id(), applied.changes());
    Map<Integer, String> subjects = new LinkedHashMap<>();
    applied.contacts().forEach((key, contact) -> subjects.put(Integer.valueOf(key), contact));
    reported.became(batch.id(), subjects);
    out.accept(rows(owned, applied.planned()));
    notices.tell(batch);
  }

  /**
   * Takes a list back piece by piece, the last change first, but what later work depends on; hands
   * out what became of each piece.
   */
  void takeBack(ImportBatch batch, int recordsOfPiece, Consumer<Piece> out) {
    List<ContactChange> piece = contactTraces.before(batch.id(), Integer.MAX_VALUE, recordsOfPiece);
    while (!piece.isEmpty()) {
      out.accept(takeBack(batch, piece));
      piece = contactTraces.before(batch.id(), piece.getLast().position(), recordsOfPiece);
    }
  }

  private Piece takeBack(ImportBatch batch, List<ContactChange> piece) {
    Map<String, KeptReason> kept = new LinkedHashMap<>();
    traces
        .foundByLaterLists(
            batch.id(), piece.stream().map(change -> change.change().publicId()).toList())
        .forEach(subject -> kept.put(subject, KeptReason.LATER_LIST));
    TakenBack back =
        intake.takeBack(
            piece.stream()
                .map(ContactChange::change)
                .filter(change -> !kept.containsKey(change.publicId()))
                .toList());
    back.kept().forEach((contact, why) -> kept.put(contact, reason(why)));
    List<ContactChange> undone =
        piece.stream().filter(change -> !kept.containsKey(change.change().publicId())).toList();
    contactTraces.forget(batch.id(), undone);
    contactTraces.restored(back.restored());
    return new Piece(piece.size(), undone.size(), kept);
  }

  private static KeptReason reason(Kept kept) {
    return switch (kept) {
      case CHANGED_SINCE -> KeptReason.CHANGED_SINCE;
      case IN_USE -> KeptReason.IN_USE;
    };
  }
}
