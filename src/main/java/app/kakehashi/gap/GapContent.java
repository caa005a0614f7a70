package app.kakehashi.gap;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Everything a gap states but its words: what is sought, how much, from whom and on which
 * conditions. Lists of codes keep the order in which they were chosen; an empty list or null means
 * 'not asked'.
 *
 * @param details values of the fields of its kind, key → values
 * @param place where it is needed: plant, delivery site, not only the head office
 * @param fields capability fields sought (D7 codes)
 * @param sectors ISIC codes of the partners sought
 * @param modes accepted {@link CooperationMode} codes, the preferred first
 * @param brings {@link Gift} codes: what the company gives besides money
 * @param labourWanted full-time equivalents to be saved
 * @param obstacles {@link Obstacle} codes, for market entry
 * @param targetCountries ISO 3166-1 codes of the markets or project countries
 * @param anonymous whether strangers may not learn who asks
 */
@Embeddable
public record GapContent(
    @Enumerated(EnumType.STRING) GapKind kind,
    @JdbcTypeCode(SqlTypes.JSON) Map<String, List<String>> details,
    @Embedded @Nullable Place place,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> fields,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> sectors,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> modes,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> brings,
    @Embedded @Nullable Volume volume,
    @Nullable LocalDate neededBy,
    @Nullable BigDecimal labourWanted,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> obstacles,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> targetCountries,
    @Embedded Partner partner,
    @Embedded Terms terms,
    @Embedded Conditions conditions,
    boolean anonymous) {

  public GapContent {
    details = checked(kind, details);
    fields = List.copyOf(fields);
    sectors = List.copyOf(sectors);
    modes = List.copyOf(modes);
    brings = List.copyOf(brings);
    obstacles = List.copyOf(obstacles);
    targetCountries = List.copyOf(targetCountries);
    known(modes, code -> CooperationMode.find(code).isPresent());
    known(brings, code -> Gift.find(code).isPresent());
    known(obstacles, code -> Obstacle.find(code).isPresent());
    if (kind.isAlwaysAnonymous() && !anonymous) {
      throw new IllegalArgumentException("A " + kind.code() + " is always anonymous");
    }
  }

  /** A gap of a kind that states nothing yet; anonymous where the kind demands it. */
  public static GapContent empty(GapKind kind) {
    return new GapContent(
        kind,
        Map.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        Partner.ANY,
        Terms.NONE,
        Conditions.NONE,
        kind.isAlwaysAnonymous());
  }

  /**
   * The same with another answer to who may know whose gap it is; kinds that are always anonymous
   * stay so.
   */
  public GapContent withAnonymous(boolean wish) {
    return new GapContent(
        kind,
        details,
        place,
        fields,
        sectors,
        modes,
        brings,
        volume,
        neededBy,
        labourWanted,
        obstacles,
        targetCountries,
        partner,
        terms,
        conditions,
        wish || kind.isAlwaysAnonymous());
  }

  /** The accepted modes, the preferred first. */
  public List<CooperationMode> acceptedModes() {
    return modes.stream().map(CooperationMode::find).flatMap(Optional::stream).toList();
  }

  /** What the company gives besides money. */
  public List<Gift> gifts() {
    return brings.stream().map(Gift::find).flatMap(Optional::stream).toList();
  }

  /** What stands in the way of the market abroad. */
  public List<Obstacle> namedObstacles() {
    return obstacles.stream().map(Obstacle::find).flatMap(Optional::stream).toList();
  }

  /** The values of one of the kind's own fields; none when it was not stated. */
  public List<String> detail(String key) {
    return details.getOrDefault(key, List.of());
  }

  private static Map<String, List<String>> checked(
      GapKind kind, Map<String, List<String>> details) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    for (DetailField field : kind.details()) {
      List<String> values = details.getOrDefault(field.key(), List.of());
      if (!field.accepts(values)) {
        throw new IllegalArgumentException("Not a value of " + field.key() + ": " + values);
      }
      if (!values.isEmpty()) {
        kept.put(field.key(), List.copyOf(values));
      }
    }
    if (!kept.keySet().containsAll(details.keySet())) {
      throw new IllegalArgumentException(
          "A " + kind.code() + " has no such fields: " + details.keySet());
    }
    return Map.copyOf(kept);
  }

  private static void known(List<String> codes, java.util.function.Predicate<String> isKnown) {
    if (!codes.stream().allMatch(isKnown) || codes.stream().distinct().count() != codes.size()) {
      throw new IllegalArgumentException("Unknown or repeated codes: " + codes);
    }
  }

  /**
   * Where it is needed.
   *
   * @param country ISO 3166-1
   * @param region ISO 3166-2, of that country
   * @param address as typed; never shown to strangers of an anonymous gap
   */
  @Embeddable
  public record Place(
      @Column(name = "place_country") @JdbcTypeCode(SqlTypes.CHAR) String country,
      @Column(name = "place_region") @Nullable String region,
      @Column(name = "place_address") @Nullable String address) {}

  /**
   * How much.
   *
   * @param unit as typed: 個, 台, kg
   * @param per {@code once}, {@code month} or {@code year}
   * @param minimum the least that would still help, in the same unit
   */
  @Embeddable
  public record Volume(
      BigDecimal quantity,
      @Column(name = "quantity_unit") String unit,
      @Column(name = "quantity_per") String per,
      @Column(name = "quantity_minimum") @Nullable BigDecimal minimum) {
    /** The values of {@code per}. */
    public static final List<String> PERIODS = List.of("once", "month", "year");
  }

  /**
   * What the partner must or should have.
   *
   * @param requiredLanguages codes {@code ja}, {@code zh-Hant}, {@code en}
   * @param partnerRegions country or region codes preferred: {@code TW}, {@code TW-KHH}
   * @param consortiumAllowed whether several firms together may answer
   */
  @Embeddable
  public record Partner(
      @JdbcTypeCode(SqlTypes.ARRAY) List<String> requiredCertificates,
      @JdbcTypeCode(SqlTypes.ARRAY) List<String> preferredCertificates,
      @JdbcTypeCode(SqlTypes.ARRAY) List<String> requiredLanguages,
      @JdbcTypeCode(SqlTypes.ARRAY) List<String> preferredLanguages,
      @JdbcTypeCode(SqlTypes.ARRAY) List<String> partnerRegions,
      boolean consortiumAllowed) {
    /** Asks for nothing. */
    public static final Partner ANY =
        new Partner(List.of(), List.of(), List.of(), List.of(), List.of(), true);

    public Partner {
      requiredCertificates = List.copyOf(requiredCertificates);
      preferredCertificates = List.copyOf(preferredCertificates);
      requiredLanguages = List.copyOf(requiredLanguages);
      preferredLanguages = List.copyOf(preferredLanguages);
      partnerRegions = List.copyOf(partnerRegions);
    }
  }

  /**
   * Business terms.
   *
   * @param orderValue of a year, in {@code orderCurrency}
   * @param paymentDays after delivery
   * @param ipAsked to whom results belong: {@code ours}, {@code shared}, {@code partner}
   * @param ndaLanguage language code of the confidentiality agreement
   */
  @Embeddable
  public record Terms(
      @Nullable BigDecimal orderValue,
      @JdbcTypeCode(SqlTypes.CHAR) @Nullable String orderCurrency,
      @Nullable Integer paymentDays,
      boolean exclusivityAsked,
      @Nullable String ipAsked,
      @Nullable String ndaLanguage,
      @Nullable String acceptanceCriteria) {
    /** Says nothing. */
    public static final Terms NONE = new Terms(null, null, null, false, null, null, null);

    /** The values of {@code ipAsked}. */
    public static final List<String> IP = List.of("ours", "shared", "partner");
  }

  /**
   * Exclusions, conditions and wishes of economic security.
   *
   * @param excludedOrigins countries where nothing may be made or come from, ISO 3166-1
   * @param excludedBuyers whom the partner may not supply as well, as typed
   * @param thirdCountrySitesRefused whether production outside Japan and Taiwan is out of the
   *     question
   */
  @Embeddable
  public record Conditions(
      @JdbcTypeCode(SqlTypes.ARRAY) List<String> excludedOrigins,
      @Nullable String excludedBuyers,
      boolean secondSourceWanted,
      boolean thirdCountrySitesRefused,
      @Nullable LocalDate startNotBefore) {
    /** None. */
    public static final Conditions NONE = new Conditions(List.of(), null, false, false, null);

    public Conditions {
      excludedOrigins = List.copyOf(excludedOrigins);
    }
  }
}
