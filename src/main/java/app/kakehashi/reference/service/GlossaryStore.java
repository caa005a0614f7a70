package app.kakehashi.reference.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.reference.ConceptEdit;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.StaleVersionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of the glossary's versions. It only grows, and numbers are given in the order of the
 * commits, so a number says all there is to know of what was read.
 */
@Component
class GlossaryStore implements OfficeGlossary {
  private static final String ROWS =
      """
      select v.number, v.concept, v.revision, v.field, v.kind, v.broader, v.note, v.saved_by, v.saved_at,
        f.language, f.form, f.retired
      from glossary_version v left join glossary_form f on f.version = v.number
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final CatalogueChanges changes;
  private final Clock clock;
  private final Glossary shipped;
  private final AtomicReference<Glossary> known;

  GlossaryStore(
      JdbcClient jdbc, AuditLog audit, CatalogueChanges changes, Clock clock, Glossary shipped) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.changes = changes;
    this.clock = clock;
    this.shipped = shipped;
    this.known = new AtomicReference<>(shipped);
  }

  @Override
  public Glossary shipped() {
    return shipped;
  }

  @Override
  public long version() {
    return jdbc.sql("select coalesce(max(number), 0) from glossary_version")
        .query(Long.class)
        .single();
  }

  @Override
  public Glossary current() {
    long version = version();
    Glossary last = known.get();
    if (last.version() == version) {
      return last;
    }
    Glossary now = shipped.with(edits(version), version);
    known.set(now);
    return now;
  }

  @Override
  public Glossary trying(ConceptEdit edit) {
    long version = version();
    List<ConceptEdit> edits = new ArrayList<>(edits(version));
    edits.removeIf(other -> other.concept().equals(edit.concept()));
    edits.add(edit);
    return shipped.with(edits, version);
  }

  @Override
  public List<Revision> history(String concept) {
    return revisions(
        jdbc.sql(ROWS + "where v.concept = :concept order by v.number desc, f.position")
            .param("concept", concept));
  }

  /** The latest of every concept, as of a version. */
  private List<ConceptEdit> edits(long version) {
    return revisions(
            jdbc.sql(
                    ROWS
                        + """
                        where v.number in (select max(number) from glossary_version
                          where number <= :version group by concept)
                        order by v.number, f.position
                        """)
                .param("version", version))
        .stream()
        .map(Revision::edit)
        .toList();
  }

  @Override
  @Transactional
  public long save(ConceptEdit edit, int seen, String note, Viewer viewer) {
    // one after the other, so that the highest number is always the latest to commit
    jdbc.sql("lock table glossary_version in share row exclusive mode").update();
    int revision =
        jdbc.sql("select coalesce(max(revision), 0) from glossary_version where concept = :concept")
            .param("concept", edit.concept())
            .query(Integer.class)
            .single();
    if (revision != seen) {
      throw new StaleVersionException();
    }
    long version = version() + 1;
    insert(version, revision + 1, edit, note, viewer);
    audit.record(
        viewer.actor(),
        "glossary.saved",
        edit.concept(),
        Map.of("version", version, "added", texts(edit, false), "retired", texts(edit, true)));
    changes.changed(CatalogueChanges.Kind.GLOSSARY, version);
    return version;
  }

  private void insert(long version, int revision, ConceptEdit edit, String note, Viewer viewer) {
    jdbc.sql(
            """
            insert into glossary_version
              (number, concept, revision, field, kind, broader, note, saved_by, saved_at)
            values (:number, :concept, :revision, :field, :kind, :broader, :note, :by, :at)
            """)
        .param("number", version)
        .param("concept", edit.concept())
        .param("revision", revision)
        .param("field", edit.field())
        .param("kind", edit.kind())
        .param("broader", edit.broader())
        .param("note", note)
        .param("by", viewer.account().value())
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
    List<ConceptEdit.Form> forms = edit.forms();
    jdbc.sql(
            """
            insert into glossary_form (version, language, form, retired, position)
            select :version, f.language, f.form, f.retired, f.position
            from unnest(cast(:languages as text[]), cast(:forms as text[]), cast(:retired as boolean[]))
              with ordinality as f (language, form, retired, position)
            """)
        .param("version", version)
        .param(
            "languages", forms.stream().map(form -> form.language().code()).toArray(String[]::new))
        .param("forms", forms.stream().map(ConceptEdit.Form::text).toArray(String[]::new))
        .param("retired", forms.stream().map(ConceptEdit.Form::retired).toArray(Boolean[]::new))
        .update();
  }

  private static List<String> texts(ConceptEdit edit, boolean retired) {
    return edit.forms().stream()
        .filter(form -> form.retired() == retired)
        .map(ConceptEdit.Form::text)
        .toList();
  }

  private record Row(Revision revision, ConceptEdit.@Nullable Form form) {}

  private static List<Revision> revisions(JdbcClient.StatementSpec statement) {
    Map<Long, Revision> found = new LinkedHashMap<>();
    Map<Long, List<ConceptEdit.Form>> forms = new LinkedHashMap<>();
    for (Row row : statement.query((result, n) -> row(result)).list()) {
      long version = row.revision().version();
      found.putIfAbsent(version, row.revision());
      List<ConceptEdit.Form> ofVersion = forms.computeIfAbsent(version, any -> new ArrayList<>());
      if (row.form() != null) {
        ofVersion.add(row.form());
      }
    }
    return found.values().stream()
        .map(revision -> with(revision, forms.getOrDefault(revision.version(), List.of())))
        .toList();
  }

  private static Revision with(Revision revision, List<ConceptEdit.Form> forms) {
    ConceptEdit bare = revision.edit();
    return new Revision(
        revision.version(),
        revision.number(),
        new ConceptEdit(bare.concept(), bare.field(), bare.kind(), bare.broader(), forms),
        revision.note(),
        revision.by(),
        revision.at());
  }

  private static Row row(ResultSet row) throws SQLException {
    String language = row.getString("language");
    return new Row(
        new Revision(
            row.getLong("number"),
            row.getInt("revision"),
            new ConceptEdit(
                row.getString("concept"),
                row.getString("field"),
                row.getString("kind"),
                row.getString("broader"),
                List.of()),
            row.getString("note"),
            new AccountId(row.getLong("saved_by")),
            row.getObject("saved_at", OffsetDateTime.class).toInstant()),
        language == null
            ? null
            : new ConceptEdit.Form(
                Language.ofTag(language).orElseThrow(),
                row.getString("form"),
                row.getBoolean("retired")));
  }
}
