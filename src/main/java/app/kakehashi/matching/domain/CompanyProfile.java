package app.kakehashi.matching.domain;

import app.kakehashi.reference.WeightedSector;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What scoring knows of a firm.
 *
 * @param id stable id; ties and seeds go by the postings' ids, never by this
 * @param country registration country, ISO 3166-1
 * @param group id shared by firms under one parent; null where none is known
 * @param region ISO 3166-2 of the head office; null where unknown
 * @param sectors ISIC codes; the first is the main one; empty where unknown
 * @param certificates codes of certificates held
 * @param languages tags of languages it works in
 * @param presence countries in which it has offices or sites
 * @param dejima whether it has a unit with its own authority; null where unknown
 * @param crossBorderBusiness whether it did Japan–Taiwan business before; null where unknown
 * @param blocked ids of firms it is not to be brought together with
 */
public record CompanyProfile(
    String id,
    String country,
    @Nullable String group,
    @Nullable String region,
    CompanySize size,
    List<WeightedSector> sectors,
    Stated certificates,
    Stated languages,
    Stated presence,
    @Nullable Boolean dejima,
    @Nullable Boolean crossBorderBusiness,
    Trust trust,
    Set<String> blocked) {

  public CompanyProfile {
    sectors = List.copyOf(sectors);
    blocked = Set.copyOf(blocked);
  }

  /** A firm of which only id and country are known so far. */
  public static Builder of(String id, String country) {
    return new Builder(id, country);
  }

  /** A builder that begins with this firm. */
  public Builder toBuilder() {
    return new Builder(id, country)
        .group(group)
        .region(region)
        .size(size)
        .sectors(sectors)
        .certificates(certificates)
        .languages(languages)
        .presence(presence)
        .dejima(dejima)
        .crossBorderBusiness(crossBorderBusiness)
        .trust(trust)
        .blocked(blocked);
  }

  /**
   * The firm as somebody sees it to whom it is anonymous: the published coarse facts and nothing
   * else, so that no score, order or reason betrays more.
   */
  public CompanyProfile veiled(CoarseFacts published) {
    String sector = published.sector();
    return of(id, country)
        .region(published.region())
        .size(new CompanySize(published.employees(), null, null))
        .sectors(sector == null ? List.of() : List.of(new WeightedSector(sector, 1.0)))
        .build();
  }

  /** Puts a profile together; what is not set is unknown or not asked. */
  public static final class Builder {
    private final String id;
    private final String country;
    private @Nullable String group;
    private @Nullable String region;
    private CompanySize size = CompanySize.unknown();
    private List<WeightedSector> sectors = List.of();
    private Stated certificates = Stated.unknown();
    private Stated languages = Stated.unknown();
    private Stated presence = Stated.unknown();
    private @Nullable Boolean dejima;
    private @Nullable Boolean crossBorderBusiness;
    private Trust trust = Trust.unknown();
    private Set<String> blocked = Set.of();

    private Builder(String id, String country) {
      this.id = id;
      this.country = country;
    }

    public Builder group(@Nullable String value) {
      group = value;
      return this;
    }

    public Builder region(@Nullable String value) {
      region = value;
      return this;
    }

    public Builder size(CompanySize value) {
      size = value;
      return this;
    }

    public Builder sectors(List<WeightedSector> value) {
      sectors = value;
      return this;
    }

    public Builder certificates(Stated value) {
      certificates = value;
      return this;
    }

    public Builder languages(Stated value) {
      languages = value;
      return this;
    }

    public Builder presence(Stated value) {
      presence = value;
      return this;
    }

    public Builder dejima(@Nullable Boolean value) {
      dejima = value;
      return this;
    }

    public Builder crossBorderBusiness(@Nullable Boolean value) {
      crossBorderBusiness = value;
      return this;
    }

    public Builder trust(Trust value) {
      trust = value;
      return this;
    }

    public Builder blocked(Set<String> value) {
      blocked = value;
      return this;
    }

    public CompanyProfile build() {
      return new CompanyProfile(
          id,
          country,
          group,
          region,
          size,
          sectors,
          certificates,
          languages,
          presence,
          dejima,
          crossBorderBusiness,
          trust,
          blocked);
    }
  }
}
