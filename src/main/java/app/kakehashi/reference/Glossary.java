package app.kakehashi.reference;

import app.kakehashi.shared.Language;
import app.kakehashi.shared.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The trilingual glossary: finds the concepts that a text names, whichever language it names them
 * in. サーボモーター, 伺服馬達 and servo motor are one concept, so two texts meet without a translation, and
 * the words of both can be shown side by side.
 */
public final class Glossary {

  private static final String SHIPPED = "concepts.tsv";

  private final Map<String, Concept> concepts;
  private final long version;
  private final PhraseTrie<List<Concept>> forms;

  /** A glossary of these concepts, as shipped. */
  public Glossary(Collection<Concept> concepts) {
    this(concepts, 0);
  }

  private Glossary(Collection<Concept> concepts, long version) {
    this.version = version;
    Map<String, Concept> byId = new TreeMap<>();
    for (Concept concept : concepts) {
      byId.put(concept.id(), concept);
    }
    this.concepts = byId;
    Map<String, List<Concept>> byForm = new HashMap<>();
    for (Concept concept : byId.values()) {
      for (String form : concept.forms()) {
        String key = key(form);
        if (!key.isBlank()) {
          List<Concept> named = byForm.computeIfAbsent(key, unused -> new ArrayList<>(1));
          if (!named.contains(concept)) {
            named.add(concept);
          }
        }
      }
    }
    this.forms = new PhraseTrie<>(byForm);
  }

  /** The shipped table; takes some tens of milliseconds. */
  public static Glossary shipped() {
    return ofLines(Tsv.lines(SHIPPED));
  }

  /**
   * The same with edits of the office over it.
   *
   * @param version from 1; every change of the office has a higher one
   */
  public Glossary with(Collection<ConceptEdit> edits, long version) {
    Map<String, Concept> edited = new TreeMap<>(concepts);
    for (ConceptEdit edit : edits) {
      edited.put(edit.concept(), edit.on(concepts.get(edit.concept())));
    }
    return new Glossary(edited.values(), version);
  }

  /** 0 as shipped; else the number of the office's last change. */
  public long version() {
    return version;
  }

