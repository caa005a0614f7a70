package app.kakehashi.bench;

import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.service.MatchingData;
import app.kakehashi.reference.Glossary.Concept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Texts of any number of postings in three languages with words as frequent as in life: a few are
 * everywhere, most are rare, the same field speaks of the same things, and models have names of
 * their own. The text of a number is always the same.
 */
final class MadeUpWords {
  private static final int HAN_WORDS = 60_000;
  private static final int LATIN_WORDS = 40_000;
  private static final int MODELS = 300_000;
  private static final int FIRST_HAN = 0x4E00;
  private static final int USED_HAN = 2_600;
  private static final double OF_THE_FIELD = .65;
  private static final double CONCEPT = .25;
  private static final double MODEL = .03;
  private static final String[] SYLLABLES = {
    "ba", "cor", "den", "fil", "gra", "hex", "in", "jo", "kel", "lum", "mon", "nor", "op", "pre",
    "qua", "ris", "sol", "tem", "ul", "var", "wex", "yt", "zan", "tri", "ster", "plo"
  };

  private final Zipf hanRanks = new Zipf(HAN_WORDS);
  private final Zipf latinRanks = new Zipf(LATIN_WORDS);
  private final Zipf modelRanks = new Zipf(MODELS);
  private final Zipf conceptRanks = new Zipf(400);
  private final List<String> han = new ArrayList<>(HAN_WORDS);
  private final Map<String, List<Concept>> byField = new LinkedHashMap<>();
  private final List<String> fields;

  MadeUpWords(MatchingData data) {
    Random random = new Random(20_261_129);
    Zipf characters = new Zipf(USED_HAN);
    for (int i = 0; i < HAN_WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int left = random.nextInt(5) == 0 ? 3 : 2; left > 0; left--) {
        // spread over the block, so that neighbours in rank are no neighbours in writing
        word.append((char) (FIRST_HAN + characters.draw(random) * 7919 % 20_000));
      }
      han.add(word.toString());
    }
    for (Concept concept : data.glossary().concepts()) {
      Optional<String> root = data.reference().capabilityFields().root(concept.field());
      if (root.isPresent()
          && !concept.ja().isEmpty()
          && !concept.zhHant().isEmpty()
          && !concept.en().isEmpty()) {
        byField.computeIfAbsent(root.get(), none -> new ArrayList<>()).add(concept);
      }
    }
    fields = List.copyOf(byField.keySet());
  }

  List<String> fields() {
    return fields;
  }

  /**
   * A text about a field.
   *
   * @param words how many words it has
   */
  PostingText text(String field, String language, int words, RandomGenerator random) {
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      title.append(concept(field, language, random)).append(language.equals("en") ? " " : "");
    }
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < words; i++) {
      double kind = random.nextDouble();
      if (kind < CONCEPT) {
        body.append(concept(field, language, random));
      } else if (kind < CONCEPT + MODEL) {
        int model = modelRanks.draw(random);
        body.append((char) ('A' + model % 26)).append('X').append(100 + model).append(' ');
      } else {
        body.append(word(field, language, random));
      }
      if (language.equals("en")) {
        body.append(i % 9 == 8 ? ". " : " ");
      } else if (random.nextInt(3) == 0) {
        body.append(i % 9 == 8 ? '。' : '、');
      }
    }
    return new PostingText(language, title.toString().strip(), List.of(), body.toString());
  }

  private String concept(String field, String language, RandomGenerator random) {
    List<Concept> own = Objects.requireNonNull(byField.get(field));
    Concept concept = own.get(conceptRanks.draw(random) % own.size());
    List<String> forms =
        switch (language) {
          case "ja" -> concept.ja();
          case "en" -> concept.en();
          default -> concept.zhHant();
        };
    return forms.get(random.nextInt(forms.size()));
  }

  /** A word; each field has an order of its own in which words are frequent. */
  private String word(String field, String language, RandomGenerator random) {
    boolean own = random.nextDouble() < OF_THE_FIELD;
    int shift = own ? 1 + fields.indexOf(field) : 0;
    if (language.equals("en")) {
      int rank = (latinRanks.draw(random) + shift * 1_009) % LATIN_WORDS;
      return SYLLABLES[rank % 26]
          + SYLLABLES[rank / 26 % 26]
          + SYLLABLES[rank / 676 % 26]
          + "o".repeat(rank / 17_576);
    }
    return han.get((hanRanks.draw(random) + shift * 1_511) % HAN_WORDS);
  }
}
