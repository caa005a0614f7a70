package app.kakehashi.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.Preset;
import app.kakehashi.matching.domain.MatchingModel;
import app.kakehashi.matching.domain.text.ClauseCues;
import app.kakehashi.matching.domain.text.MeasureWords;
import app.kakehashi.matching.domain.text.TextReader;
import app.kakehashi.matching.service.MatchingData;
import app.kakehashi.reference.Glossary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What each part of the engine is worth: every one switched off by itself, on the relevance
 * benchmark and on the sets of the repository. Leaves {@code target/matching/ablation.md}.
 */
@Tag("full")
@Tag("shared")
class AblationTest {

  private static final Path TABLE = Path.of("target/matching/ablation.md");
  private static final String HEADING =
      """
      | | MRR | R@1 | R@10 | R@50 | nDCG@10 | inversions | sets here: MRR | inversions |
      |---|---|---|---|---|---|---|---|---|
      """;

  private final MatchingData data = MatchingData.load();
  private final List<String> concepts = lines("concepts.tsv");
  private final List<String> words = lines("dictionary.tsv");
  private final List<String> cues = lines("clause_cues.tsv");
  private final List<String> measures = lines("measure_words.tsv");
  private final Map<String, String> countries = data.reference().countries().inTexts();

  private record Variant(String name, MatchingModel model, TextReader reader) {}

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of("db/reference", file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> only(List<String> table, java.util.function.Predicate<String> kept) {
    List<String> rows = new ArrayList<>(List.of(table.getFirst()));
    table.stream().skip(1).filter(kept).forEach(rows::add);
    return rows;
  }

  private static List<String> withoutCues(List<String> cues, Set<String> kinds) {
    return only(cues, row -> !kinds.contains(row.split("\t", -1)[2]));
  }

  private List<String> half(long seed) {
    Random random = new Random(seed);
    return only(concepts, row -> random.nextBoolean());
  }

  private TextReader reader(
      List<String> concepts, List<String> words, List<String> cues, Map<String, String> countries) {
    return reader(concepts, words, cues, measures, countries);
  }

  private TextReader reader(
      List<String> concepts,
      List<String> words,
      List<String> cues,
      List<String> measures,
      Map<String, String> countries) {
    return new TextReader(
        Glossary.ofLines(concepts),
        Glossary.ofLines(words),
        ClauseCues.ofLines(cues),
        MeasureWords.ofLines(measures),
        countries,
        data.reference().certificates().inTexts());
  }

  private List<Variant> variants() {
    MatchingModel model = data.model();
    List<Variant> all = new ArrayList<>();
    all.add(new Variant("everything", model, data.reader()));
    List<String> none = concepts.subList(0, 1);
    reads(all, "without the glossary", reader(none, words, cues, countries));
    for (int seed = 1; seed <= 3; seed++) {
      reads(
          all,
          "with a random half of the glossary (" + seed + ")",
          reader(half(seed), words, cues, countries));
    }
    reads(all, "without the dictionary", reader(concepts, none, cues, countries));
    reads(all, "without both", reader(none, none, cues, countries));
    Set<String> denials =
        Set.of("absence", "refusal", "outside", "holding", "filler", "turn", "supply", "self");
    Set<String> facts = Set.of("minimum", "making", "busy", "starts");
    Set<String> stances = Set.of("sells_own", "hands_over", "takes_over", "stays", "uproots");
    reads(all, "without denials and refusals", cues(denials));
    reads(all, "without minimums, origins and capacity in words", cues(facts));
    reads(all, "without sides of a deal", cues(stances));
    reads(all, "without what the owner does itself", cues(Set.of("own")));
    reads(all, "without what offers are free of", cues(Set.of("flaw", "harmful")));
    reads(
        all,
        "without any clause reading",
        reader(concepts, words, only(cues, row -> row.endsWith("stopword")), countries));
    reads(
        all,
        "without measured values in words",
        reader(concepts, words, cues, measures.subList(0, 1), countries));
    reads(all, "without country names", reader(concepts, words, cues, Map.of()));
    scores(all, "without loanwords", m -> m.with("term", "loan", "0"));
    scores(all, "without Han unigrams", m -> m.with("term", "unigram", "0"));
    scores(all, "without Han bigrams", m -> m.with("term", "bigram", "0"));
    scores(all, "without broader concepts", m -> m.with("term", "broader", "0"));
    scores(all, "without field terms", m -> m.with("term", "field", "0"));
    scores(all, "without what a kind implies", m -> m.with("parameter", "understood_boost", "0"));
    scores(all, "without ideal scores per script", m -> m.with("parameter", "ideal_floor", "1"));
    scores(
        all,
        "without a higher ideal in the own language",
        m -> m.with("parameter", "ideal_own_script", "1"));
    scores(all, "without a least ideal score", m -> m.with("parameter", "ideal_least", "0"));
    scores(
        all,
        "with full weight for pieces of named things",
        m -> m.with("parameter", "named_piece", "1"));
    scores(
        all,
        "with full weight for two characters that are denied",
        m -> m.with("parameter", "denied_bigram", "1"));
    scores(all, "without a weight for the title", m -> m.with("parameter", "title_boost", "1"));
    scores(all, "without inferred fields", m -> m.with("parameter", "field_least_share", "2"));
    for (String criterion :
        List.of(
            "sector",
            "size",
            "region",
            "certificate",
            "language",
            "countries",
            "labour",
            "bridge",
            "conditions")) {
      scores(all, "without " + criterion, m -> m.with("weight.japan.default", criterion, "0"));
    }
    return all;
  }

  private TextReader cues(Set<String> without) {
    return reader(concepts, words, withoutCues(cues, without), countries);
  }

  private void reads(List<Variant> all, String name, TextReader reader) {
    all.add(new Variant(name, data.model(), reader));
  }

  private void scores(List<Variant> all, String name, UnaryOperator<MatchingModel> change) {
    all.add(new Variant(name, change.apply(data.model()), data.reader()));
  }

  private Metrics measure(EvaluationFolder folder, Variant variant) {
    MatchingData changed =
        new MatchingData(variant.model(), variant.reader(), data.glossary(), data.reference());
    return Evaluation.run(
            folder, changed, variant.model(), Evaluation.Direction.GAP, Preset.DEFAULT)
        .overall();
  }

  @Test
  void every_part_switched_off_by_itself() throws IOException {
    EvaluationFolder benchmark =
        EvaluationFolder.read(
            Path.of(System.getProperty("kakehashi.shared", "../shared"), "eval"), data);
    EvaluationFolder here = HeldOut.of(data, HeldOut.SETS);
    StringBuilder table = new StringBuilder(HEADING);
    double whole = 0;
    double wordless = 1;
    for (Variant variant : variants()) {
      Metrics one = measure(benchmark, variant);
      Metrics other = measure(here, variant);
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
              variant.name(),
              one.reciprocalRank().mean(),
              one.recall().get(0).mean(),
              one.recall().get(2).mean(),
              one.recall().get(3).mean(),
              one.ndcg().mean(),
              one.inversions().mean(),
              other.reciprocalRank().mean(),
              other.inversions().mean()));
      whole =
          Math.max(whole, variant.name().equals("everything") ? other.reciprocalRank().mean() : 0);
      wordless = Math.min(wordless, other.reciprocalRank().mean());
    }
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table);
    assertThat(whole).isGreaterThan(wordless + .05);
  }
}