  /** Reads the lines of {@code db/reference/concepts.tsv}, heading included. */
  public static Glossary ofLines(List<String> lines) {
    List<Concept> concepts = new ArrayList<>();
    if (lines.isEmpty()) {
      return new Glossary(concepts);
    }
    Map<String, Integer> columns = new HashMap<>();
    String[] heading = lines.get(0).split("\t", -1);
    for (int i = 0; i < heading.length; i++) {
      columns.put(heading[i].strip(), i);
    }
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) {
        concepts.add(concept(columns, line.split("\t", -1)));
      }
    }
    return new Glossary(concepts);
  }

  /** A form as forms are compared: folded, without the spaces and hyphens that do not count. */
  public static String key(String form) {
    return TextFolder.standard().fold(form).replace(" ", "").replace("-", "");
  }

  /** The concepts that have this very form, however it is spelled. */
  public List<Concept> of(String form) {
    List<Concept> found = forms.get(key(form));
    return found == null ? List.of() : List.copyOf(found);
  }

  /** All concepts, in order of their ids. */
  public Collection<Concept> concepts() {
    return concepts.values();
  }

  /** The concept of an id, if there is one. */
  public @Nullable Concept concept(String id) {
    return concepts.get(id);
  }

  /**
   * The concepts named in a folded text, from left to right. The longest form at each place counts
   * and nothing that lies inside another form, so that 産業用ロボット is not also ロボット: what it is a kind
   * of stands in the concept.
   */
  public List<Span> find(TextFolder.Folded folded) {
    List<Span> found = new ArrayList<>();
    String text = folded.text();
    int reached = 0;
    for (int at = 0; at < text.length(); at++) {
      Match match = longestMatch(text, at);
      if (match == null || match.end() <= reached) {
        continue;
      }
      for (Concept concept : match.concepts()) {
        found.add(new Span(concept, at, match.end(), folded.surface(at, match.end())));
      }
      reached = match.end();
    }
    return found;
  }

  /** Spaces and hyphens inside Latin terms do not count: 'E-beam' is 'ebeam'. */
  private @Nullable Match longestMatch(String text, int from) {
    if (isLatin(text.charAt(from)) && from > 0 && isLatin(text.charAt(from - 1))) {
      return null;
    }
    int node = PhraseTrie.ROOT;
    Match longest = null;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i > from && (c == ' ' || c == '-') && isLatin(text.charAt(i - 1))) {
        continue;
      }
      node = forms.next(node, c);
      if (node == PhraseTrie.NONE) {
        break;
      }
      List<Concept> named = forms.value(node);
      if (named != null) {
        int end = endOfForm(text, from, i + 1);
        if (end > 0) {
          longest = new Match(end, named);
        }
      }
    }
    return longest;
  }

  /** Where the form that begins and ends here ends as a word; -1 where it is part of another. */
  private static int endOfForm(String text, int from, int end) {
    char last = text.charAt(end - 1);
    if (TextFolder.isKatakana(last) && TextFolder.isKatakana(text.charAt(from))) {
      return cutsKatakana(text, from, end) ? -1 : end;
    }
    if (end == text.length() || !isLatin(last) || !isLatin(text.charAt(end))) {
      return end;
    }
    boolean plural =
        text.charAt(end) == 's' && (end + 1 == text.length() || !isLatin(text.charAt(end + 1)));
    return plural ? end + 1 : -1;
  }

  /** A short katakana form inside a longer word is another word: ガス is not in ガスケット. */
  private static boolean cutsKatakana(String text, int from, int end) {
    int open = 0;
    if (from > 0 && TextFolder.isKatakana(text.charAt(from - 1))) {
      open++;
    }
    if (end < text.length() && TextFolder.isKatakana(text.charAt(end))) {
      open++;
    }
    int length = end - from;
    return length <= 2 ? open > 0 : length == 3 && open > 1;
  }

  private static boolean isLatin(char c) {
    return c < 0x2000 && Character.isLetterOrDigit(c);
  }

  private static Concept concept(Map<String, Integer> columns, String[] cells) {
    String broader = cell(columns, cells, "broader");
    return new Concept(
        cell(columns, cells, "concept"),
        cell(columns, cells, "field"),
        cell(columns, cells, "kind"),
        broader.isEmpty() ? null : broader,
        forms(cell(columns, cells, "ja")),
        forms(cell(columns, cells, "zh_hant")),
        forms(cell(columns, cells, "en")),
        cell(columns, cells, "source"));
  }

  private static String cell(Map<String, Integer> columns, String[] cells, String column) {
    Integer at = columns.get(column);
    if (at == null) {
      throw new IllegalArgumentException("The glossary lacks the column " + column);
    }
    return at < cells.length ? cells[at].strip() : "";
  }

  private static List<String> forms(String cell) {
    List<String> forms = new ArrayList<>();
    for (String form : cell.split("\\|")) {
      if (!form.isBlank()) {
        forms.add(form.strip());
      }
    }
    return forms;
  }

  /**
   * A thing, process or service with its words in three languages.
   *
   * @param field code of the capability field it belongs to
   * @param kind what it is: product, process, capability, business …
   * @param broader id of the concept that it is a kind of; null at the top
   * @param source the public source, or 'field knowledge'
   */
  public record Concept(
      String id,
      String field,
      String kind,
      @Nullable String broader,
      List<String> ja,
      List<String> zhHant,
      List<String> en,
      String source) {

    public Concept {
      ja = List.copyOf(ja);
      zhHant = List.copyOf(zhHant);
      en = List.copyOf(en);
    }

    /** True for words of business in general, which belong to no capability field. */
    public boolean isGeneral() {
      return field.isEmpty() || field.equals("general");
    }

    /**
     * What to call it in each language: the first form there, or that of another language where
     * there is none; of a concept without any form, its id.
     */
    public LocalizedText name() {
      return new LocalizedText(first(ja, zhHant, en), first(zhHant, ja, en), first(en, ja, zhHant));
    }

    @SafeVarargs
    private String first(List<String>... lists) {
      for (List<String> forms : lists) {
        if (!forms.isEmpty()) {
          return forms.getFirst();
        }
      }
      return id;
    }

    /** The forms in one language. */
    public List<String> forms(Language language) {
      return switch (language) {
        case JA -> ja;
        case ZH_HANT -> zhHant;
        case EN -> en;
      };
    }

    /** All forms in all languages. */
    public List<String> forms() {
      List<String> forms = new ArrayList<>(ja);
      forms.addAll(zhHant);
      forms.addAll(en);
      return forms;
    }
  }

  /**
   * A place in a text where a concept is named.
   *
   * @param from first position in the folded text
   * @param to position after the last
   * @param surface the words as typed
   */
  public record Span(Concept concept, int from, int to, String surface) {}

  private record Match(int end, List<Concept> concepts) {}
}
