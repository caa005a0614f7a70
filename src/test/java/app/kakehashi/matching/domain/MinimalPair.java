package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.reference.WeightedSector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two postings that differ in one fact, and the counterpart by which one of them is the better. A
 * line of the table names what differs from a plain need of speed reducers and a plain offer of
 * them: {@code key=value;key=value}, several values joined by +, nothing behind = for unknown.
 *
 * @param line where it stands in its table, from 1
 */
record MinimalPair(
    int line,
    String fact,
    Map<String, String> counterpart,
    Map<String, String> better,
    Map<String, String> worse) {

  static List<MinimalPair> read(String file) {
    try {
      List<String> lines =
          Files.readAllLines(Path.of("src/test/resources/matching/minimal-pairs", file));
      return java.util.stream.IntStream.range(1, lines.size())
          .mapToObj(
              i -> {
                String[] cells = lines.get(i).split("\t", -1);
                return new MinimalPair(
                    i, cells[0], changes(cells[1]), changes(cells[2]), changes(cells[3]));
              })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> changes(String cell) {
    Map<String, String> changes = new LinkedHashMap<>();
    for (String change : cell.split(";", -1)) {
      if (!change.isBlank()) {
        int equals = change.indexOf('=');
        changes.put(change.substring(0, equals), change.substring(equals + 1));
      }
    }
    return changes;
  }

  /** The plain need with these changes. */
  static GapProfile gap(String id, Map<String, String> changes) {
    GapProfile plain = Mother.reducerGap().build();
    Facts f = new Facts(changes);
    CompanyProfile owner =
        plain.owner().toBuilder()
            .size(
                new CompanySize(
                    f.integer("ownerEmployees", 300), f.number("ownerCapital", 300e6), null))
            .languages(Stated.of(f.codes("ownerLangs", Set.of("ja"))))
            .dejima(f.yes("dejima", null))
            .build();
    Integer days = f.integer("by", 304);
    Needs needs =
        Needs.ask()
            .mandatoryCertificates(f.codes("mustCert", Set.of()))
            .preferredCertificates(f.codes("prefCert", Set.of()))
            .mandatoryLanguages(f.codes("mustLang", Set.of("ja")))
            .preferredLanguages(f.codes("prefLang", Set.of()))
            .targetCountries(f.codes("countries", Set.of()))
            .partnerRegions(f.codes("partnerRegions", Set.of()))
            .labourWanted(f.number("labour", null))
            .obstacles(f.codes("obstacles", Set.of()))
            .monthlyQuantity(f.number("qty", null))
            .neededBy(days == null ? null : Mother.TODAY.plusDays(days))
            .maturity(f.text("maturity", null))
            .excludedOrigins(f.codes("excluded", Set.of()))
            .thirdCountrySitesRefused(Boolean.TRUE.equals(f.yes("thirdRefused", null)))
            .exclusiveTerritory(f.text("territory", null))
            .build();
    GapTerms terms = plain.terms();
    Double filled = f.number("filled", .6);
    GapProfile.Builder gap =
        GapProfile.of(id, owner, f.posting(plain.text()))
            .fields(f.codes("fields", plain.fields()))
            .soughtSectors(List.copyOf(f.codes("sought", Set.of())))
            .modes(f.list("modes", plain.modes()))
            .placeOfNeed(f.text("place", null))
            .needs(needs)
            .terms(
                new GapTerms(
                    f.number("annual", terms.annualOrderJpy()),
                    f.integer("payment", terms.paymentDays()),
                    f.yes("rights", true),
                    f.yes("nda", null),
                    filled == null ? 0 : filled,
                    f.yes("acceptance", true)));
    String kind = f.text("kind", null);
    return kind == null ? gap.build() : gap.kind(kind).build();
  }

  /** The plain offer with these changes. */
  static OfferProfile offer(String id, Map<String, String> changes) {
    OfferProfile plain = Mother.reducerOffer().build();
    Facts f = new Facts(changes);
    String outcomes = f.text("outcomes", null);
    CompanyProfile company =
        CompanyProfile.of("of-" + id, f.orElse("country", "TW"))
            .region(f.text("region", "TW-TXG"))
            .size(
                new CompanySize(
                    f.integer("employees", 80),
                    f.number("capital", 200e6),
                    f.number("revenue", 900e6)))
            .sectors(
                f.list("sectors", List.of("28")).stream()
                    .map(code -> new WeightedSector(code, 1))
                    .toList())
            .certificates(f.stated("certs", Set.of("ISO9001", "ISO14001")))
            .languages(f.stated("langs", Set.of("zh-Hant", "ja", "en")))
            .presence(f.stated("presence", Set.of("TW")))
            .crossBorderBusiness(f.yes("crossBorder", null))
            .trust(
                new Trust(
                    f.yes("trust", null),
                    f.yes("visited", null),
                    outcomes == null ? 0 : Integer.parseInt(outcomes.split("/", -1)[0]),
                    outcomes == null ? 0 : Integer.parseInt(outcomes.split("/", -1)[1])))
            .build();
    return OfferProfile.of(id, company, f.posting(plain.text()))
        .modes(f.list("modes", plain.modes()))
        .countriesServed(f.stated("served", Set.of("TW", "JP")))
        .obstaclesRemoved(f.stated("obstacles", Set.of()))
        .labourSaved(f.number("labour", null))
        .maturity(f.text("maturity", "proven_abroad"))
        .capacity(
            new Capacity(
                f.number("qty", null), f.number("minimum", null), f.integer("lead", null), false))
        .conditions(
            new OfferConditions(
                f.stated("origins", Set.of()),
                f.codes("exclusive", Set.of()),
                f.yes("cleared", null)))
        .build();
  }

  @Override
  public String toString() {
    return "line " + line + " (" + fact + ") " + counterpart + ": " + better + " above " + worse;
  }

  /** The changed facts by their names; every name that stands in the table must be asked for. */
  private record Facts(Map<String, String> changes) {
    @Nullable String text(String name, @Nullable String plain) {
      String value = changes.get(name);
      return value == null ? plain : value.isEmpty() ? null : value;
    }

    String orElse(String name, String plain) {
      String value = text(name, plain);
      return value == null ? plain : value;
    }

    @Nullable Double number(String name, @Nullable Double plain) {
      String value = changes.get(name);
      return value == null ? plain : value.isEmpty() ? null : Double.valueOf(value);
    }

    @Nullable Integer integer(String name, @Nullable Integer plain) {
      String value = changes.get(name);
      return value == null ? plain : value.isEmpty() ? null : Integer.valueOf(value);
    }

    @Nullable Boolean yes(String name, @Nullable Boolean plain) {
      String value = changes.get(name);
      return value == null ? plain : Boolean.valueOf(value.equals("yes"));
    }

    List<String> list(String name, List<String> plain) {
      String value = changes.get(name);
      if (value == null) {
        return plain;
      }
      return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\+", -1));
    }

    Set<String> codes(String name, Set<String> plain) {
      return changes.containsKey(name) ? new LinkedHashSet<>(list(name, List.of())) : plain;
    }

    Stated stated(String name, Set<String> plain) {
      Set<String> codes = codes(name, plain);
      return codes.isEmpty() ? Stated.unknown() : Stated.of(codes);
    }

    PostingText posting(PostingText plain) {
      return new PostingText(
          orElse("language", plain.language()),
          orElse("title", plain.title()),
          List.of(),
          orElse("text", plain.description()));
    }
  }
}
