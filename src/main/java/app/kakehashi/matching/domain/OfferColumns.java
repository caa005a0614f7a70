package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.CodeTable.Numbering;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rough score of a pair is made of, as a few numbers an offer. Of anonymous firms it holds
 * what strangers may know and nothing else, so that nobody learns anything from who is a candidate.
 */
final class OfferColumns {

  /** What is numbered. */
  enum Column {
    MODES,
    SECTORS,
    FIELDS,
    CERTIFICATES,
    LANGUAGES,
    TIES,
    COUNTRIES,
    RELIABILITY,
    WISHES,
    SIZE,
    REVENUE,
    REGION,
    QUANTITY,
    LEAD
  }

  private static final int WIDTH = Column.values().length;

  /** Amounts are told apart by steps of half a factor of e; 0 is unknown. */
  private static final int STEPS_OF_E = 2;

  private static final int HIGHEST_STEP = 63;
  private static final int LONGEST_LEAD_WEEKS = 104;
  private static final int DAYS_OF_WEEK = 7;
  private static final String JAPAN = "JP";
  private static final double PER_MILLION = 1e-6;

  /** All codes from here on: nothing is known of them, so that a code is two bytes. */
  static final int UNKNOWN = Character.MAX_VALUE;

  private final char[] cells;

  /**
   * Script and, as the lowest bit, whether it is equipment: by themselves, since all look at them.
   */
  private final byte[] kinds;

  /** The codes of modes once more, close together: many are looked at for nothing else. */
  private final char[] modes;

  private final CodeTable codes;
  private final Numbering<TermWeights> fields = new Numbering<>();
  private final Numbering<Stated> certificates = new Numbering<>();
  private final Numbering<Stated> languages = new Numbering<>();
  private final Numbering<Ties> ties = new Numbering<>();
  private final Numbering<Countries> countries = new Numbering<>();
  private final Numbering<Trust> trusts = new Numbering<>();
  private final Numbering<Wishes> wishes = new Numbering<>();
  private final Numbering<Size> sizes = new Numbering<>();

  /** What a firm has to do with Japan, and in which language it writes. */
  private record Ties(
      Stated presence, Stated served, @Nullable Boolean crossBorder, String language) {}

  private record Countries(Stated presence, Stated served) {}

  /** What some gaps ask and others do not. */
  private record Wishes(Stated obstacles, @Nullable String maturity, @Nullable Double labour) {}

  private record Size(int employees, int capital) {}

  OfferColumns(OfferDocument[] veiled, CodeTable codes) {
    this.codes = codes;
    cells = new char[WIDTH * veiled.length];
    kinds = new byte[veiled.length];
    modes = new char[veiled.length];
    for (int i = 0; i < veiled.length; i++) {
      OfferDocument offer = veiled[i];
      OfferProfile o = offer.profile();
      CompanyProfile c = o.company();
      set(i, Column.MODES, offer.modeList());
      set(i, Column.SECTORS, offer.sectorList());
      set(i, Column.FIELDS, fields.number(offer.fields()));
      set(i, Column.CERTIFICATES, certificates.number(c.certificates()));
      set(i, Column.LANGUAGES, languages.number(c.languages()));
      set(i, Column.TIES, ties.number(ties(o)));
      set(i, Column.COUNTRIES, countries.number(new Countries(c.presence(), o.countriesServed())));
      set(i, Column.RELIABILITY, trusts.number(c.trust()));
      set(
          i,
          Column.WISHES,
          wishes.number(new Wishes(o.obstaclesRemoved(), o.maturity(), o.labourSaved())));
      set(i, Column.SIZE, sizes.number(size(c.size())));
      set(i, Column.REVENUE, step(millions(c.size().revenueJpy())));
      set(i, Column.REGION, offer.region() + 1);
      set(i, Column.QUANTITY, step(o.capacity().monthlyQuantity()));
      Integer lead = o.capacity().leadTimeDays();
      set(i, Column.LEAD, lead == null ? 0 : Math.min(LONGEST_LEAD_WEEKS, 1 + lead / DAYS_OF_WEEK));
      modes[i] = (char) code(i, Column.MODES);
      kinds[i] = (byte) (offer.script().ordinal() << 1 | (o.equipment() ? 1 : 0));
    }
  }

  private static Ties ties(OfferProfile offer) {
    CompanyProfile company = offer.company();
    return new Ties(
        inJapan(company.presence()),
        inJapan(offer.countriesServed()),
        company.crossBorderBusiness(),
        offer.text().language());
  }

  /** Of a list of countries only what it says of Japan. */
  private static Stated inJapan(Stated countries) {
    return countries.answers(JAPAN)
        ? Stated.of(countries.has(JAPAN) ? List.of(JAPAN) : List.of())
        : Stated.unknown();
  }

  private static Size size(CompanySize size) {
    Integer employees = size.employees();
    return new Size(
        step(employees == null ? null : employees.doubleValue()),
        step(millions(size.capitalJpy())));
  }

  private static @Nullable Double millions(@Nullable Double yen) {
    return yen == null ? null : yen * PER_MILLION;
  }

  private static int step(@Nullable Double amount) {
    return amount == null || amount <= 0
        ? 0
        : Math.clamp(2 + (int) Math.floor(STEPS_OF_E * Math.log(amount)), 1, HIGHEST_STEP);
  }

