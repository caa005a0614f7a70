package app.kakehashi.bench;

import app.kakehashi.matching.domain.Catalogue;
import app.kakehashi.matching.domain.CatalogueChange;
import app.kakehashi.matching.domain.GapProfile;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.matching.domain.Ranking;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.Term;
import app.kakehashi.matching.domain.text.TextReader;
import app.kakehashi.matching.service.MatchingData;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast and in how much memory offers are ranked for a gap, beside Lucene, PostgreSQL and
 * scoring every pair, on the same made-up catalogue of one size; {@link MatchingBenchmark} runs it.
 */
public final class MatchingMeasurement {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  /** The name of what is compared over all sizes. */
  static final String EXPLAINED = "explained top 50";

  static final Path FOLDER = Path.of("target", "bench");
  private static final int TOP = 50;
  private static final int CANDIDATES = 2_000;
  private static final int GAPS = 400;
  private static final int WARM_UP = 300;
  private static final int WARM_UP_ROUNDS = 20;
  private static final int MOST_PAIRS_OF_ORACLE = 40_000_000;
  private static final int RANKED_AGAIN = 10_000;
  private static final int RANKED_AGAIN_AT = 100_000;

  private final MatchingData data = MatchingData.load();
  private final MadeUpProfiles made = new MadeUpProfiles(data, TODAY);

