package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.list.ColumnGuess.Sign;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.text.AmountUnit;
import app.kakehashi.shared.text.LooseAmounts;
import app.kakehashi.shared.text.LooseDates;
import app.kakehashi.shared.text.LooseNumbers;
import app.kakehashi.shared.text.LooseText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guesses what a column holds by its cells alone, and says how many of them show it. */
public final class ContentGuesser {

  /** A column of which fewer cells show a thing does not hold it. */
  private static final double FEWEST_SHOWING = 0.6;

  /** What headings themselves may look like. */
  private static final Set<Sign> LIKE_HEADINGS = EnumSet.of(Sign.KANA, Sign.WORDS, Sign.TEXTS);

  private static final double NAMES_DIFFER = 0.8;
  private static final double AMOUNTS_DIFFER = 0.2;
  private static final double SECTORS_REPEAT = 0.5;
  private static final double ROUND = 0.2;
  private static final double ROUND_NOT_KEYS = 0.5;
  private static final double SPREAD = 5;
  private static final int LONG_TEXT = 40;
  private static final int SHORTEST_TITLE = 4;
  private static final List<String> WORDS_OF_POSTINGS =
      List.of("kind", "mode", "maturity", "obstacle");

  private final ReferenceData reference;
  private final CellSigns signs;
  private final Codes codes = Codes.load();
  private final GuessWords headings = GuessWords.load();

  public ContentGuesser(ReferenceData reference) {
    this.reference = reference;
    this.signs = new CellSigns(reference);
  }

  /**
   * A guess with what decides between two columns that look the same.
   *
   * @param rank the higher the likelier: the earlier of two dates is that of the foundation, the
   *     larger of two amounts the capital
   */
  record Ranked(ColumnGuess guess, double rank) {}

  /**
   * What a column may hold in a list of this kind, the likeliest first.
   *
   * @param heading which may speak against it; null where there is none
   */
  List<Ranked> guess(ListKind kind, @Nullable String heading, List<String> column) {
    List<String> cells = column.stream().filter(cell -> !LooseText.isBlank(cell)).toList();
    if (cells.isEmpty()) {
      return List.of();
    }
    List<Ranked> guesses = new ArrayList<>();
    for (Sign sign : Sign.values()) {
      guess(kind, sign, cells)
          .filter(ranked -> headings.allow(kind, ranked.guess(), heading))
          .ifPresent(guesses::add);
    }
    guesses.sort(
        Comparator.comparingDouble((Ranked ranked) -> ranked.guess().certainty()).reversed());
    return guesses;
  }

  /** Whether a cell cannot be a heading, because it is just what a guess says of its column. */
  boolean isNoHeading(ColumnGuess guess, String cell) {
    return !LIKE_HEADINGS.contains(guess.sign()) && signs.shows(guess.sign(), cell);
  }

  private Optional<Ranked> guess(ListKind kind, Sign sign, List<String> cells) {
    return switch (sign) {
      case WORDS -> words(kind, cells);
      case SECTOR_CODES -> sectorCodes(kind, cells);
      case ROUND_NUMBERS -> roundNumbers(kind, cells);
      default -> plain(kind, sign, cells);
    };
  }

  private Optional<Ranked> plain(ListKind kind, Sign sign, List<String> cells) {
    ListField field = field(kind, sign, cells);
    if (field == null) {
      return Optional.empty();
    }
    double differing = differing(cells);
    double rank =
        switch (sign) {
          case COMPANY_NAMES -> differing >= NAMES_DIFFER ? differing : Double.NaN;
          case KEYS ->
              differing == 1 && roundShare(cells) < ROUND_NOT_KEYS && !isCounting(cells)
                  ? 1
                  : Double.NaN;
          case AMOUNTS -> differing >= AMOUNTS_DIFFER ? middle(cells) : Double.NaN;
          case DATES ->
              cells.size() == 1 || differing > 1.0 / cells.size() ? -year(cells) : Double.NaN;
          default -> differing;
        };
    int showing = count(sign, cells);
    return Double.isNaN(rank) ? Optional.empty() : ranked(field, null, sign, showing, cells, rank);
  }

  private static Optional<Ranked> ranked(
      ListField field,
      @Nullable SectorScheme scheme,
      Sign sign,
      int showing,
      List<String> cells,
      double rank) {
    return showing < FEWEST_SHOWING * cells.size()
        ? Optional.empty()
        : Optional.of(
            new Ranked(new ColumnGuess(field, scheme, sign, showing, cells.size()), rank));
  }

