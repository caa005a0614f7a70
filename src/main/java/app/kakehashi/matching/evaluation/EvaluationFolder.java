package app.kakehashi.matching.evaluation;

import app.kakehashi.matching.domain.CompanyProfile;
import app.kakehashi.matching.domain.CompanySize;
import app.kakehashi.matching.domain.GapProfile;
import app.kakehashi.matching.domain.GapTerms;
import app.kakehashi.matching.domain.Needs;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.matching.domain.Stated;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.service.MatchingData;
import app.kakehashi.reference.Certificate;
import app.kakehashi.reference.WeightedSector;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A folder of judged pairs: {@code companies*.csv}, {@code gaps*.csv}, {@code offers*.csv}, {@code
 * judgments.csv}. An empty cell means unknown; a non-empty list is complete.
 *
 * @param grades per gap the judged offers with their grade from 0 to 3
 */
public record EvaluationFolder(
    List<GapProfile> gaps, List<OfferProfile> offers, Map<String, Map<String, Integer>> grades) {

  /** Reads a folder. */
  public static EvaluationFolder read(Path folder, MatchingData data) throws IOException {
    return new Reader(folder, data).read();
  }

  private static final class Reader {
    private static final List<String> STRUCTURED =
        List.of(
            "fields",
            "modes_accepted",
            "target_countries",
            "must_certifications",
            "must_languages",
            "preferred_partner_regions",
            "labour_wanted_fte",
            "needed_by");

    private final Path folder;
    private final MatchingData data;
    private final Map<String, CompanyProfile> companies = new HashMap<>();

    Reader(Path folder, MatchingData data) {
      this.folder = folder;
      this.data = data;
    }

    EvaluationFolder read() throws IOException {
      for (CsvTable.Row row : rows("companies")) {
        companies.put(row.get("company_key"), company(row));
      }
      List<GapProfile> gaps = new ArrayList<>();
      for (CsvTable.Row row : rows("gaps")) {
        gaps.add(gap(row));
      }
      List<OfferProfile> offers = new ArrayList<>();
      for (CsvTable.Row row : rows("offers")) {
        offers.add(offer(row));
      }
      Map<String, Map<String, Integer>> grades = new TreeMap<>();
      for (CsvTable.Row row : rows("judgments")) {
        grades
            .computeIfAbsent(row.get("gap_key"), unused -> new TreeMap<>())
            .put(row.get("offer_key"), Integer.valueOf(row.get("grade")));
      }
      return new EvaluationFolder(gaps, offers, grades);
    }

    private List<CsvTable.Row> rows(String name) throws IOException {
      Set<Path> files = new TreeSet<>();
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, name + "*.csv")) {
        found.forEach(files::add);
      }
      if (files.isEmpty()) {
        throw new IOException("No " + name + "*.csv in " + folder);
      }
      List<CsvTable.Row> rows = new ArrayList<>();
      for (Path file : files) {
        rows.addAll(CsvTable.read(file));
      }
      return rows;
    }

    private CompanyProfile company(CsvTable.Row row) {
      Map<String, Double> sectors = new java.util.LinkedHashMap<>();
      for (String code : row.list("sectors")) {
        for (WeightedSector sector : data.reference().sectors().map(code)) {
          sectors.merge(sector.code(), sector.weight(), Math::max);
        }
      }
      List<WeightedSector> weighted = new ArrayList<>();
      sectors.forEach((code, weight) -> weighted.add(new WeightedSector(code, weight)));
      String dejima = row.get("dejima");
      Double employees = number(row.get("employees"));
      return CompanyProfile.of(row.get("company_key"), row.get("country"))
          .region(emptyToNull(row.get("region")))
          .size(
              new CompanySize(
                  employees == null ? null : Integer.valueOf(employees.intValue()),
                  yen(row.get("capital"), row.get("currency")),
                  null))
          .sectors(weighted)
          .certificates(Stated.ofCell(certificates(row.list("certifications"))))
          .languages(Stated.ofCell(row.list("languages")))
          .presence(Stated.ofCell(row.list("presence")))
          .dejima(dejima.isEmpty() ? null : Boolean.valueOf(dejima.equals("Y")))
          .build();
    }

    private @Nullable Double yen(String amount, String currency) {
      if (amount.isEmpty()) {
        return null;
      }
      return data.reference()
          .exchangeRates()
          .convert(
              new BigDecimal(amount),
              currency.isEmpty() ? "JPY" : currency,
              "JPY",
              data.reference().exchangeRates().latestYear())
          .map(BigDecimal::doubleValue)
          .orElse(null);
    }

    /** Codes of the table where it knows the certificate, else the words themselves. */
    private Set<String> certificates(List<String> stated) {
      Set<String> codes = new LinkedHashSet<>();
      for (String text : stated) {
        codes.add(
            data.reference()
                .certificates()
                .normalise(text)
                .map(Certificate::code)
                .orElse(text.toUpperCase(Locale.ROOT)));
      }
      return data.reference().certificates().withImplied(codes);
    }

    private GapProfile gap(CsvTable.Row row) {
      Needs needs =
          Needs.ask()
              .mandatoryCertificates(asked(row.list("must_certifications")))
              .mandatoryLanguages(Set.copyOf(row.list("must_languages")))
              .targetCountries(Set.copyOf(row.list("target_countries")))
              .partnerRegions(Set.copyOf(row.list("preferred_partner_regions")))
              .labourWanted(number(row.get("labour_wanted_fte")))
              .neededBy(date(row.get("needed_by")))
              .build();
      double filled = STRUCTURED.stream().filter(column -> !row.get(column).isEmpty()).count();
      return GapProfile.of(row.get("gap_key"), companyOf(row), text(row, List.of()))
          .kind(row.get("kind"))
          .fields(Set.copyOf(row.list("fields")))
          .modes(row.list("modes_accepted"))
          .needs(needs)
          .terms(new GapTerms(null, null, null, null, filled / STRUCTURED.size(), null))
          .build();
    }

    private static PostingText text(CsvTable.Row row, List<String> items) {
      return new PostingText(row.get("language"), row.get("title"), items, row.get("description"));
    }

    /** What is asked is asked as it stands: what it implies need not be held on its own. */
    private Set<String> asked(List<String> stated) {
      Set<String> codes = new LinkedHashSet<>();
      for (String text : stated) {
        codes.add(
            data.reference()
                .certificates()
                .normalise(text)
                .map(Certificate::code)
                .orElse(text.toUpperCase(Locale.ROOT)));
      }
      return codes;
    }

    private OfferProfile offer(CsvTable.Row row) {
      return OfferProfile.of(row.get("offer_key"), companyOf(row), text(row, row.list("fields")))
          .modes(row.list("modes"))
          .obstaclesRemoved(Stated.ofCell(row.list("obstacles_removed")))
          .countriesServed(Stated.ofCell(row.list("countries_served")))
          .labourSaved(number(row.get("labour_saved_fte")))
          .maturity(emptyToNull(row.get("maturity")))
          .build();
    }

    private CompanyProfile companyOf(CsvTable.Row row) {
      CompanyProfile company = companies.get(row.get("company_key"));
      if (company == null) {
        throw new IllegalArgumentException("No such company: " + row.get("company_key"));
      }
      return company;
    }

    private static @Nullable Double number(String cell) {
      return cell.isEmpty() ? null : Double.valueOf(cell);
    }

    private static @Nullable LocalDate date(String cell) {
      return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static @Nullable String emptyToNull(String cell) {
      return cell.isEmpty() ? null : cell;
    }
  }
}