  private static @Nullable Double amount(int step) {
    return step == 0 ? null : Math.exp((step - 1.5) / STEPS_OF_E);
  }

  private void set(int offer, Column column, int code) {
    cells[WIDTH * offer + column.ordinal()] = (char) Math.min(code, UNKNOWN);
  }

  int count() {
    return kinds.length;
  }

  int code(int offer, Column column) {
    return code(offer, column.ordinal());
  }

  /** The same by the place of the column among all. */
  int code(int offer, int column) {
    return cells[WIDTH * offer + column];
  }

  /**
   * Reads a little of each of these offers, so that memory brings what the next look at them needs
   * for all at once and not for one after the other. What it answers means nothing.
   */
  int readAhead(int[] offers, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      int at = WIDTH * offers[i];
      sum += cells[at] + cells[at + WIDTH - 1] + kinds[offers[i]];
    }
    return sum;
  }

  /** The code of its modes. */
  int modes(int offer) {
    return modes[offer];
  }

  /** The place of the offer's script among all. */
  int script(int offer) {
    return kinds[offer] >>> 1;
  }

  boolean equipment(int offer) {
    return (kinds[offer] & 1) == 1;
  }

  /** How many codes a column has, at most {@link #UNKNOWN} and one. */
  int codes(Column column) {
    return Math.min(UNKNOWN + 1, differentCodes(column));
  }

  private int differentCodes(Column column) {
    return switch (column) {
      case MODES -> codes.modeLists().size();
      case SECTORS -> codes.sectorLists().size();
      case FIELDS -> fields.size();
      case CERTIFICATES -> certificates.size();
      case LANGUAGES -> languages.size();
      case TIES -> ties.size();
      case COUNTRIES -> countries.size();
      case RELIABILITY -> trusts.size();
      case WISHES -> wishes.size();
      case SIZE -> sizes.size();
      case REGION -> codes.regions().size() + 1;
      case REVENUE, QUANTITY -> HIGHEST_STEP + 1;
      case LEAD -> LONGEST_LEAD_WEEKS + 1;
    };
  }

  /** Fields with how sure they are. */
  TermWeights fields(int code) {
    return code == UNKNOWN ? TermWeights.none() : fields.value(code);
  }

  /** An offer of which only what stands in a column is known. */
  OfferProfile example(Column column, int code, OfferProfile nothing) {
    if (code == UNKNOWN) {
      return nothing;
    }
    CompanyProfile.Builder company = nothing.company().toBuilder();
    OfferProfile.Builder offer = nothing.toBuilder();
    switch (column) {
      case CERTIFICATES -> company.certificates(certificates.value(code));
      case LANGUAGES -> company.languages(languages.value(code));
      case TIES -> {
        Ties tie = ties.value(code);
        company.presence(tie.presence()).crossBorderBusiness(tie.crossBorder());
        offer.countriesServed(tie.served());
        offer.text(nothing.text().in(tie.language()));
      }
      case COUNTRIES -> {
        company.presence(countries.value(code).presence());
        offer.countriesServed(countries.value(code).served());
      }
      case RELIABILITY -> company.trust(trusts.value(code));
      case WISHES -> {
        Wishes wish = wishes.value(code);
        offer.obstaclesRemoved(wish.obstacles()).maturity(wish.maturity());
        offer.labourSaved(wish.labour());
      }
      case SIZE -> company.size(exampleSize(sizes.value(code)));
      case REVENUE -> {
        Double millions = amount(code);
        company.size(new CompanySize(null, null, millions == null ? null : millions / PER_MILLION));
      }
      case REGION -> company.region(code == 0 ? null : codes.regions().value(code - 1));
      case QUANTITY -> offer.capacity(new Capacity(amount(code), null, null, false));
      case LEAD ->
          offer.capacity(
              new Capacity(null, null, code == 0 ? null : (code - 1) * DAYS_OF_WEEK, false));
      case MODES, SECTORS, FIELDS -> throw new IllegalArgumentException("No example of " + column);
    }
    return offer.company(company.build()).build();
  }

  private static CompanySize exampleSize(Size size) {
    Double employees = amount(size.employees());
    Double capital = amount(size.capital());
    return new CompanySize(
        employees == null ? null : (int) Math.round(employees),
        capital == null ? null : capital / PER_MILLION,
        null);
  }

  /** The places of each code of a column, in order, of those from one on and before another. */
  int[][] grouped(Column column, int from, int to) {
    int[] counts = new int[codes(column)];
    for (int i = from; i < to; i++) {
      counts[code(i, column)]++;
    }
    int[][] grouped = new int[counts.length][];
    for (int code = 0; code < counts.length; code++) {
      grouped[code] = new int[counts[code]];
    }
    Arrays.fill(counts, 0);
    for (int i = from; i < to; i++) {
      int code = code(i, column);
      grouped[code][counts[code]++] = i;
    }
    return grouped;
  }

  /** True where the firms of a code hold all of these for certain. */
  boolean holds(int code, Set<String> all) {
    if (code == UNKNOWN) {
      return false;
    }
    Stated stated = certificates.value(code);
    for (String one : all) {
      if (!stated.has(one)) {
        return false;
      }
    }
    return true;
  }
}
