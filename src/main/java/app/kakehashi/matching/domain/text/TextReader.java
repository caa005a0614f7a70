package app.kakehashi.matching.domain.text;

import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.TextFolder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a posting's words into terms: concepts of the glossary, Han bigrams and unigrams, katakana
 * runs, Latin words and codes. Each term knows whether its clause affirms or denies it.
 */
public final class TextReader {

  /**
   * Whose words they are: denials of a gap's owner describe the need, those of an offer limit it.
   */
  public enum Side {
    GAP,
    OFFER
  }

  private static final int HIGHEST_BROADER_LEVELS = 2;

  /** Compounds in katakana are tried as two words of at least so many kana. */
  private static final int SHORTEST_HALF = 3;

  private static final Pattern LATIN =
      Pattern.compile("[\\p{IsLatin}\\p{IsGreek}0-9][\\p{IsLatin}\\p{IsGreek}0-9.\\-/+]*");
  private static final Pattern UNIT =
      Pattern.compile(
          "(mm|cm|nm|um|μm|kg|g|t|mg|mpa|kpa|pa|hz|khz|mhz|ghz|kw|kva|mw|w|v|kv|a|ma|l|ml|m3|ton|inch|in|bit|nm3|ah|kwh|mwh|gb|tb|db|rpm|bar|ppm|℃|°c|%)");

  private final Glossary glossary;
  private final Glossary dictionary;
  private final ClauseCues cues;
  private final ClauseReader clauseReader;
  private final FactReader facts;

  /**
   * A reader of texts.
   *
   * @param glossary concepts that the office knows and edits
   * @param dictionary words of every day in the same three languages, for what no concept names
   * @param measures words by which texts state measured values
   * @param countries words by which texts mean countries, each with the country's code
   * @param certificates words by which texts speak of certificates, each with its code
   */
  public TextReader(
      Glossary glossary,
      Glossary dictionary,
      ClauseCues cues,
      MeasureWords measures,
      Map<String, String> countries,
      Map<String, String> certificates) {
    this.glossary = glossary;
    this.dictionary = dictionary;
    this.cues = cues;
    this.facts = new FactReader(countries, certificates, measures);
    this.clauseReader = new ClauseReader(cues, facts);
  }

  private TextReader(
      Glossary glossary,
      Glossary dictionary,
      ClauseCues cues,
      ClauseReader clauseReader,
      FactReader facts) {
    this.glossary = glossary;
    this.dictionary = dictionary;
    this.cues = cues;
    this.clauseReader = clauseReader;
    this.facts = facts;
  }

  /** The same with another glossary. */
  public TextReader by(Glossary other) {
    return new TextReader(other, dictionary, cues, clauseReader, facts);
  }

  /** True for a folded word that says nothing by itself. */
  public boolean isCommonplace(String folded) {
    return cues.isStopword(folded);
  }

  /** The terms of a posting in reading order, and what it states. */
  public ReadText read(PostingText text, Side side) {
    return read(text, side, null);
  }

  /**
   * As {@link #read(PostingText, Side)}, of a posting that was read before.
   *
   * @param known what it states, which takes long to find; null where that is not known
   */
  public ReadText read(PostingText text, Side side, @Nullable StatedFacts known) {
    List<Term> terms = new ArrayList<>();
    List<ReadText.Sentence> clauses = new ArrayList<>();
    for (Part part : Part.values()) {
      String source = text.of(part);
      if (!source.isBlank()) {
        readPart(
            text.language(), TextFolder.standard().foldTracked(source), part, side, terms, clauses);
      }
    }
    return new ReadText(text, terms, clauses, known == null ? facts.read(clauses, side) : known);
  }

