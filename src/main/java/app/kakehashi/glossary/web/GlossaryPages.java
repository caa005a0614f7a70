package app.kakehashi.glossary.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.glossary.domain.ConceptChange;
import app.kakehashi.glossary.domain.ConceptRules;
import app.kakehashi.glossary.service.ConceptDesk;
import app.kakehashi.matching.GlossaryTrial;
import app.kakehashi.reference.CapabilityFields;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.Glossary.Concept;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.ListAddress;
import app.kakehashi.shared.Paging;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of the glossary show. */
@Component
class GlossaryPages {
  static final String PATH = "/desk/glossary";

  private final ConceptDesk desk;
  private final CapabilityFields fields;
  private final MessageSource messages;

  GlossaryPages(ConceptDesk desk, ReferenceData reference, MessageSource messages) {
    this.desk = desk;
    this.fields = reference.capabilityFields();
    this.messages = messages;
  }

  /** A concept in a row. */
  record Row(String id, String ja, String zh, String en, String field, boolean own) {}

  /** A difference in words. */
  record Line(String label, @Nullable String lang, String text) {}

  /** A saved edit in words; {@code by} is null where the account was removed. */
  record PastRow(long version, List<Line> changes, String note, @Nullable String by, String at) {}

  CapabilityFields fields() {
    return fields;
  }

  String list(String query, String field, int page, Viewer viewer, Model model) {
    Glossary glossary = desk.glossary();
    ConceptDesk.Found found =
        ConceptDesk.search(glossary, query, field, (page - 1) * ConceptDesk.PAGE);
    model.addAttribute("rows", found.some().stream().map(one -> row(one, viewer)).toList());
    model.addAttribute(
        "paging",
        new Paging(
            page,
            ConceptDesk.PAGE,
            found.all(),
            n -> new ListAddress(PATH).with("q", query).with("field", field).page(n).toString()));
    model.addAttribute("query", query);
    model.addAttribute("field", field);
    model.addAttribute("fields", fieldChoices(viewer.language()));
    model.addAttribute("all", glossary.concepts().size());
    model.addAttribute("version", glossary.version());
    return "glossary/list";
  }

  /** A concept with its form; null for a new one. */
  String concept(Glossary glossary, @Nullable Concept standing, Viewer viewer, Model model) {
    Language reader = viewer.language();
    model.addAttribute("standing", standing == null ? null : row(standing, viewer));
    model.addAttribute("name", standing == null ? null : standing.name().in(reader));
    model.addAttribute("action", standing == null ? PATH + "/new" : PATH + "/" + standing.id());
    model.addAttribute("fields", fieldChoices(reader));
    model.addAttribute(
        "kinds",
        ConceptRules.KINDS.stream()
            .map(kind -> new Choice(kind, word("glossary.kind." + kind, reader)))
            .toList());
    model.addAttribute(
        "history",
        standing == null
            ? List.of()
            : desk.history(standing.id()).stream()
                .map(past -> past(past, glossary, viewer))
                .toList());
    return "glossary/concept";
  }

  /** The preview in front of the form. */
  void preview(
      Glossary glossary,
      @Nullable Concept standing,
      Concept wanted,
      GlossaryTrial trial,
      Viewer viewer,
      Model model) {
    model.addAttribute("trial", trial);
    model.addAttribute("mark", TypedConcept.mark(wanted, trial.isDoubtful()));
    model.addAttribute(
        "changes", lines(ConceptChange.between(standing, wanted), glossary, viewer.language()));
  }

  /** The broader concept as it is typed into the form: its words where they name it alone. */
  static String broader(Glossary glossary, Concept concept, Language reader) {
    Concept broader = concept.broader() == null ? null : glossary.concept(concept.broader());
    if (broader == null) {
      return "";
    }
    String name = broader.name().in(reader);
    return glossary.of(name).size() == 1 ? name : broader.id();
  }

  private Row row(Concept concept, Viewer viewer) {
    return new Row(
        concept.id(),
        first(concept.ja()),
        first(concept.zhHant()),
        first(concept.en()),
        field(concept.field(), viewer.language()),
        !desk.isShipped(concept.id()));
  }

  private PastRow past(ConceptDesk.Past past, Glossary glossary, Viewer viewer) {
    return new PastRow(
        past.version(),
        lines(past.changes(), glossary, viewer.language()),
        past.note(),
        past.by(),
        moment(past.at(), viewer));
  }

  private List<Line> lines(List<ConceptChange> changes, Glossary glossary, Language reader) {
    List<Line> lines = new ArrayList<>();
    for (ConceptChange change : changes) {
      String label =
          word("glossary.change." + change.what().name().toLowerCase(Locale.ROOT), reader);
      lines.add(
          switch (change.what()) {
            case ADDED, RETIRED -> {
              Language language = change.language();
              yield new Line(label, language == null ? null : language.code(), change.text());
            }
            case FIELD -> new Line(label, null, field(change.text(), reader));
            case KIND -> new Line(label, null, word("glossary.kind." + change.text(), reader));
            case BROADER -> {
              Concept broader = glossary.concept(change.text());
              yield new Line(
                  label,
                  null,
                  broader == null
                      ? word("glossary.change.none", reader)
                      : broader.name().in(reader));
            }
          });
    }
    return lines;
  }

  private List<Choice> fieldChoices(Language reader) {
    List<Choice> choices = new ArrayList<>();
    fields
        .firstLevel()
        .forEach(field -> choices.add(new Choice(field.code(), field.name().in(reader))));
    choices.add(new Choice(ConceptRules.GENERAL, word("glossary.field.general", reader)));
    return choices;
  }

  private String field(String code, Language reader) {
    return fields
        .find(code)
        .map(field -> field.name().in(reader))
        .orElseGet(() -> word("glossary.field.general", reader));
  }

  private static String first(List<String> forms) {
    return forms.isEmpty() ? "" : forms.getFirst();
  }

  private static String moment(Instant at, Viewer viewer) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(viewer.language().locale())
        .withZone(viewer.zone())
        .format(at);
  }

  private String word(String key, Language reader) {
    return messages.getMessage(key, null, reader.locale());
  }
}
