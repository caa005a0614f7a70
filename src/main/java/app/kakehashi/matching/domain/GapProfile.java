package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.PostingText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What scoring knows of a gap. What is empty or null was not asked, or is unknown.
 *
 * @param open whether it is published and neither expired nor paused
 * @param kind one of the eleven kinds of gap
 * @param fields first-level capability fields it is in
 * @param soughtSectors ISIC codes sought, where the owner named them
 * @param modes accepted modes of cooperation in order of preference
 * @param placeOfNeed ISO 3166-2 of the plant or site; null means the owner's head office
 */
public record GapProfile(
    String id,
    CompanyProfile owner,
    boolean open,
    String kind,
    PostingText text,
    Set<String> fields,
    List<String> soughtSectors,
    List<String> modes,
    @Nullable String placeOfNeed,
    Needs needs,
    Terms terms) {

  public GapProfile {
    fields = Ordered.copyOf(fields);
    soughtSectors = List.copyOf(soughtSectors);
    modes = List.copyOf(modes);
  }

  /** Where the work is to be done. */
  public @Nullable String place() {
    return placeOfNeed != null ? placeOfNeed : owner.region();
  }

  public GapProfile withOwner(CompanyProfile newOwner) {
    return new GapProfile(
        id, newOwner, open, kind, text, fields, soughtSectors, modes, placeOfNeed, needs, terms);
  }

  public GapProfile withPlaceOfNeed(@Nullable String newPlace) {
    return new GapProfile(
        id, owner, open, kind, text, fields, soughtSectors, modes, newPlace, needs, terms);
  }

  public GapProfile withOpen(boolean nowOpen) {
    return new GapProfile(
        id, owner, nowOpen, kind, text, fields, soughtSectors, modes, placeOfNeed, needs, terms);
  }

  public GapProfile withModes(List<String> newModes) {
    return new GapProfile(
        id, owner, open, kind, text, fields, soughtSectors, newModes, placeOfNeed, needs, terms);
  }

  public GapProfile withText(PostingText newText) {
    return new GapProfile(
        id, owner, open, kind, newText, fields, soughtSectors, modes, placeOfNeed, needs, terms);
  }

  public GapProfile withNeeds(Needs newNeeds) {
    return new GapProfile(
        id, owner, open, kind, text, fields, soughtSectors, modes, placeOfNeed, newNeeds, terms);
  }

  public GapProfile withTerms(Terms newTerms) {
    return new GapProfile(
        id, owner, open, kind, text, fields, soughtSectors, modes, placeOfNeed, needs, newTerms);
  }

  /**
   * What the gap asks of an offer.
   *
   * @param mandatoryCertificates codes that an offer must hold
   * @param preferredCertificates codes that are welcome
   * @param mandatoryLanguages tags that must be worked in
   * @param preferredLanguages tags that are welcome
   * @param targetCountries where the project or market is
   * @param partnerRegions countries or regions the partner should be from
   * @param labourWanted full-time equivalents to be replaced
   * @param obstacles the obstacles to overseas business that the gap names
   * @param monthlyQuantity pieces a month
   * @param consortiumAllowed whether several firms together may serve it
   * @param neededBy latest date
   * @param maturity lowest maturity accepted
   * @param excludedOrigins countries in which nothing may be made
   * @param exclusiveTerritory country for which it asks exclusivity
   * @param clearedOnly whether it is subject to export control or economic security
   */
  public record Needs(
      Set<String> mandatoryCertificates,
      Set<String> preferredCertificates,
      Set<String> mandatoryLanguages,
      Set<String> preferredLanguages,
      Set<String> targetCountries,
      Set<String> partnerRegions,
      @Nullable Double labourWanted,
      Set<String> obstacles,
      @Nullable Double monthlyQuantity,
      boolean consortiumAllowed,
      @Nullable LocalDate neededBy,
      @Nullable String maturity,
      Set<String> excludedOrigins,
      @Nullable String exclusiveTerritory,
      boolean clearedOnly) {

    public Needs {
      mandatoryCertificates = Ordered.copyOf(mandatoryCertificates);
      preferredCertificates = Ordered.copyOf(preferredCertificates);
      mandatoryLanguages = Ordered.copyOf(mandatoryLanguages);
      preferredLanguages = Ordered.copyOf(preferredLanguages);
      targetCountries = Ordered.copyOf(targetCountries);
      partnerRegions = Ordered.copyOf(partnerRegions);
      obstacles = Ordered.copyOf(obstacles);
      excludedOrigins = Ordered.copyOf(excludedOrigins);
    }

    /** Nothing is asked. */
    public static Needs none() {
      return new Needs(
          Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), null, true,
          null, null, Set.of(), null, false);
    }

    public Needs withCertificates(Set<String> mandatory, Set<String> preferred) {
      return new Needs(
          mandatory,
          preferred,
          mandatoryLanguages,
          preferredLanguages,
          targetCountries,
          partnerRegions,
          labourWanted,
          obstacles,
          monthlyQuantity,
          consortiumAllowed,
          neededBy,
          maturity,
          excludedOrigins,
          exclusiveTerritory,
          clearedOnly);
    }

    public Needs withLanguages(Set<String> mandatory, Set<String> preferred) {
      return new Needs(
          mandatoryCertificates,
          preferredCertificates,
          mandatory,
          preferred,
          targetCountries,
          partnerRegions,
          labourWanted,
          obstacles,
          monthlyQuantity,
          consortiumAllowed,
          neededBy,
          maturity,
          excludedOrigins,
          exclusiveTerritory,
          clearedOnly);
    }

    public Needs withPlaces(Set<String> countries, Set<String> partners) {
      return new Needs(
          mandatoryCertificates,
          preferredCertificates,
          mandatoryLanguages,
          preferredLanguages,
          countries,
          partners,
          labourWanted,
          obstacles,
          monthlyQuantity,
          consortiumAllowed,
          neededBy,
          maturity,
          excludedOrigins,
          exclusiveTerritory,
          clearedOnly);
    }

    public Needs withLabour(@Nullable Double fte) {
      return new Needs(
          mandatoryCertificates,
          preferredCertificates,
          mandatoryLanguages,
          preferredLanguages,
          targetCountries,
          partnerRegions,
          fte,
          obstacles,
          monthlyQuantity,
          consortiumAllowed,
          neededBy,
          maturity,
          excludedOrigins,
          exclusiveTerritory,
          clearedOnly);
    }

    public Needs withObstacles(Set<String> named) {
      return new Needs(
          mandatoryCertificates,
          preferredCertificates,
          mandatoryLanguages,
          preferredLanguages,
          targetCountries,
          partnerRegions,
          labourWanted,
          named,
          monthlyQuantity,
          consortiumAllowed,
          neededBy,
          maturity,
          excludedOrigins,
          exclusiveTerritory,
          clearedOnly);
    }

    public Needs withQuantity(@Nullable Double perMonth, boolean severalFirms) {
      return new Needs(
          mandatoryCertificates,
          preferredCertificates,
          mandatoryLanguages,
          preferredLanguages,
          targetCountries,
          partnerRegions,
          labourWanted,
          obstacles,
          perMonth,
          severalFirms,
          neededBy,
          maturity,
          excludedOrigins,
          exclusiveTerritory,
          clearedOnly);
    }

    public Needs withNeededBy(@Nullable LocalDate date) {
      return new Needs(
          mandatoryCertificates,
          preferredCertificates,
          mandatoryLanguages,
          preferredLanguages,
          targetCountries,
          partnerRegions,
          labourWanted,
          obstacles,
          monthlyQuantity,
          consortiumAllowed,
          date,
          maturity,
          excludedOrigins,
          exclusiveTerritory,
          clearedOnly);
    }

    public Needs withMaturity(@Nullable String lowest) {
      return new Needs(
          mandatoryCertificates,
          preferredCertificates,
          mandatoryLanguages,
          preferredLanguages,
          targetCountries,
          partnerRegions,
          labourWanted,
          obstacles,
          monthlyQuantity,
          consortiumAllowed,
          neededBy,
          lowest,
          excludedOrigins,
          exclusiveTerritory,
          clearedOnly);
    }

    public Needs withConditions(
        Set<String> origins, @Nullable String territory, boolean controlled) {
      return new Needs(
          mandatoryCertificates,
          preferredCertificates,
          mandatoryLanguages,
          preferredLanguages,
          targetCountries,
          partnerRegions,
          labourWanted,
          obstacles,
          monthlyQuantity,
          consortiumAllowed,
          neededBy,
          maturity,
          origins,
          territory,
          controlled);
    }
  }

  /**
   * What the gap gives: what the Taiwanese side looks at.
   *
   * @param annualOrderJpy expected order value a year
   * @param paymentDays days until payment
   * @param intellectualPropertyStays whether the maker keeps its rights; null where unknown
   * @param confidentialityInTheirLanguage whether an NDA exists in a language it reads
   * @param filledShare share of the structured fields that are filled, 0 to 1
   * @param acceptanceCriteria whether it says when a result is accepted
   */
  public record Terms(
      @Nullable Double annualOrderJpy,
      @Nullable Integer paymentDays,
      @Nullable Boolean intellectualPropertyStays,
      @Nullable Boolean confidentialityInTheirLanguage,
      double filledShare,
      @Nullable Boolean acceptanceCriteria) {

    /** Nothing is said. */
    public static Terms none() {
      return new Terms(null, null, null, null, 0, null);
    }
  }
}
