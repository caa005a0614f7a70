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
 * @param published what strangers may know of an anonymous firm; null where it is named
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
    OfferConditions conditions,
    @Nullable CoarseFacts published) {

  public OfferProfile {
    fields = Ordered.copyOf(fields);
    modes = List.copyOf(modes);
  }

  /** An offer of which only these are known so far. */
  public static Builder of(String id, CompanyProfile company, PostingText text) {
    return new Builder(id, company, text);
  }

  /** A builder that begins with this offer. */
  public Builder toBuilder() {
    return new Builder(id, company, text)
        .open(open)
        .fields(fields)
        .modes(modes)
        .obstaclesRemoved(obstaclesRemoved)
        .countriesServed(countriesServed)
        .labourSaved(labourSaved)
        .maturity(maturity)
        .equipment(equipment)
        .capacity(capacity)
        .conditions(conditions)
        .published(published);
  }

  /** The offer as a stranger sees it: an anonymous firm by its published facts only. */
  public OfferProfile veiled() {
    return published == null
        ? this
        : toBuilder().company(company.veiled(published)).published(null).build();
  }

  /** Puts an offer together; what is not set is unknown or not asked. */
  public static final class Builder {
    private final String id;
    private CompanyProfile company;
    private boolean open = true;
    private PostingText text;
    private Set<String> fields = Set.of();
    private List<String> modes = List.of();
    private Stated obstaclesRemoved = Stated.unknown();
    private Stated countriesServed = Stated.unknown();
    private @Nullable Double labourSaved;
    private @Nullable String maturity;
    private boolean equipment;
    private Capacity capacity = Capacity.unknown();
    private OfferConditions conditions = OfferConditions.unknown();
    private @Nullable CoarseFacts published;

    private Builder(String id, CompanyProfile company, PostingText text) {
      this.id = id;
      this.company = company;
      this.text = text;
    }

    public Builder company(CompanyProfile value) {
      company = value;
      return this;
    }

    public Builder open(boolean value) {
      open = value;
      return this;
    }

    public Builder text(PostingText value) {
      text = value;
      return this;
    }

    public Builder fields(Set<String> value) {
      fields = value;
      return this;
    }

    public Builder modes(List<String> value) {
      modes = value;
      return this;
    }

    public Builder obstaclesRemoved(Stated value) {
      obstaclesRemoved = value;
      return this;
    }

    public Builder countriesServed(Stated value) {
      countriesServed = value;
      return this;
    }

    public Builder labourSaved(@Nullable Double value) {
      labourSaved = value;
      return this;
    }

    public Builder maturity(@Nullable String value) {
      maturity = value;
      return this;
    }

    public Builder equipment(boolean value) {
      equipment = value;
      return this;
    }

    public Builder capacity(Capacity value) {
      capacity = value;
      return this;
    }

    public Builder conditions(OfferConditions value) {
      conditions = value;
      return this;
    }

    public Builder published(@Nullable CoarseFacts value) {
      published = value;
      return this;
    }

    public OfferProfile build() {
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
          conditions,
          published);
    }
  }
}
