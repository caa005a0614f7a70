package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.PostingText;
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
 * @param published what strangers may know of an anonymous owner; null where it is named
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
    GapTerms terms,
    @Nullable CoarseFacts published) {

  public GapProfile {
    fields = Ordered.copyOf(fields);
    soughtSectors = List.copyOf(soughtSectors);
    modes = List.copyOf(modes);
  }

  /** A gap of which only these are known so far. */
  public static Builder of(String id, CompanyProfile owner, PostingText text) {
    return new Builder(id, owner, text);
  }

  /** A builder that begins with this gap. */
  public Builder toBuilder() {
    return new Builder(id, owner, text)
        .open(open)
        .kind(kind)
        .fields(fields)
        .soughtSectors(soughtSectors)
        .modes(modes)
        .placeOfNeed(placeOfNeed)
        .needs(needs)
        .terms(terms)
        .published(published);
  }

  /** Where the work is to be done. */
  public @Nullable String place() {
    return placeOfNeed != null ? placeOfNeed : owner.region();
  }

  /** The gap as a stranger sees it: an anonymous owner by its published facts only. */
  public GapProfile veiled() {
    return published == null
        ? this
        : toBuilder().owner(owner.veiled(published)).placeOfNeed(null).published(null).build();
  }

  /** Puts a gap together; what is not set is unknown or not asked. */
  public static final class Builder {
    private final String id;
    private CompanyProfile owner;
    private boolean open = true;
    private String kind = "supplier";
    private PostingText text;
    private Set<String> fields = Set.of();
    private List<String> soughtSectors = List.of();
    private List<String> modes = List.of();
    private @Nullable String placeOfNeed;
    private Needs needs = Needs.ask().build();
    private GapTerms terms = GapTerms.none();
    private @Nullable CoarseFacts published;

    private Builder(String id, CompanyProfile owner, PostingText text) {
      this.id = id;
      this.owner = owner;
      this.text = text;
    }

    public Builder owner(CompanyProfile value) {
      owner = value;
      return this;
    }

    public Builder open(boolean value) {
      open = value;
      return this;
    }

    public Builder kind(String value) {
      kind = value;
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

    public Builder soughtSectors(List<String> value) {
      soughtSectors = value;
      return this;
    }

    public Builder modes(List<String> value) {
      modes = value;
      return this;
    }

    public Builder placeOfNeed(@Nullable String value) {
      placeOfNeed = value;
      return this;
    }

    public Builder needs(Needs value) {
      needs = value;
      return this;
    }

    public Builder terms(GapTerms value) {
      terms = value;
      return this;
    }

    public Builder published(@Nullable CoarseFacts value) {
      published = value;
      return this;
    }

    public GapProfile build() {
      return new GapProfile(
          id,
          owner,
          open,
          kind,
          text,
          fields,
          soughtSectors,
          modes,
          placeOfNeed,
          needs,
          terms,
          published);
    }
  }
}
