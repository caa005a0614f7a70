package app.kakehashi.company.domain;

import app.kakehashi.company.CompanyName;
import app.kakehashi.company.NameKind;
import app.kakehashi.reference.TextFolder;
import app.kakehashi.shared.text.CharMask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a name is compared: width, case, kana and script variants are folded, legal forms are
 * taken off, and the rest is cut into single characters and pairs (Han, kana) and words (Latin).
 */
public final class NameTokens {
  /** Name variants that the tables of the text folder leave apart because they are names only. */
  private static final Map<String, String> NAME_VARIANTS =
      Map.ofEntries(
          Map.entry("髙", "高"),
          Map.entry("﨑", "崎"),
          Map.entry("嵜", "崎"),
          Map.entry("碕", "崎"),
          Map.entry("邉", "辺"),
          Map.entry("邊", "辺"),
          Map.entry("齊", "斉"),
          Map.entry("齋", "斉"),
          Map.entry("斎", "斉"),
          Map.entry("德", "徳"),
          Map.entry("濵", "浜"),
          Map.entry("濱", "浜"),
          Map.entry("栁", "柳"),
          Map.entry("𠮷", "吉"),
          Map.entry("嶋", "島"),
          Map.entry("嶌", "島"),
          Map.entry("桒", "桑"),
          Map.entry("圡", "土"),
          Map.entry("巿", "市"),
          Map.entry("煕", "熙"),
          Map.entry("慧", "恵"),
          Map.entry("峯", "峰"),
          Map.entry("冨", "富"));

