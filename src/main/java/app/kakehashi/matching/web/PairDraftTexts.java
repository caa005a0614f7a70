package app.kakehashi.matching.web;

import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Argument;
import app.kakehashi.matching.Argument.Vocabulary;
import app.kakehashi.matching.Audience;
import app.kakehashi.matching.MatchDetail;
import app.kakehashi.matching.MatchFact;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.Matches;
import app.kakehashi.matching.PairDrafts;
import app.kakehashi.matching.Reason;
import app.kakehashi.matching.ReasonCode;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.TermPair;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes drafts from the pair as each company’s own people would see it. */
@Component
class PairDraftTexts implements PairDrafts {
  private static final int SENTENCES = 2;
  private static final int MOST_WORDS = 3;
  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final Matches matches;
  private final ReasonTexts texts;

  PairDraftTexts(Matches matches, ReasonTexts texts) {
    this.matches = matches;
    this.texts = texts;
  }

  @Override
  public Map<Language, Draft> drafts(
      String gap, String offer, Map<Language, Set<Side>> readers, Viewer office) {
    if (!office.isOffice()) {
      throw new NotFoundException();
    }
    MatchDetail seen = matches.pair(PostingType.GAP, gap, offer, office);
    Pair pair = seen.match() == null ? null : pair(gap, offer, seen, office);
    String kind = seen.posting().kind();
    Map<Language, Draft> drafts = new EnumMap<>(Language.class);
    readers.forEach(
        (language, sides) ->
            drafts.put(
                language,
                new Draft(
                    why(pair, sides, language),
                    texts.message("matching.draft.step." + kind, language))));
    return drafts;
  }

  /** A pair as its two companies may see it. */
  private record Pair(MatchDetail japan, MatchDetail taiwan) {}

  private Pair pair(String gap, String offer, MatchDetail seen, Viewer office) {
    return new Pair(
        matches.pair(PostingType.GAP, gap, offer, somebodyOf(seen.posting(), office)),
        matches.pair(PostingType.OFFER, offer, gap, somebodyOf(seen.other(), office)));
  }

  /** Looks with the eyes of the company, so that nothing is read that it may not know. */
  private static Viewer somebodyOf(MatchedPosting posting, Viewer office) {
    if (posting.company() == null) {
      throw new IllegalStateException("The office knows whose posting it is");
    }
    return new Viewer(
        office.account(),
        office.name(),
        Role.MEMBER,
        posting.company().id(),
        office.language(),
        office.zone());
  }

  private String why(@Nullable Pair pair, Set<Side> sides, Language language) {
    List<String> sentences = new ArrayList<>();
    if (pair != null) {
      sentences.addAll(
          sides.size() == 1
              ? ofSide(sides.contains(Side.JAPAN) ? pair.japan() : pair.taiwan(), language)
              : ofBoth(pair, language));
    }
    if (sentences.size() < SENTENCES) {
      sentences.add(texts.message("matching.draft.worthwhile", language));
    }
    return sentences.size() == 1
        ? sentences.getFirst()
        : texts.message("matching.draft.why", language, sentences.get(0), sentences.get(1));
  }

  private List<String> ofSide(MatchDetail pair, Language language) {
    boolean ofGap = pair.posting().type() == PostingType.GAP;
    if (pair.match() == null) {
      return List.of();
    }
    Audience audience = ofGap ? Audience.JAPAN_SIDE : Audience.TAIWAN_SIDE;
    return pair.match().strengths().stream()
        .filter(reason -> reason.audience().contains(audience))
        .map(reason -> sentence(reason, ofGap, language))
        .filter(sentence -> !sentence.isEmpty())
        .limit(SENTENCES)
        .toList();
  }

  /** Empty where its words could not be read in this language. */
  private String sentence(Reason reason, boolean ofGap, Language language) {
    List<String> arguments = new ArrayList<>();
    for (Argument argument : reason.arguments()) {
      if (argument instanceof Argument.Words(List<TermPair> pairs)) {
        String words = words(pairs, ofGap, language);
        if (words.isEmpty()) {
          return "";
        }
        arguments.add(words);
      } else {
        arguments.add(texts.argument(argument, language));
      }
    }
    return sentence(reason.code(), language, arguments.toArray());
  }

  private String sentence(ReasonCode code, Language language, Object... arguments) {
    return texts.message("matching.draft.reason." + code.code(), language, arguments);
  }

  /** The words of one text, or of the other where those are not of this language. */
  private static String words(List<TermPair> pairs, boolean gapFirst, Language language) {
    List<String> readable = new ArrayList<>();
    for (TermPair pair : pairs) {
      String first = gapFirst ? pair.gap().words() : pair.offer().words();
      String other = gapFirst ? pair.offer().words() : pair.gap().words();
      Stream.of(first, other)
          .filter(word -> isReadable(word, language))
          .findFirst()
          .ifPresent(readable::add);
    }
    return readable.isEmpty()
        ? ""
        : ReasonTexts.list(readable.stream().distinct().limit(MOST_WORDS).toList(), language);
  }

  private static boolean isReadable(String word, Language language) {
    return switch (language) {
      case JA -> true;
      case ZH_HANT -> !KANA.matcher(word).find();
      case EN -> !KANA.matcher(word).find() && !HAN.matcher(word).find();
    };
  }

  /** Only what stands in both texts and is before the eyes of both. */
  private List<String> ofBoth(Pair pair, Language language) {
    List<String> sentences = new ArrayList<>();
    List<TermPair> shared =
        pair.japan().words().stream().filter(pair.taiwan().words()::contains).toList();
    String words = words(shared, language == Language.JA, language);
    if (!words.isEmpty()) {
      sentences.add(sentence(ReasonCode.TEXT_SHARED, language, words));
    }
    Set<String> fields = common("fields", pair);
    if (!fields.isEmpty()) {
      sentences.add(
          sentence(ReasonCode.SECTOR_FIELD, language, names(Vocabulary.FIELD, fields, language)));
    }
    Set<String> modes = common("modes", pair);
    if (!modes.isEmpty()) {
      sentences.add(
          sentence(ReasonCode.MODE_WISHED, language, names(Vocabulary.MODE, modes, language)));
    }
    return sentences.stream().limit(SENTENCES).toList();
  }

  private static Set<String> common(String line, Pair pair) {
    Set<String> codes = common(line, pair.japan());
    codes.retainAll(common(line, pair.taiwan()));
    return codes;
  }

  private static Set<String> common(String line, MatchDetail pair) {
    Set<String> codes = new TreeSet<>();
    pair.facts().stream()
        .filter(fact -> fact.key().equals(line))
        .map(MatchFact::common)
        .forEach(codes::addAll);
    return codes;
  }

  private String names(Vocabulary vocabulary, Set<String> codes, Language language) {
    return ReasonTexts.list(
        codes.stream().map(code -> texts.name(vocabulary, code, language)).toList(), language);
  }
}
