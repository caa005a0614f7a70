package app.kakehashi.matching.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a gap asks of an offer. What is empty or null was not asked.
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
 * @param thirdCountrySitesRefused whether nothing may be made outside Japan and Taiwan
 * @param exclusiveTerritory country for which it asks exclusivity
 * @param namesExcludedBuyers whether firms are named that the partner may not supply as well, which
 *     people have to compare
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
    boolean thirdCountrySitesRefused,
    @Nullable String exclusiveTerritory,
    boolean namesExcludedBuyers) {

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

  /** Needs that ask nothing so far. */
  public static Builder ask() {
    return new Builder();
  }

  /** A builder that begins with these needs. */
  public Builder toBuilder() {
    return new Builder()
        .mandatoryCertificates(mandatoryCertificates)
        .preferredCertificates(preferredCertificates)
        .mandatoryLanguages(mandatoryLanguages)
        .preferredLanguages(preferredLanguages)
        .targetCountries(targetCountries)
        .partnerRegions(partnerRegions)
        .labourWanted(labourWanted)
        .obstacles(obstacles)
        .monthlyQuantity(monthlyQuantity)
        .consortiumAllowed(consortiumAllowed)
        .neededBy(neededBy)
        .maturity(maturity)
        .excludedOrigins(excludedOrigins)
        .thirdCountrySitesRefused(thirdCountrySitesRefused)
        .exclusiveTerritory(exclusiveTerritory)
        .namesExcludedBuyers(namesExcludedBuyers);
  }

  /** Puts needs together; what is not set is unknown or not asked. */
  public static final class Builder {
    private Set<String> mandatoryCertificates = Set.of();
    private Set<String> preferredCertificates = Set.of();
    private Set<String> mandatoryLanguages = Set.of();
    private Set<String> preferredLanguages = Set.of();
    private Set<String> targetCountries = Set.of();
    private Set<String> partnerRegions = Set.of();
    private @Nullable Double labourWanted;
    private Set<String> obstacles = Set.of();
    private @Nullable Double monthlyQuantity;
    private boolean consortiumAllowed = true;
    private @Nullable LocalDate neededBy;
    private @Nullable String maturity;
    private Set<String> excludedOrigins = Set.of();
    private boolean thirdCountrySitesRefused;
    private @Nullable String exclusiveTerritory;
    private boolean namesExcludedBuyers;

    private Builder() {}

    public Builder mandatoryCertificates(Set<String> value) {
      mandatoryCertificates = value;
      return this;
    }

    public Builder preferredCertificates(Set<String> value) {
      preferredCertificates = value;
      return this;
    }

    public Builder mandatoryLanguages(Set<String> value) {
      mandatoryLanguages = value;
      return this;
    }

    public Builder preferredLanguages(Set<String> value) {
      preferredLanguages = value;
      return this;
    }

    public Builder targetCountries(Set<String> value) {
      targetCountries = value;
      return this;
    }

    public Builder partnerRegions(Set<String> value) {
      partnerRegions = value;
      return this;
    }

    public Builder labourWanted(@Nullable Double value) {
      labourWanted = value;
      return this;
    }

    public Builder obstacles(Set<String> value) {
      obstacles = value;
      return this;
    }

    public Builder monthlyQuantity(@Nullable Double value) {
      monthlyQuantity = value;
      return this;
    }

    public Builder consortiumAllowed(boolean value) {
      consortiumAllowed = value;
      return this;
    }

    public Builder neededBy(@Nullable LocalDate value) {
      neededBy = value;
      return this;
    }

    public Builder maturity(@Nullable String value) {
      maturity = value;
      return this;
    }

    public Builder excludedOrigins(Set<String> value) {
      excludedOrigins = value;
      return this;
    }

    public Builder thirdCountrySitesRefused(boolean value) {
      thirdCountrySitesRefused = value;
      return this;
    }

    public Builder exclusiveTerritory(@Nullable String value) {
      exclusiveTerritory = value;
      return this;
    }

    public Builder namesExcludedBuyers(boolean value) {
      namesExcludedBuyers = value;
      return this;
    }

    public Needs build() {
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
          excludedOrigins,
          thirdCountrySitesRefused,
          exclusiveTerritory,
          namesExcludedBuyers);
    }
  }
}
