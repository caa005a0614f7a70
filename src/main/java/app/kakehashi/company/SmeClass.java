package app.kakehashi.company;

import app.kakehashi.shared.Money;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a company is small or medium-sized by the law of the country it is registered in, with
 * what an explanation needs. One criterion that is met proves it; one that is missed proves
 * nothing; unknown stays unknown.
 *
 * <p>Japan: SME Basic Act (中小企業基本法) with the special decrees for rubber products, hotels and
 * software. Taiwan: Standards for Identifying SMEs (中小企業認定標準) of 2020-06-24.
 *
 * @param law whose law; null where neither applies (other countries, bodies that are no firms)
 * @param industry the class of industry the limits were taken from; null where several are possible
 * @param capitalLimit paid-in capital up to which it is one, the strictest of those possible
 * @param employeeLimit regular employees up to which it is one, the strictest of those possible
 * @param met which criteria are met
 * @param missed which criteria are missed; what is in neither set is unknown
 */
public record SmeClass(
    @Nullable Law law,
    @Nullable Industry industry,
    Verdict verdict,
    Answer smallScale,
    @Nullable Money capitalLimit,
    int employeeLimit,
    Set<Criterion> met,
    Set<Criterion> missed) {
  private static final int JP_SMALL_SCALE = 20;
  private static final int JP_SMALL_SCALE_TRADE = 5;
  private static final int TW_SMALL_SCALE_BELOW = 5;
  private static final int TW_EMPLOYEES = 199;
  private static final long TW_CAPITAL = 100_000_000;

  public SmeClass {
    met = Set.copyOf(met);
    missed = Set.copyOf(missed);
  }

  /** Whose law decides. */
  public enum Law {
    /** Japan's SME Basic Act. */
    JP,
    /** Taiwan's Standards for Identifying SMEs. */
    TW
  }

  /** What can be said. */
  public enum Verdict {
    /** At least one criterion is met. */
    SME,
    /** Every criterion is known and missed. */
    LARGE,
    /** Not enough is known. */
    UNKNOWN,
    /** The laws do not speak of this body. */
    NOT_APPLICABLE
  }

  /** What the laws count. */
  public enum Criterion {
    /** Paid-in capital. */
    CAPITAL,
    /** Regular employees. */
    EMPLOYEES
  }

  /** Classes of industry with limits of their own in Japan. */
  public enum Industry {
    /** Manufacturing, construction, transport, software and all others: ¥300 M or 300 people. */
    OTHER(300_000_000, 300, JP_SMALL_SCALE),
    /** Rubber products: ¥300 M or 900 people. */
    RUBBER(300_000_000, 900, JP_SMALL_SCALE),
    /** Wholesale: ¥100 M or 100 people. */
    WHOLESALE(100_000_000, 100, JP_SMALL_SCALE_TRADE),
    /** Hotels: ¥50 M or 200 people. */
    HOTELS(50_000_000, 200, JP_SMALL_SCALE_TRADE),
    /** Services: ¥50 M or 100 people. */
    SERVICES(50_000_000, 100, JP_SMALL_SCALE_TRADE),
    /** Retail and restaurants: ¥50 M or 50 people. */
    RETAIL(50_000_000, 50, JP_SMALL_SCALE_TRADE);

    private final long capital;
    private final int employees;
    private final int smallScale;

    Industry(long capital, int employees, int smallScale) {
      this.capital = capital;
      this.employees = employees;
      this.smallScale = smallScale;
    }

    /** The classes an ISIC code may fall into; a broad or missing code leaves several. */
    static Set<Industry> of(@Nullable String isic) {
      if (isic == null) {
        return EnumSet.allOf(Industry.class);
      }
      if (isic.equals("C")) {
        return EnumSet.of(OTHER, RUBBER);
      }
      if (isic.equals("G") || isic.startsWith("45")) {
        return EnumSet.of(WHOLESALE, RETAIL, SERVICES);
      }
      if (isic.equals("I")) {
        return EnumSet.of(HOTELS, RETAIL);
      }
      if (isic.equals("J") || isic.equals("N")) {
        return EnumSet.of(OTHER, SERVICES);
      }
      if (Character.isLetter(isic.charAt(0))) {
        return EnumSet.of("MPQRS".contains(isic) ? SERVICES : OTHER);
      }
      return EnumSet.of(ofCode(isic));
    }

    private static Industry ofCode(String isic) {
      if (isic.startsWith("221")) {
        return RUBBER;
      }
      if (isic.startsWith("791")) {
        return OTHER;
      }
      int division = Integer.parseInt(isic.substring(0, 2));
      return switch (division) {
        case 46 -> WHOLESALE;
        case 47, 56 -> RETAIL;
        case 55 -> HOTELS;
        case 59,
            60,
            69,
            70,
            71,
            72,
            73,
            74,
            75,
            77,
            78,
            79,
            80,
            81,
            82,
            85,
            86,
            87,
            88,
            90,
            91,
            92,
            93,
            94,
            95,
            96 ->
            SERVICES;
        default -> OTHER;
      };
    }
  }

  /**
   * The class of a company.
   *
   * @param country of registration
   * @param isic the ISIC codes of its main sector; empty where unknown
   */
  public static SmeClass of(CompanyKind kind, String country, List<String> isic, CompanySize size) {
    if (kind != CompanyKind.COMPANY) {
      return notApplicable();
    }
    return switch (country) {
      case "JP" -> japanese(isic, size);
      case "TW" -> taiwanese(size);
      default -> notApplicable();
    };
  }

  private static SmeClass notApplicable() {
    return new SmeClass(
        null, null, Verdict.NOT_APPLICABLE, Answer.UNKNOWN, null, 0, Set.of(), Set.of());
  }

  private static SmeClass japanese(List<String> isic, CompanySize size) {
    Set<Industry> possible = EnumSet.noneOf(Industry.class);
    isic.forEach(code -> possible.addAll(Industry.of(code)));
    if (possible.isEmpty()) {
      possible.addAll(Industry.of(null));
    }
    long strictCapital = possible.stream().mapToLong(i -> i.capital).min().orElseThrow();
    long looseCapital = possible.stream().mapToLong(i -> i.capital).max().orElseThrow();
    int strictPeople = possible.stream().mapToInt(i -> i.employees).min().orElseThrow();
    int loosePeople = possible.stream().mapToInt(i -> i.employees).max().orElseThrow();
    int strictSmall = possible.stream().mapToInt(i -> i.smallScale).min().orElseThrow();
    int looseSmall = possible.stream().mapToInt(i -> i.smallScale).max().orElseThrow();
    Criteria criteria = new Criteria();
    criteria.capital(size.capital(), "JPY", strictCapital, looseCapital);
    criteria.employees(size.employees(), strictPeople, loosePeople);
    return new SmeClass(
        Law.JP,
        possible.size() == 1 ? possible.iterator().next() : null,
        criteria.verdict(),
        upTo(size.employees(), strictSmall, looseSmall),
        Money.of(strictCapital, "JPY"),
        strictPeople,
        criteria.met,
        criteria.missed);
  }

  private static SmeClass taiwanese(CompanySize size) {
    Criteria criteria = new Criteria();
    criteria.capital(size.capital(), "TWD", TW_CAPITAL, TW_CAPITAL);
    criteria.employees(size.employees(), TW_EMPLOYEES, TW_EMPLOYEES);
    return new SmeClass(
        Law.TW,
        null,
        criteria.verdict(),
        upTo(size.employees(), TW_SMALL_SCALE_BELOW - 1, TW_SMALL_SCALE_BELOW - 1),
        Money.of(TW_CAPITAL, "TWD"),
        TW_EMPLOYEES,
        criteria.met,
        criteria.missed);
  }

  private static Answer upTo(@Nullable Integer employees, int strict, int loose) {
    if (employees == null || (employees > strict && employees <= loose)) {
      return Answer.UNKNOWN;
    }
    return employees <= strict ? Answer.YES : Answer.NO;
  }

  /**
   * Collects what each criterion says; between the strictest and the loosest limit it says nothing.
   */
  private static final class Criteria {
    private final Set<Criterion> met = EnumSet.noneOf(Criterion.class);
    private final Set<Criterion> missed = EnumSet.noneOf(Criterion.class);

    void capital(@Nullable Money capital, String currency, long strict, long loose) {
      if (capital == null || !capital.currency().equals(currency)) {
        return;
      }
      if (capital.amount().compareTo(BigDecimal.valueOf(strict)) <= 0) {
        met.add(Criterion.CAPITAL);
      } else if (capital.amount().compareTo(BigDecimal.valueOf(loose)) > 0) {
        missed.add(Criterion.CAPITAL);
      }
    }

    void employees(@Nullable Integer employees, int strict, int loose) {
      if (employees == null) {
        return;
      }
      if (employees <= strict) {
        met.add(Criterion.EMPLOYEES);
      } else if (employees > loose) {
        missed.add(Criterion.EMPLOYEES);
      }
    }

    Verdict verdict() {
      if (!met.isEmpty()) {
        return Verdict.SME;
      }
      return missed.size() == Criterion.values().length ? Verdict.LARGE : Verdict.UNKNOWN;
    }
  }
}