  /**
   * Measures one size and writes {@link #file}.
   *
   * @param arguments number of offers; the largest that PostgreSQL is filled with
   */
  public static void main(String[] arguments) throws IOException {
    int size = Integer.parseInt(arguments[0]);
    Map<String, Object> result =
        new MatchingMeasurement().measure(size, size <= Integer.parseInt(arguments[1]));
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file(size), result);
    System.exit(0);
  }

  /** Where what was measured of so many offers is written. */
  static Path file(int size) {
    return FOLDER.resolve("matching-%d.json".formatted(size));
  }

  private Map<String, Object> measure(int size, boolean withSql) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.putAll(texts());
    long before = usedMegabytes();
    Catalogue.Builder builder = builder(size, GAPS + WARM_UP);
    long postings = usedMegabytes() - before;
    long start = System.nanoTime();
    Catalogue catalogue = builder.build();
    double seconds = seconds(start);
    long heap;
    try {
      heap = usedMegabytes() - before;
    } finally {
      Reference.reachabilityFence(builder);
    }
    note(result, "heap of the offers’ facts and texts, MB", postings);
    note(result, "heap of index and %d gaps, MB".formatted(GAPS + WARM_UP), heap - postings);
    note(result, "build from texts, s", seconds);
    note(result, "of which reading texts, s", reading(size));
    List<String> gaps = catalogue.gapIds();
    List<String> measured = gaps.subList(WARM_UP, gaps.size());
    RankingRequest explained = RankingRequest.top(TOP);
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      gaps.subList(0, WARM_UP).forEach(gap -> catalogue.offersFor(gap, explained));
    }
    Timings ours = timed(measured, gap -> catalogue.offersFor(gap, explained));
    note(result, EXPLAINED, ours);
    note(
        result, "the same gaps again", timed(measured, gap -> catalogue.offersFor(gap, explained)));
    note(
        result,
        "top 50 without explanations",
        timed(measured, gap -> catalogue.offersFor(gap, explained.explaining(0))));
    List<String> judged =
        spread(measured, Math.clamp(MOST_PAIRS_OF_ORACLE / size, 40, measured.size()));
    Map<String, Ranking> truth = new LinkedHashMap<>();
    Timings oracle = new Timings();
    for (String gap : judged) {
      truth.put(gap, oracle.time(() -> catalogue.everyOfferFor(gap, explained.explaining(0))));
    }
    note(result, "every pair scored", oracle);
    note(result, "recall@50", recall(truth, gap -> catalogue.offersFor(gap, explained)));
    changes(catalogue, size, result);
    others(catalogue, size, withSql, measured, truth, ours.median(), result);
    if (size == RANKED_AGAIN_AT) {
      rankAgain(result);
    }
    return result;
  }

  /** So many of all, from everywhere. */
  private static List<String> spread(List<String> all, int many) {
    return IntStream.range(0, many).mapToObj(i -> all.get(i * all.size() / many)).toList();
  }

  private Catalogue.Builder builder(int size, int gaps) {
    return new Catalogue.Builder(data.model(), data.reference(), data.reader(), TODAY)
        .offers(made.offers(size))
        .gaps(IntStream.range(0, gaps).mapToObj(made::gap).toList());
  }

  private Map<String, Object> texts() {
    Map<String, Object> texts = new LinkedHashMap<>();
    int[] offers =
        IntStream.range(0, 2000).map(i -> distinct(read(made.offer(i)))).sorted().toArray();
    int[] gaps = IntStream.range(0, GAPS).map(i -> distinct(read(made.gap(i)))).sorted().toArray();
    texts.put(
        "different terms of an offer, median and p95",
        List.of(offers[offers.length / 2], offers[offers.length * 95 / 100]));
    texts.put("different terms of a gap, median", gaps[gaps.length / 2]);
    System.out.println(texts);
    return texts;
  }

  private static int distinct(ReadText text) {
    Set<String> terms = new HashSet<>();
    text.terms().stream().map(Term::key).forEach(terms::add);
    return terms.size();
  }

  private ReadText read(OfferProfile offer) {
    return data.reader().read(offer.text(), TextReader.Side.OFFER);
  }

  private ReadText read(GapProfile gap) {
    return data.reader().read(gap.text(), TextReader.Side.GAP);
  }

  /** Seconds for reading so many texts, from a sample. */
  private double reading(int size) {
    int sample = Math.min(size, 20_000);
    List<OfferProfile> offers = new ArrayList<>();
    made.offers(sample).forEach(offers::add);
    long start = System.nanoTime();
    offers.parallelStream().forEach(this::read);
    return seconds(start) * size / sample;
  }

  private static Timings timed(List<String> gaps, Function<String, ?> work) {
    Timings timings = new Timings();
    for (String gap : gaps) {
      Object ranked = timings.time(() -> work.apply(gap));
      Objects.requireNonNull(ranked);
    }
    return timings;
  }

  /** Share of the best that are found; one that scores the same as the last counts as well. */
  private static double recall(Map<String, Ranking> truth, Function<String, Ranking> finder) {
    int all = 0;
    int found = 0;
    for (Map.Entry<String, Ranking> gap : truth.entrySet()) {
      List<Ranking.Entry> best = gap.getValue().entries();
      double last = best.isEmpty() ? 0 : best.getLast().score().joint();
      all += best.size();
      found +=
          (int)
              finder.apply(gap.getKey()).entries().stream()
                  .filter(entry -> entry.score().joint() >= last)
                  .limit(best.size())
                  .count();
    }
    return Math.round(10_000.0 * found / all) / 10_000.0;
  }

  private void changes(Catalogue catalogue, int size, Map<String, Object> result) {
    Timings timings = new Timings();
    Catalogue[] last = {catalogue};
    for (int i = 0; i < 100; i++) {
      CatalogueChange change =
          new CatalogueChange(
              List.of(made.offer(size + i)),
              Set.of(MadeUpProfiles.offerId(i)),
              List.of(),
              Set.of());
      last[0] = timings.time(() -> last[0].changed(change));
    }
    note(result, "one offer put and one removed, visible after", timings);
    List<String> gaps = catalogue.gapIds().subList(WARM_UP, WARM_UP + 100);
    note(
        result,
        "explained top 50 with 100 changes beside the index",
        timed(gaps, gap -> last[0].offersFor(gap, RankingRequest.top(TOP))));
  }

  private void others(
      Catalogue catalogue,
      int size,
      boolean withSql,
      List<String> measured,
      Map<String, Ranking> truth,
      double ours,
      Map<String, Object> result) {
    Map<String, ReadText> gaps = new LinkedHashMap<>();
    IntStream.range(0, GAPS + WARM_UP)
        .mapToObj(made::gap)
        .forEach(gap -> gaps.put(gap.id(), read(gap)));
    try (LuceneCandidates lucene = new LuceneCandidates(FOLDER.resolve("lucene"))) {
      fill(size, lucene::add);
      lucene.open();
      compare(
          "Lucene, best 2,000, scored and explained",
          gap -> lucene.find(gap, CANDIDATES),
          catalogue,
          gaps,
          measured,
          truth,
          ours,
          result);
    }
    if (withSql) {
      try (SqlCandidates sql = new SqlCandidates()) {
        fill(size, sql::add);
        sql.open();
        result.put("PostgreSQL", sql.version());
        compare(
            "PostgreSQL, best 2,000 by BM25, scored and explained",
            gap -> sql.findByAll(gap, CANDIDATES),
            catalogue,
            gaps,
            measured,
            truth,
            ours,
            result);
        compare(
            "PostgreSQL, best 2,000 of the 12 rarest terms, scored and explained",
            gap -> sql.findByRarest(gap, CANDIDATES),
            catalogue,
            gaps,
            measured,
            truth,
            ours,
            result);
      }
    }
  }

  private void fill(int size, Consumer<ReadText> index) {
    made.offers(size).forEach(offer -> index.accept(read(offer)));
  }

  private static void compare(
      String name,
      Function<ReadText, int[]> finder,
      Catalogue catalogue,
      Map<String, ReadText> gaps,
      List<String> measured,
      Map<String, Ranking> truth,
      double ours,
      Map<String, Object> result) {
    Function<String, Ranking> ranked =
        gap ->
            catalogue.offersAmong(
                gap, finder.apply(Objects.requireNonNull(gaps.get(gap))), RankingRequest.top(TOP));
    List<String> some = measured.subList(0, 200);
    timed(List.copyOf(gaps.keySet()).subList(0, 100), ranked);
    Timings theirs = timed(some, ranked);
    note(result, name, theirs);
    note(result, name + ": p50 as a multiple of ours", theirs.median() / ours);
    note(
        result,
        name + ": finding alone",
        timed(some, gap -> finder.apply(Objects.requireNonNull(gaps.get(gap)))));
    note(result, name + ": recall@50", recall(truth, ranked));
  }

  private void rankAgain(Map<String, Object> result) {
    Catalogue catalogue = builder(RANKED_AGAIN_AT, RANKED_AGAIN).build();
    RankingRequest request = RankingRequest.top(TOP).explaining(0);
    long cpu = Machine.cpuNanos();
    long start = System.nanoTime();
    catalogue.gapIds().parallelStream().forEach(gap -> catalogue.offersFor(gap, request));
    note(result, "10,000 gaps ranked again, s", seconds(start));
    note(result, "10,000 gaps ranked again, CPU s", (Machine.cpuNanos() - cpu) / 1e9);
  }

  private static void note(Map<String, Object> result, String name, Object value) {
    Object rounded =
        switch (value) {
          case Double number -> Math.round(100 * number) / 100.0;
          case Timings timings -> timings.summary();
          default -> value;
        };
    if (name.contains("recall")) {
      rounded = value;
    }
    result.put(name, rounded);
    System.out.println(name + ": " + rounded);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long usedMegabytes() {
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
