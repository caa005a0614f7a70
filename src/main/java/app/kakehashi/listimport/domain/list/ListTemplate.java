package app.kakehashi.listimport.domain.list;

import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.Locale;

/** A list to fill in: columns that are understood by their headings, each with an example. */
public record ListTemplate(List<TemplateColumn> columns) {

  private static final String TABLE = "import-templates.tsv";
  private static final int VOCABULARY = 2;
  private static final int HEADING = 3;
  private static final int SAMPLE = 6;
  private static final int NOTE = 9;

  public ListTemplate {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param sample what it may hold; may be empty
   * @param note what belongs into it; may be empty
   * @param allowed the words it may hold; empty where it is free
   */
  public record TemplateColumn(
      ListField field, String heading, String sample, String note, List<String> allowed) {
    public TemplateColumn {
      allowed = List.copyOf(allowed);
    }
  }

  /** The template of a kind of list in a language. */
  public static ListTemplate of(ListKind kind, Language language, ReferenceData reference) {
    Codes codes = Codes.load();
    return new ListTemplate(
        ListTable.rows(TABLE).stream()
            .filter(cells -> cells[0].equals(kind.code()))
            .map(
                cells ->
                    new TemplateColumn(
                        ListField.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                        cells[HEADING + language.ordinal()],
                        cells[SAMPLE + language.ordinal()],
                        cells[NOTE + language.ordinal()],
                        allowed(cells[VOCABULARY], language, codes, reference)))
            .toList());
  }

  private static List<String> allowed(
      String vocabulary, Language language, Codes codes, ReferenceData reference) {
    return switch (vocabulary) {
      case "" -> List.of();
      case "fields" ->
          reference.capabilityFields().all().stream()
              .map(field -> field.name().in(language))
              .toList();
      case "certificates" ->
          reference.certificates().all().stream()
              .map(certificate -> certificate.name().in(language))
              .toList();
      case "languages" ->
          switch (language) {
            case JA -> List.of("日本語", "中国語", "英語");
            case ZH_HANT -> List.of("日文", "中文", "英文");
            case EN -> List.of("Japanese", "Chinese", "English");
          };
      case "anonymous" ->
          switch (language) {
            case JA -> List.of("はい", "いいえ");
            case ZH_HANT -> List.of("是", "否");
            case EN -> List.of("yes", "no");
          };
      default -> codes.words(vocabulary, language);
    };
  }
}