  private static @Nullable ListField field(ListKind kind, Sign sign, List<String> cells) {
    return switch (kind) {
      case COMPANIES -> ofCompanies(sign, cells);
      case GAPS -> ofGaps(sign, cells);
      case OFFERS -> ofOffers(sign, cells);
      case CONTACTS -> ofContacts(sign, cells);
      case RELATIONS -> ofRelations(sign, cells);
    };
  }

  private static @Nullable ListField ofCompanies(Sign sign, List<String> cells) {
    return switch (sign) {
      case CHECK_DIGITS -> number(cells);
      case MAIL -> ListField.CONTACT_EMAIL;
      case WEB -> ListField.WEBSITE;
      case COMPANY_NAMES ->
          share(cells, cell -> cell.chars().allMatch(c -> c < 0x250)) > FEWEST_SHOWING
              ? ListField.NAME_ENGLISH
              : ListField.NAME;
      case LEGAL_FORMS -> ListField.LEGAL_FORM;
      case REGIONS -> ListField.REGION;
      case ADDRESSES -> ListField.ADDRESS;
      case SECTOR_TITLES, SECTOR_CODES -> ListField.SECTOR;
      case POSTAL_CODES -> ListField.POSTAL_CODE;
      case PHONES -> ListField.CONTACT_PHONE;
      case COUNTRIES -> ListField.COUNTRY;
      case KANA -> ListField.NAME_READING;
      case PEOPLE -> ListField.EMPLOYEES;
      case AMOUNTS, ROUND_NUMBERS -> ListField.CAPITAL;
      case DATES -> ListField.FOUNDED;
      case KEYS -> ListField.LIST_KEY;
      case WORDS, TEXTS, MARKS -> null;
    };
  }

  private static @Nullable ListField ofGaps(Sign sign, List<String> cells) {
    return switch (sign) {
      case COUNTRIES -> ListField.TARGET_COUNTRIES;
      case REGIONS -> ListField.PARTNER_REGIONS;
      case DATES -> ListField.NEEDED_BY;
      default -> ofPostings(sign, cells);
    };
  }

  private static @Nullable ListField ofOffers(Sign sign, List<String> cells) {
    return sign == Sign.COUNTRIES ? ListField.COUNTRIES_SERVED : ofPostings(sign, cells);
  }

  private static @Nullable ListField ofPostings(Sign sign, List<String> cells) {
    return switch (sign) {
      case CHECK_DIGITS -> ListField.COMPANY_KEY;
      case COMPANY_NAMES -> ListField.COMPANY_NAME;
      case TEXTS -> text(cells);
      default -> null;
    };
  }

  private static @Nullable ListField ofContacts(Sign sign, List<String> cells) {
    return switch (sign) {
      case CHECK_DIGITS -> number(cells);
      case COMPANY_NAMES -> ListField.COMPANY_NAME;
      case KEYS -> ListField.COMPANY_KEY;
      case MAIL -> ListField.CONTACT_EMAIL;
      case PHONES -> ListField.CONTACT_PHONE;
      case KANA -> ListField.CONTACT_READING;
      default -> null;
    };
  }

  private static @Nullable ListField ofRelations(Sign sign, List<String> cells) {
    return switch (sign) {
      case CHECK_DIGITS -> number(cells);
      case COMPANY_NAMES -> ListField.COMPANY_NAME;
      case KEYS -> ListField.COMPANY_KEY;
      case COUNTRIES -> ListField.OFFICE_COUNTRY;
      case PEOPLE -> ListField.OFFICE_STAFF;
      case DATES -> ListField.OFFICE_SINCE;
      default -> null;
    };
  }

  private static @Nullable ListField text(List<String> cells) {
    double length = cells.stream().mapToInt(String::length).average().orElse(0);
    return length < SHORTEST_TITLE
        ? null
        : length < LONG_TEXT ? ListField.TITLE : ListField.DESCRIPTION;
  }

  /** Which of the official numbers; a column of both is one of either. */
  private static ListField number(List<String> cells) {
    double corporate = share(cells, CellSigns::isCorporateNumber);
    double business = share(cells, CellSigns::isBusinessNumber);
    if (Math.min(corporate, business) > 1 - ColumnGuess.CERTAIN) {
      return ListField.OFFICIAL_NUMBER;
    }
    return corporate > business ? ListField.CORPORATE_NUMBER : ListField.BUSINESS_NUMBER;
  }

