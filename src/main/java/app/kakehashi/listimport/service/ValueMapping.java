package app.kakehashi.listimport.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.ImportRowRepository;
import app.kakehashi.listimport.domain.ImportRowRepository.NotUnderstood;
import app.kakehashi.listimport.domain.ImportSourceRows;
import app.kakehashi.listimport.domain.StagedTable;
import app.kakehashi.listimport.domain.ValueMemory;
import app.kakehashi.listimport.domain.ValueMemory.Remembered;
import app.kakehashi.listimport.domain.list.Column;
import app.kakehashi.listimport.domain.list.ListField;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ListShape;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.listimport.domain.list.ValueDecision;
import app.kakehashi.listimport.domain.list.ValueDecisions;
import app.kakehashi.listimport.domain.list.Vocabulary;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person sees of the values that are in no vocabulary, and says about them. */
@Service
public class ValueMapping {

  /** Values shown at once; the rest follows when these are decided. */
  private static final int MOST = 40;

  private static final int LONGEST_VALUE = 200;

  private static final Set<Code> NOT_UNDERSTOOD =
      EnumSet.of(
          Code.SECTOR_NOT_UNDERSTOOD,
          Code.REGION_NOT_UNDERSTOOD,
          Code.COUNTRY_NOT_UNDERSTOOD,
          Code.CERTIFICATE_NOT_UNDERSTOOD,
          Code.CODE_NOT_UNDERSTOOD,
          Code.MARK_IN_PART,
          Code.RELATION_NOT_UNDERSTOOD,
          Code.OFFICE_KIND_OTHER,
          Code.KIND_NOT_UNDERSTOOD,
          Code.LANGUAGE_NOT_UNDERSTOOD);

  private final ListReading reading;
  private final Imports imports;
  private final ImportSourceRows source;
  private final ImportRowRepository rows;
  private final ValueMemory memory;
  private final Clock clock;

  ValueMapping(
      ListReading reading,
      Imports imports,
      ImportSourceRows source,
      ImportRowRepository rows,
      ValueMemory memory,
      Clock clock) {
    this.reading = reading;
    this.imports = imports;
    this.source = source;
    this.rows = rows;
    this.memory = memory;
    this.clock = clock;
  }

  /** A value nobody has decided about. */
  public record Open(ListField field, Vocabulary vocabulary, NotUnderstood value) {
    private Open and(Open other) {
      return new Open(field, vocabulary, value.and(other.value));
    }
  }

  /**
   * The values of a list.
   *
   * @param decided for this list
   * @param remembered of earlier lists of its kind, and followed
   */
  public record Values(List<Open> open, List<ValueDecision> decided, List<Remembered> remembered) {}

  /** The values of a checked import that are in no vocabulary. */
  @Transactional(readOnly = true)
  public Values values(ImportBatch batch) {
    ListShape shape = reading.shape(new StagedTable(source, batch.id()), batch, batch.columns());
    Map<String, Open> open = new LinkedHashMap<>();
    for (NotUnderstood value : rows.notUnderstood(batch.id(), NOT_UNDERSTOOD, MOST)) {
      for (Column column : shape.columns()) {
        ListField field = column.field();
        if (field != null
            && column.heading().equals(value.column())
            && value.value().length() <= LONGEST_VALUE) {
          Vocabulary.of(batch.kind(), field)
              .ifPresent(
                  v ->
                      open.merge(
                          field + " " + ValueDecision.key(value.value()),
                          new Open(field, v, value),
                          Open::and));
        }
      }
    }
    ValueDecisions ofList = ValueDecisions.of(batch.choices().values());
    return new Values(
        List.copyOf(open.values()),
        batch.choices().values(),
        memory.of(batch.kind()).stream()
            .filter(one -> ofList.find(one.decision().field(), one.decision().value()).isEmpty())
            .toList());
  }

  /**
   * Reads an open import anew, with these decisions besides the earlier ones.
   *
   * @param remember whether later lists of the kind are to be read so, too
   */
  public void decide(
      String publicId,
      long version,
      List<ValueDecision> decisions,
      boolean remember,
      Viewer viewer) {
    ImportBatch batch = imports.open(publicId, version, viewer);
    Map<String, ValueDecision> all = new LinkedHashMap<>();
    batch.choices().values().forEach(one -> all.put(one.field() + " " + one.key(), one));
    decisions.forEach(one -> all.put(one.field() + " " + one.key(), one));
    imports.recheck(
        publicId,
        version,
        batch.choices().with(List.copyOf(all.values())),
        () -> {
          if (remember) {
            Act act = new Act(viewer.account(), clock.instant());
            decisions.forEach(one -> memory.remember(batch.kind(), one, act));
          }
        },
        viewer);
  }

  /** Forgets a decision, for this list and for later ones, and reads the import anew. */
  public void forget(String publicId, long version, ListField field, String value, Viewer viewer) {
    ImportBatch batch = imports.open(publicId, version, viewer);
    ListKind kind = batch.kind();
    ValueDecision decision = new ValueDecision(field, value, ValueDecision.Verdict.LEFT_OUT, "");
    List<ValueDecision> others =
        batch.choices().values().stream()
            .filter(one -> one.field() != field || !one.key().equals(decision.key()))
            .toList();
    imports.recheck(
        publicId,
        version,
        batch.choices().with(others),
        () -> memory.forget(kind, field, decision.key()),
        viewer);
  }
}
