package app.kakehashi.offer;

import app.kakehashi.posting.CooperationMode;
import app.kakehashi.posting.Gift;
import app.kakehashi.posting.Obstacle;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Everything an offer states but its words. Lists of codes keep the order in which they were
 * chosen; an empty list or null means 'not stated'.
 *
 * @param fields capability fields (D7 codes)
 * @param ownWords capabilities in the company's own words
 * @param sectors ISIC codes of what is offered; empty means the company's own
 * @param productType what is delivered
 * @param modes {@link CooperationMode} codes wanted, the preferred first
 * @param wish which business is wanted from Japan
 * @param seeks {@link Gift} codes: what the company looks for besides money
 * @param labourSaved what it does against the shortage of hands
 * @param obstacles {@link Obstacle} codes it removes for a partner who goes abroad
 * @param countriesServed ISO 3166-1 codes
 * @param certificates codes of certificates of the product itself
 * @param needsTestField whether it looks for a place to test
 */
@Embeddable
public record OfferContent(
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> fields,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> ownWords,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> sectors,
    @Enumerated(EnumType.STRING) @Nullable ProductType productType,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> modes,
    @Enumerated(EnumType.STRING) @Nullable CommercialWish wish,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> seeks,
    @Embedded Supply supply,
    @Embedded @Nullable LabourSaved labourSaved,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> obstacles,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> countriesServed,
    @Embedded @Nullable References references,
    @Enumerated(EnumType.STRING) @Nullable Maturity maturity,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> certificates,
    boolean needsTestField,
    @Embedded Terms terms,
    @Embedded Security security) {

  public OfferContent {
    // the persistence provider reads an embedded part of which nothing was stated as null
    supply = Objects.requireNonNullElse(supply, Supply.UNKNOWN);
    fields = List.copyOf(fields);
    ownWords = List.copyOf(ownWords);
    sectors = List.copyOf(sectors);
    modes = List.copyOf(modes);
    seeks = List.copyOf(seeks);
    obstacles = List.copyOf(obstacles);
    countriesServed = List.copyOf(countriesServed);
    certificates = List.copyOf(certificates);
    known(modes, code -> CooperationMode.find(code).isPresent());
    known(seeks, code -> Gift.find(code).isPresent());
    known(obstacles, code -> Obstacle.find(code).isPresent());
  }

  /** An offer that states nothing yet. */
  public static OfferContent empty() {
    return new OfferContent(
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        Supply.UNKNOWN,
        null,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        false,
        Terms.NONE,
        Security.UNKNOWN);
  }

  /** The modes wanted, the preferred first. */
  public List<CooperationMode> wantedModes() {
    return modes.stream().map(CooperationMode::find).flatMap(Optional::stream).toList();
  }

  /** What the company looks for besides money. */
  public List<Gift> gifts() {
    return seeks.stream().map(Gift::find).flatMap(Optional::stream).toList();
  }

  /** What the offer removes for a partner who goes abroad. */
  public List<Obstacle> removedObstacles() {
    return obstacles.stream().map(Obstacle::find).flatMap(Optional::stream).toList();
  }

  private static void known(List<String> codes, Predicate<String> isKnown) {
    if (!codes.stream().allMatch(isKnown) || codes.stream().distinct().count() != codes.size()) {
      throw new IllegalArgumentException("Unknown or repeated codes: " + codes);
    }
  }

  /**
   * How much, in which lots and how soon.
   *
   * @param capacity free capacity, in {@code unit} per {@code per}; null where unknown
   * @param unit as typed: 個, 台, kg
   * @param per {@code once}, {@code month} or {@code year}
   * @param minimumOrder the smallest order, in the same unit
   * @param leadTimeDays from order to first delivery
   */
  @Embeddable
  public record Supply(
      @Nullable BigDecimal capacity,
      @Column(name = "supply_unit") @Nullable String unit,
      @Column(name = "capacity_per") @Nullable String per,
      @Nullable BigDecimal minimumOrder,
      @Nullable Integer leadTimeDays) {
    /** Nothing stated. */
    public static final Supply UNKNOWN = new Supply(null, null, null, null, null);

    /** The values of {@code per}. */
    public static final List<String> PERIODS = List.of("once", "month", "year");

    public Supply {
      if ((capacity == null) != (per == null)
          || (unit == null) != (capacity == null && minimumOrder == null)) {
        throw new IllegalArgumentException("A quantity has a unit, a capacity also a period");
      }
    }
  }

  /**
   * What it does against the shortage of hands.
   *
   * @param fte full-time equivalents replaced; null where it only enables junior staff
   * @param juniorEnabled whether junior staff can do senior work with it
   * @param evidence how that is known; never blank
   */
  @Embeddable
  public record LabourSaved(
      @Column(name = "labour_saved_fte") @Nullable BigDecimal fte,
      @Column(name = "junior_enabled") Boolean juniorEnabled,
      @Column(name = "labour_evidence") String evidence) {
    public LabourSaved {
      if (evidence.isBlank() || (fte == null && !juniorEnabled)) {
        throw new IllegalArgumentException("Labour saved needs a number or a claim, and evidence");
      }
    }
  }

  /**
   * Customers in Japan.
   *
   * @param count how many; 0 is a statement, too
   * @param description who and what, as far as it may be told; null where only the count is known
   */
  @Embeddable
  public record References(
      @Column(name = "japan_references") Integer count,
      @Column(name = "japan_references_text") @Nullable String description) {}

  /**
   * Business terms.
   *
   * @param priceFrom lower end of the price band in {@code priceCurrency} per {@code priceUnit}
   * @param paymentDays longest term of payment accepted, in days after delivery
   * @param ipRetained whether the company keeps what it brings in and invents; null where unknown
   * @param exclusiveIn countries for which exclusive rights are already granted, ISO 3166-1
   * @param exclusiveUntil last day of these rights; null for an open end
   * @param exclusions whom or what the company does not supply, as typed
   * @param conditions other conditions, as typed
   */
  @Embeddable
  public record Terms(
      @Nullable BigDecimal priceFrom,
      @Nullable BigDecimal priceTo,
      @JdbcTypeCode(SqlTypes.CHAR) @Nullable String priceCurrency,
      @Nullable String priceUnit,
      @Nullable Integer paymentDays,
      @Nullable Boolean ipRetained,
      @JdbcTypeCode(SqlTypes.ARRAY) List<String> exclusiveIn,
      @Nullable LocalDate exclusiveUntil,
      @Nullable String exclusions,
      @Nullable String conditions) {
    /** Says nothing. */
    public static final Terms NONE =
        new Terms(null, null, null, null, null, null, List.of(), null, null, null);

    public Terms {
      exclusiveIn = List.copyOf(exclusiveIn);
      boolean priced = priceFrom != null || priceTo != null;
      if (priced != (priceCurrency != null) || (priceUnit != null && !priced)) {
        throw new IllegalArgumentException("A price has a currency");
      }
    }

    /** Whether exclusive rights for a country still stand on a day. */
    public boolean isExclusiveIn(String country, LocalDate day) {
      return exclusiveIn.contains(country)
          && (exclusiveUntil == null || !day.isAfter(exclusiveUntil));
    }
  }

  /**
   * Economic-security facts of what is offered.
   *
   * @param origin country in which it is made, ISO 3166-1; null where unknown
   * @param prcCapital whether capital from the People's Republic of China takes part: {@code yes},
   *     {@code no} or {@code unknown}
   * @param exportControl whether it is on a control list: {@code unknown}, {@code not_listed},
   *     {@code listed} or {@code cleared} (listed, with the licences in place)
   */
  @Embeddable
  public record Security(
      @JdbcTypeCode(SqlTypes.CHAR) @Nullable String origin,
      String prcCapital,
      String exportControl) {
    /** The values of {@code prcCapital}. */
    public static final List<String> ANSWERS = List.of("yes", "no", "unknown");

    /** The values of {@code exportControl}. */
    public static final List<String> EXPORT_CONTROL =
        List.of("unknown", "not_listed", "listed", "cleared");

    /** Nothing stated. */
    public static final Security UNKNOWN = new Security(null, "unknown", "unknown");

    public Security {
      if (!ANSWERS.contains(prcCapital) || !EXPORT_CONTROL.contains(exportControl)) {
        throw new IllegalArgumentException("Unknown code: " + prcCapital + ", " + exportControl);
      }
    }
  }
}