  private Optional<Ranked> words(ListKind kind, List<String> cells) {
    return vocabularies(kind).stream()
        .flatMap(
            vocabulary -> {
              int showing =
                  (int)
                      cells.stream()
                          .filter(
                              cell ->
                                  RowCells.several(cell).stream()
                                      .allMatch(w -> codes.find(vocabulary, w).isPresent()))
                          .count();
              return ranked(ofWords(vocabulary), null, Sign.WORDS, showing, cells, 0).stream();
            })
        .max(Comparator.comparingDouble(ranked -> ranked.guess().certainty()));
  }

  private static List<String> vocabularies(ListKind kind) {
    return switch (kind) {
      case COMPANIES, CONTACTS -> List.of();
      case GAPS, OFFERS -> WORDS_OF_POSTINGS;
      case RELATIONS -> List.of("relation", "site_kind");
    };
  }

  private static ListField ofWords(String vocabulary) {
    return switch (vocabulary) {
      case "kind" -> ListField.KIND;
      case "mode" -> ListField.MODES;
      case "maturity" -> ListField.MATURITY;
      case "relation" -> ListField.RELATION;
      case "site_kind" -> ListField.OFFICE_KIND;
      default -> ListField.OBSTACLES_REMOVED;
    };
  }

  /** Codes repeat from row to row; of the classifications the one that knows most of them. */
  private Optional<Ranked> sectorCodes(ListKind kind, List<String> cells) {
    if (kind != ListKind.COMPANIES
        || count(Sign.SECTOR_CODES, cells) < FEWEST_SHOWING * cells.size()
        || (cells.size() > 2 && differing(cells) > SECTORS_REPEAT)) {
      return Optional.empty();
    }
    return Stream.of(
            SectorScheme.TWSE,
            SectorScheme.JPX,
            SectorScheme.TSIC,
            SectorScheme.JSIC,
            SectorScheme.ISIC)
        .flatMap(
            scheme -> {
              int showing =
                  (int)
                      cells.stream()
                          .filter(c -> reference.sectors().mapping(scheme, c).isPresent())
                          .count();
              return ranked(
                  ListField.SECTOR, scheme, Sign.SECTOR_CODES, showing, cells, differing(cells))
                  .stream();
            })
        .max(Comparator.comparingInt(ranked -> ranked.guess().understood()));
  }

  /** A capital is a round number, and one company's is many times another's. */
  private static Optional<Ranked> roundNumbers(ListKind kind, List<String> cells) {
    List<BigDecimal> numbers =
        cells.stream()
            .map(cell -> LooseNumbers.read(cell).found().orElse(null))
            .filter(Objects::nonNull)
            .filter(number -> number.signum() > 0)
            .sorted()
            .toList();
    if (kind != ListKind.COMPANIES
        || numbers.size() < 2
        || differing(cells) < AMOUNTS_DIFFER
        || ratio(numbers) < SPREAD
        || roundShare(cells) < ROUND) {
      return Optional.empty();
    }
    return ranked(
        ListField.CAPITAL, null, Sign.ROUND_NUMBERS, numbers.size(), cells, middle(cells));
  }

  /** Whether the rows are only counted: 1, 2, 3 … */
  private static boolean isCounting(List<String> cells) {
    return IntStream.range(0, cells.size())
        .allMatch(i -> LooseText.compact(cells.get(i)).equals(String.valueOf(i + 1)));
  }

  private static double roundShare(List<String> cells) {
    return share(cells, cell -> LooseText.compact(cell).endsWith("0"));
  }

  private static double ratio(List<BigDecimal> sorted) {
    double low = sorted.get(sorted.size() / 10).doubleValue();
    double high = sorted.get(sorted.size() - 1 - sorted.size() / 10).doubleValue();
    return high / low;
  }

  private int count(Sign sign, List<String> cells) {
    return (int) cells.stream().filter(cell -> signs.shows(sign, cell)).count();
  }

  private static double share(List<String> cells, Predicate<String> test) {
    return (double) cells.stream().filter(test).count() / cells.size();
  }

  private static double differing(List<String> cells) {
    Set<String> distinct = cells.stream().map(LooseText::compact).collect(Collectors.toSet());
    return (double) distinct.size() / cells.size();
  }

  private static double middle(List<String> cells) {
    double[] values =
        cells.stream()
            .flatMap(cell -> LooseAmounts.read(cell, AmountUnit.ONE).found().stream())
            .mapToDouble(amount -> amount.value().doubleValue())
            .sorted()
            .toArray();
    return values.length == 0 ? 0 : values[values.length / 2];
  }

  private static double year(List<String> cells) {
    return cells.stream()
        .flatMap(cell -> LooseDates.read(cell).found().stream())
        .mapToInt(date -> date.year())
        .average()
        .orElse(0);
  }
}