  private void readPart(
      String language,
      TextFolder.Folded folded,
      Part part,
      Side side,
      List<Term> terms,
      List<ReadText.Sentence> clauses) {
    Polarity[] polarity = clauseReader.polarities(language, folded, part, side, clauses);
    BitSet unwanted = clauseReader.unwanted(language, folded, side);
    Sink sink = new Sink(folded, part, polarity, unwanted, side, terms);
    for (Glossary.Span span : glossary.find(folded)) {
      addConcept(sink, span);
    }
    for (Glossary.Span span : dictionary.find(folded)) {
      sink.add("d:" + span.concept().id(), Term.Kind.DICTIONARY, span.from(), span.to());
    }
    String text = folded.text();
    facts.countries(text, (code, from, to) -> sink.add("g:" + code, Term.Kind.COUNTRY, from, to));
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (TextFolder.isHan(c)) {
        at = addHan(sink, text, at);
      } else if (TextFolder.isKatakana(c)) {
        at = addKatakana(sink, text, at);
      } else if (Character.isLetterOrDigit(c) && c < 0x3000) {
        at = addLatin(sink, text, at);
      } else {
        at += Character.charCount(c);
      }
    }
  }

  private void addConcept(Sink sink, Glossary.Span span) {
    Glossary.Concept concept = span.concept();
    Term.Kind kind = concept.isGeneral() ? Term.Kind.BUSINESS : Term.Kind.CONCEPT;
    sink.add("c:" + concept.id(), kind, span.from(), span.to());
    Set<String> seen = new HashSet<>();
    String broader = concept.broader();
    for (int level = 0; broader != null && level < HIGHEST_BROADER_LEVELS; level++) {
      if (seen.add(broader)) {
        sink.add("c:" + broader, Term.Kind.BROADER, span.from(), span.to());
      }
      Glossary.Concept up = glossary.concept(broader);
      broader = up == null ? null : up.broader();
    }
    if (!concept.isGeneral()) {
      sink.add("f:" + concept.field(), Term.Kind.FIELD, span.from(), span.to());
    }
  }

  private static int addHan(Sink sink, String text, int from) {
    int at = from;
    int previous = -1;
    while (at < text.length() && TextFolder.isHan(text.codePointAt(at))) {
      int next = at + Character.charCount(text.codePointAt(at));
      sink.add("1:" + text.substring(at, next), Term.Kind.UNIGRAM, at, next);
      if (previous >= 0) {
        sink.add("2:" + text.substring(previous, next), Term.Kind.BIGRAM, previous, next);
      }
      addTrait(sink, CountedTraits.inHan(text, at), at, next + 1);
      previous = at;
      at = next;
    }
    return at;
  }

  private static int addKatakana(Sink sink, String text, int from) {
    int at = from;
    while (at < text.length() && TextFolder.isKatakana(text.charAt(at))) {
      at++;
    }
    if (at - from > 1) {
      sink.add("k:" + text.substring(from, at), Term.Kind.KATAKANA, from, at);
      addLoan(sink, LoanKey.ofKatakana(text.substring(from, at)), from, at);
      for (int cut = from + SHORTEST_HALF; cut <= at - SHORTEST_HALF; cut++) {
        addLoan(sink, LoanKey.ofKatakana(text.substring(from, cut)), from, cut);
        addLoan(sink, LoanKey.ofKatakana(text.substring(cut, at)), cut, at);
      }
    }
    return at;
  }

  private static void addLoan(Sink sink, String key, int from, int to) {
    if (key.length() >= LoanKey.SHORTEST) {
      sink.add("l:" + key, Term.Kind.LOAN, from, to);
    }
  }

  private int addLatin(Sink sink, String text, int from) {
    Matcher matcher = LATIN.matcher(text).region(from, text.length());
    if (!matcher.lookingAt()) {
      return from + 1;
    }
    int end = matcher.end();
    while (end > from + 1 && ".-/+".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String word = text.substring(from, end);
    boolean digits = word.chars().anyMatch(Character::isDigit);
    boolean letters = word.chars().anyMatch(Character::isLetter);
    if (digits && letters) {
      sink.add("x:" + word.replaceAll("[-./]", ""), Term.Kind.CODE, from, end);
    } else if (digits) {
      addMeasure(sink, text, from, end);
      addTrait(sink, CountedTraits.afterDigits(word, text, end), from, end + 1);
    } else {
      addWords(sink, text, from, end);
    }
    return end;
  }

  private static void addTrait(Sink sink, String key, int from, int to) {
    if (!key.isEmpty()) {
      sink.add(key, Term.Kind.CODE, from, to);
    }
  }

  private static void addMeasure(Sink sink, String text, int from, int end) {
    int unit = end;
    while (unit < text.length() && text.charAt(unit) == ' ') {
      unit++;
    }
    Matcher matcher = UNIT.matcher(text).region(unit, text.length());
    if (matcher.lookingAt()
        && (matcher.end() == text.length() || !isLatin(text.charAt(matcher.end())))) {
      String number = text.substring(from, end).replace(",", "");
      sink.add("x:" + number + matcher.group(), Term.Kind.CODE, from, matcher.end());
    }
  }

  private void addWords(Sink sink, String text, int from, int end) {
    int begin = from;
    for (int i = from; i <= end; i++) {
      if (i == end || !Character.isLetter(text.charAt(i))) {
        addWord(sink, text, begin, i);
        begin = i + 1;
      }
    }
    int number = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    int digits = number;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    if (end - from <= 6 && digits - number >= 3) {
      sink.add(
          "x:" + text.substring(from, end) + text.substring(number, digits),
          Term.Kind.CODE,
          from,
          digits);
    }
  }

  private void addWord(Sink sink, String text, int from, int to) {
    if (to - from < 2) {
      return;
    }
    String word = text.substring(from, to);
    if (!cues.isStopword(word)) {
      sink.add("w:" + stem(word), Term.Kind.WORD, from, to);
      addLoan(sink, LoanKey.ofEnglish(singular(word)), from, to);
    }
  }

  /** Plural and simple verb endings only: enough for technical English, never a false friend. */
  static String stem(String word) {
    int length = word.length();
    if (length > 5 && word.endsWith("ing")) {
      return word.substring(0, length - 3);
    }
    if (length > 4 && word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    if (length > 4 && word.endsWith("ed")) {
      return word.substring(0, length - 2);
    }
    if (length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
      return word.substring(0, length - 1);
    }
    return word;
  }

  private static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean isLatin(char c) {
    return c < 0x3000 && Character.isLetterOrDigit(c);
  }

  /**
   * Collects terms with their place in the source.
   *
   * @param unwanted what the text is free of: an offer does not speak of it, a gap refuses it; a
   *     term that also says so (添加物不使用) is meant as it stands
   */
  private record Sink(
      TextFolder.Folded folded,
      Part part,
      Polarity[] polarity,
      BitSet unwanted,
      Side side,
      List<Term> terms) {
    void add(String key, Term.Kind kind, int from, int to) {
      boolean free = unwanted.get(from) && unwanted.nextClearBit(from) >= to;
      if (!free || side == Side.GAP) {
        Polarity meant = free ? Polarity.DENIED : polarity[from];
        terms.add(new Term(key, kind, part, folded.sourceStart(from), folded.sourceEnd(to), meant));
      }
    }
  }
}
