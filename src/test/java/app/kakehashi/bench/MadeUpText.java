package app.kakehashi.bench;

import app.kakehashi.matching.service.MatchingData;
import app.kakehashi.posting.PostingText;
import app.kakehashi.reference.Glossary.Concept;
import app.kakehashi.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Titles and descriptions as people write them: sentences of the demo data, and sentences about
 * concepts of the glossary, mostly of one capability field. Common sentences and concepts come up
 * often, most of them rarely.
 */
final class MadeUpText {
  private static final Map<Language, List<String>> FRAMES =
      Map.of(
          Language.JA,
          List.of(
              "%sと%sを得意とし、%sにも対応します。",
              "%sの設計から%sまで一貫して行っています。",
              "主な用途は%s、%s、%sです。",
              "%sに使う%sを月%d個まで供給できます。",
              "%sの工程で%sの導入を進めています。"),
          Language.ZH_HANT,
          List.of(
              "專長為%s與%s，亦可承接%s。",
              "從%s設計到%s一貫化生產。", "主要應用於%s、%s及%s。", "可供應%s所需之%s，每月最多%d件。", "目前正於%s製程導入%s。"),
          Language.EN,
          List.of(
              "We specialise in %s and %s, and also handle %s. ",
              "From the design of %s to %s under one roof. ",
              "Typical applications are %s, %s and %s. ",
              "We supply %s for %s, up to %d pieces a month. ",
              "We are introducing %s into our %s lines. "));
  private static final Map<Language, String> TITLES =
      Map.of(
          Language.JA, "%sおよび%s", Language.ZH_HANT, "%s與%s", Language.EN, "%s and %s for industry");

  /** A concept comes from the text's own field in three of four cases. */
  private static final double OWN_FIELD = 0.75;

  private final Draws draws;
  private final Map<String, List<Concept>> byField = new LinkedHashMap<>();
  private final List<Concept> concepts;
  private final Map<Language, List<String>> sentences = new EnumMap<>(Language.class);

  MadeUpText(MatchingData data, Draws draws) {
    this.draws = draws;
    this.concepts =
        draws.shuffled(
            data.glossary().concepts().stream()
                .filter(concept -> !concept.ja().isEmpty())
                .filter(concept -> !concept.zhHant().isEmpty() && !concept.en().isEmpty())
                .toList());
    for (Concept concept : concepts) {
      Optional<String> root = data.reference().capabilityFields().root(concept.field());
      root.ifPresent(
          field -> byField.computeIfAbsent(field, none -> new ArrayList<>()).add(concept));
    }
    for (Language language : Language.values()) {
      sentences.put(language, new ArrayList<>());
    }
    read("gaps");
    read("offers");
    sentences.replaceAll((language, found) -> draws.shuffled(found));
  }

  /** First-level capability fields of which the glossary has words. */
  List<String> fields() {
    return List.copyOf(byField.keySet());
  }

  /**
   * A text.
   *
   * @param size how many sentences
   */
  PostingText about(String field, Language language, int size) {
    String title = TITLES.get(language).formatted(word(field, language), word(field, language));
    StringBuilder description = new StringBuilder();
    for (int i = 0; i < size; i++) {
      description.append(
          i % 2 == 0 ? draws.common(sentences.get(language)) : framed(field, language));
    }
    return new PostingText(
        language, title.length() > 200 ? title.substring(0, 200) : title, description.toString());
  }

  /** One of the forms of a concept, the usual one more often. */
  String word(String field, Language language) {
    List<Concept> own = Objects.requireNonNull(byField.get(field));
    Concept concept = draws.common(draws.chance(OWN_FIELD) ? own : concepts);
    return draws.common(
        switch (language) {
          case JA -> concept.ja();
          case ZH_HANT -> concept.zhHant();
          case EN -> concept.en();
        });
  }

  private String framed(String field, Language language) {
    String frame = draws.common(FRAMES.get(language));
    Object[] words =
        Arrays.stream(frame.split("%", -1))
            .skip(1)
            .map(
                slot ->
                    slot.startsWith("d")
                        ? (Object) (draws.between(1, 500) * 10)
                        : word(field, language))
            .toArray();
    return frame.formatted(words);
  }

  private void read(String file) {
    try (InputStream json = MadeUpText.class.getResourceAsStream("/db/demo/" + file + ".json")) {
      for (JsonNode posting : JsonMapper.shared().readTree(json)) {
        take(posting.get("language").asString(), posting.get("description").asString());
        JsonNode translations = posting.path("translations");
        for (String language : translations.propertyNames()) {
          take(language, translations.get(language).get("description").asString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String tag, String description) {
    Language language = Language.ofTag(tag).orElseThrow();
    String cut = language == Language.EN ? "(?<=\\.) " : "(?<=。)";
    for (String sentence : description.split(cut, -1)) {
      if (!sentence.isBlank()) {
        sentences.get(language).add(language == Language.EN ? sentence + " " : sentence);
      }
    }
  }
}
