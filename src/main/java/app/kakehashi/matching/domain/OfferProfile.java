package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.PostingText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What scoring knows of an offer. What is empty or null is unknown.
 *
 * @param open whether it is published and neither expired nor paused
 * @param fields capability fields it states
 * @param modes modes of cooperation offered in order of preference; empty where unknown
 * @param obstaclesRemoved obstacles to overseas business it removes
 * @param countriesServed countries it delivers to
 * @param labourSaved full-time equivalents replaced
 * @param maturity prototype, pilot, mass_production or proven_abroad
 * @param equipment whether it is equipment that its buyer invests in
 */
public record OfferProfile(
    String id,
    CompanyProfile company,
    boolean open,
    PostingText text,
    Set<String> fields,
    List<String> modes,
    Stated obstaclesRemoved,
    Stated countriesServed,
    @Nullable Double labourSaved,
    @Nullable String maturity,
    boolean equipment,
    Capacity capacity,
    Conditions conditions) {

  public OfferProfile {
    fields = Ordered.copyOf(fields);
    modes = List.copyOf(modes);
  }

  public OfferProfile withCompany(CompanyProfile newCompany) {
    return new OfferProfile(
        id,
        newCompany,
        open,
        text,
        fields,
        modes,
        obstaclesRemoved,
        countriesServed,
        labourSaved,
        maturity,
        equipment,
        capacity,
        conditions);
  }

  public OfferProfile withOpen(boolean nowOpen) {
    return new OfferProfile(
        id,
        company,
        nowOpen,
        text,
        fields,
        modes,
        obstaclesRemoved,
        countriesServed,
        labourSaved,
        maturity,
        equipment,
        capacity,
        conditions);
  }

  public OfferProfile withText(PostingText newText) {
    return new OfferProfile(
        id,
        company,
        open,
        newText,
        fields,
        modes,
        obstaclesRemoved,
        countriesServed,
        labourSaved,
        maturity,
        equipment,
        capacity,
        conditions);
  }

  public OfferProfile withModes(List<String> newModes) {
    return new OfferProfile(
        id,
        company,
        open,
        text,
        fields,
        newModes,
        obstaclesRemoved,
        countriesServed,
        labourSaved,
        maturity,
        equipment,
        capacity,
        conditions);
  }

  public OfferProfile withObstaclesRemoved(Stated removed) {
    return new OfferProfile(
        id,
        company,
        open,
        text,
        fields,
        modes,
        removed,
        countriesServed,
        labourSaved,
        maturity,
        equipment,
        capacity,
        conditions);
  }

  public OfferProfile withCountriesServed(Stated served) {
    return new OfferProfile(
        id,
        company,
        open,
        text,
        fields,
        modes,
        obstaclesRemoved,
        served,
        labourSaved,
        maturity,
        equipment,
        capacity,
        conditions);
  }

  public OfferProfile withLabourSaved(@Nullable Double fte) {
    return new OfferProfile(
        id,
        company,
        open,
        text,
        fields,
        modes,
        obstaclesRemoved,
        countriesServed,
        fte,
        maturity,
        equipment,
        capacity,
        conditions);
  }

  public OfferProfile withMaturity(@Nullable String newMaturity) {
    return new OfferProfile(
        id,
        company,
        open,
        text,
        fields,
        modes,
        obstaclesRemoved,
        countriesServed,
        labourSaved,
        newMaturity,
        equipment,
        capacity,
        conditions);
  }

  public OfferProfile withCapacity(Capacity newCapacity) {
    return new OfferProfile(
        id,
        company,
        open,
        text,
        fields,
        modes,
        obstaclesRemoved,
        countriesServed,
        labourSaved,
        maturity,
        equipment,
        newCapacity,
        conditions);
  }

  public OfferProfile withConditions(Conditions newConditions) {
    return new OfferProfile(
        id,
        company,
        open,
        text,
        fields,
        modes,
        obstaclesRemoved,
        countriesServed,
        labourSaved,
        maturity,
        equipment,
        capacity,
        newConditions);
  }

  /**
   * How much and how fast.
   *
   * @param monthlyQuantity pieces a month
   * @param minimumMonthlyQuantity fewest pieces a month it accepts
   * @param leadTimeDays days from order to delivery
   * @param openIntroductionsExhausted whether it has as many open introductions as it can bear
   */
  public record Capacity(
      @Nullable Double monthlyQuantity,
      @Nullable Double minimumMonthlyQuantity,
      @Nullable Integer leadTimeDays,
      boolean openIntroductionsExhausted) {

    /** Nothing is known. */
    public static Capacity unknown() {
      return new Capacity(null, null, null, false);
    }
  }

  /**
   * What the firm stated about conditions.
   *
   * @param origins countries in which it makes what it offers
   * @param exclusiveTerritories countries for which it has granted exclusivity already
   * @param exportControlCleared false where flagged and not cleared; null where nobody looked
   * @param buyersExcluded countries whose buyers it does not serve
   */
  public record Conditions(
      Stated origins,
      Set<String> exclusiveTerritories,
      @Nullable Boolean exportControlCleared,
      Set<String> buyersExcluded) {

    public Conditions {
      exclusiveTerritories = Set.copyOf(exclusiveTerritories);
      buyersExcluded = Set.copyOf(buyersExcluded);
    }

    /** Nothing is stated. */
    public static Conditions unknown() {
      return new Conditions(Stated.unknown(), Set.of(), null, Set.of());
    }
  }
}