  private static final Map<Integer, Integer> VARIANTS =
      NAME_VARIANTS.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  variant -> variant.getKey().codePointAt(0),
                  variant -> variant.getValue().codePointAt(0)));

  private static final Map<String, List<String>> LEGAL_FORMS = new LinkedHashMap<>();

  static {
    LEGAL_FORMS.put("kk", List.of("株式会社", "(株)", "カブシキガイシャ", "カブシキカイシャ"));
    LEGAL_FORMS.put("yk", List.of("有限会社", "(有)", "ユウゲンガイシャ", "ユウゲンカイシャ"));
    LEGAL_FORMS.put("gk", List.of("合同会社", "(同)", "ゴウドウガイシャ", "ゴウドウカイシャ"));
    LEGAL_FORMS.put("partnership", List.of("合資会社", "(資)", "合名会社", "(名)", "兩合公司", "無限公司"));
    LEGAL_FORMS.put("tw_shares", List.of("股份有限公司", "(股)公司", "(股)"));
    LEGAL_FORMS.put("tw_limited", List.of("有限公司"));
    LEGAL_FORMS.put(
        "association",
        List.of(
            "一般社団法人", "公益社団法人", "一般財団法人", "公益財団法人", "社團法人", "財團法人", "(一社)", "(公社)", "(一財)",
            "(公財)"));
    LEGAL_FORMS.put(
        "public_body", List.of("地方独立行政法人", "国立研究開発法人", "独立行政法人", "国立大学法人", "公立大学法人", "行政法人"));
    LEGAL_FORMS.put("school", List.of("学校法人", "學校財團法人", "(学)"));
    LEGAL_FORMS.put("medical", List.of("医療法人社団", "医療法人財団", "医療法人", "醫療財團法人", "(医)"));
    LEGAL_FORMS.put("npo", List.of("特定非営利活動法人", "NPO法人"));
  }

  private static final Set<String> LATIN_FORMS =
      Set.of(
          "co",
          "ltd",
          "inc",
          "corp",
          "corporation",
          "limited",
          "llc",
          "plc",
          "kk",
          "gk",
          "company",
          "incorporated",
          "pte",
          "sdn",
          "bhd",
          "gmbh");

  private static final char LEGAL_MARK = '§';
  private static final int LONGEST_TOKEN = 60;

  /** Names taken apart lately: whoever compares lists does so with one name many times. */
  private static final int MOST_REMEMBERED = 20_000;

  private static final int LONGEST_REMEMBERED = 80;

  private final TextFolder folder;
  private final List<Form> forms;
  private final Map<String, Pieces> remembered = new ConcurrentHashMap<>();

  private record Form(String folded, String token, long mask) {
    Form(String folded, String token) {
      this(folded, token, CharMask.of(folded));
    }
  }

  /**
   * A name in pieces.
   *
   * @param runs of one script each, folded, without legal forms
   * @param legalForms marks of the legal forms that were taken off
   */
  record Pieces(List<String> runs, Set<String> legalForms) {
    Pieces {
      runs = List.copyOf(runs);
      legalForms = Collections.unmodifiableSet(legalForms);
    }
  }

  public NameTokens(TextFolder folder) {
    this.folder = folder;
    List<Form> all = new ArrayList<>();
    LEGAL_FORMS.forEach(
        (token, names) ->
            names.forEach(name -> all.add(new Form(folded(name), LEGAL_MARK + token))));
    all.sort(Comparator.comparingInt((Form form) -> form.folded().length()).reversed());
    this.forms = List.copyOf(all);
  }

  /** Key by which two spellings of one name are equal: no legal form, no space, no punctuation. */
  public String key(String name) {
    String key = String.join("", pieces(name).runs());
    return key.isEmpty() ? folded(name) : key;
  }

  /** Marks of the legal forms that a name and a statement of the form hold; empty for none. */
  public Set<String> legalForms(String name, @Nullable String stated) {
    Set<String> forms = new LinkedHashSet<>(pieces(name).legalForms());
    if (stated != null) {
      forms.addAll(pieces(stated).legalForms());
    }
    return forms;
  }

  /**
   * The further name that an official name becomes when another takes its place: none where they
   * differ in spelling only.
   */
  Optional<CompanyName> givenUp(String old, String language, String official) {
    Pieces pieces = pieces(old);
    Pieces kept = pieces(official);
    if (pieces.equals(kept)) {
      return Optional.empty();
    }
    boolean latin = pieces.runs().stream().allMatch(NameTokens::isWord);
    boolean both = latin && kept.runs().stream().allMatch(NameTokens::isWord);
    return Optional.of(
        latin && !both
            ? new CompanyName(NameKind.ENGLISH, old, "en")
            : new CompanyName(NameKind.FORMER, old, language));
  }

  /**
   * Everything these names can be found by. A single character is found by the pair it begins; only
   * the last of a run needs a token of its own.
   */
  public List<String> index(Collection<String> names) {
    Set<String> tokens = new LinkedHashSet<>();
    for (String name : names) {
      Pieces pieces = pieces(name);
      tokens.addAll(pieces.legalForms());
      for (String run : pieces.runs()) {
        if (isWord(run)) {
          tokens.add(cut(run));
        } else {
          tokens.addAll(pairs(run));
          tokens.add(last(run));
        }
      }
    }
    return List.copyOf(tokens);
  }

  /**
   * A PostgreSQL text query for what somebody types: all pieces must be there, Latin words and
   * single characters may go on. Empty where there is nothing to look for. Legal forms count only
   * if nothing else was typed.
   */
  public String query(String typed) {
    Pieces pieces = pieces(typed);
    List<String> terms = new ArrayList<>();
    for (String run : pieces.runs()) {
      if (isWord(run)) {
        terms.add(quoted(cut(run)) + ":*");
      } else {
        if (run.codePointCount(0, run.length()) == 1) {
          terms.add(quoted(run) + ":*");
        }
        pairs(run).forEach(pair -> terms.add(quoted(pair)));
      }
    }
    if (terms.isEmpty()) {
      pieces.legalForms().forEach(form -> terms.add(quoted(form)));
    }
    return String.join(" & ", terms);
  }

  /** A name as it is compared. */
  Pieces pieces(String name) {
    Pieces known = remembered.get(name);
    if (known != null) {
      return known;
    }
    Pieces pieces = taken(name);
    if (name.length() <= LONGEST_REMEMBERED) {
      if (remembered.size() >= MOST_REMEMBERED) {
        remembered.clear();
      }
      remembered.put(name, pieces);
    }
    return pieces;
  }

  private Pieces taken(String name) {
    String text = folded(name);
    Set<String> legal = new LinkedHashSet<>();
    long mask = CharMask.of(text);
    for (Form form : forms) {
      if (CharMask.mayHold(mask, form.mask()) && text.contains(form.folded())) {
        text = text.replace(form.folded(), " ");
        legal.add(form.token());
      }
    }
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    boolean word = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean letter = Character.isLetterOrDigit(c) || c == 'ー';
      boolean latin = letter && c < 0x2E80;
      boolean ends = !run.isEmpty() && (letter ? latin != word : word);
      if (ends) {
        runs.add(run.toString());
        run.setLength(0);
      }
      if (letter) {
        word = latin;
        run.appendCodePoint(c);
      }
    }
    if (!run.isEmpty()) {
      runs.add(run.toString());
    }
    List<String> kept = runs.stream().filter(part -> !LATIN_FORMS.contains(part)).toList();
    return new Pieces(kept.isEmpty() && legal.isEmpty() ? runs : kept, legal);
  }

  private String folded(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      plain.appendCodePoint(c < 0x3000 ? c : VARIANTS.getOrDefault(c, c));
    }
    return folder.foldName(plain.toString());
  }

  private static boolean isWord(String run) {
    return run.codePointAt(0) < 0x2E80;
  }

  /** The last character of a run. */
  private static String last(String run) {
    return run.substring(run.offsetByCodePoints(run.length(), -1));
  }

  /** Each two characters that follow each other. */
  private static List<String> pairs(String run) {
    List<String> pairs = new ArrayList<>(run.length());
    int first = 0;
    int second = Character.charCount(run.codePointAt(0));
    while (second < run.length()) {
      int end = second + Character.charCount(run.codePointAt(second));
      pairs.add(run.substring(first, end));
      first = second;
      second = end;
    }
    return pairs;
  }

  private static String cut(String word) {
    return word.length() <= LONGEST_TOKEN ? word : word.substring(0, LONGEST_TOKEN);
  }

  private static String quoted(String token) {
    return "'" + token.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
