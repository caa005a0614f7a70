package app.kakehashi.company;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a list, the demonstration data or a form says about a company. Null, or an empty list, says
 * nothing and leaves the stored fact alone.
 *
 * @param key the caller's own mark of the row, handed back in results
 * @param officialName as typed
 * @param officialLanguage BCP 47
 * @param country of registration, ISO 3166-1 alpha-2
 * @param scope whether it speaks of the company or only of its plants
 * @param region of the head office, ISO 3166-2
 * @param addressCountry of the head office, ISO 3166-1 alpha-2; a region implies it
 * @param names further names; a kind that is given replaces the stored names of that kind
 * @param sites given sites replace the stored ones with the same external number, others are added
 * @param certificates a non-empty list is complete
 * @param languages a non-empty list is complete
 * @param offices brought together with the places that are known, and added where there is none
 * @param memberships associations it belongs to, added to those that are known
 * @param referringBody association that refers it
 * @param contacts added where the company has none with that mail address
 */
public record CompanyDraft(
    String key,
    Scope scope,
    CompanyKind kind,
    Affiliation affiliation,
    String country,
    String officialName,
    String officialLanguage,
    @Nullable String legalForm,
    @Nullable CompanyIdentifier identifier,
    List<CompanyName> names,
    @Nullable String address,
    @Nullable String region,
    @Nullable String addressCountry,
    CompanySize size,
    @Nullable Integer foundedYear,
    @Nullable LocalDate foundedOn,
    @Nullable String website,
    List<SectorCode> sectors,
    List<String> fields,
    List<HeldCertificate> certificates,
    List<String> languages,
    List<CompanySite> sites,
    Dejima dejima,
    @Nullable String group,
    List<OfficeDraft> offices,
    List<String> memberships,
    @Nullable String referringBody,
    @Nullable ParentDraft parent,
    List<ContactDraft> contacts) {
  public CompanyDraft {
    names = List.copyOf(names);
    sectors = List.copyOf(sectors);
    fields = List.copyOf(fields);
    certificates = List.copyOf(certificates);
    languages = List.copyOf(languages);
    sites = List.copyOf(sites);
    offices = List.copyOf(offices);
    memberships = List.copyOf(memberships);
    contacts = List.copyOf(contacts);
  }

  /** What a source speaks of. */
  public enum Scope {
    /** The company itself. */
    COMPANY,
    /**
     * Its plants. A register of plants knows neither the head office nor the whole company: where
     * anybody has said where the head office is, it adds plants and fills blanks only.
     */
    PLANTS
  }

  /** The region the source connects with the company: of the head office, else of its plants. */
  public @Nullable String anyRegion() {
    return region == null && scope == Scope.PLANTS
        ? CompanySite.mainRegion(sites, affiliation.code())
        : region;
  }

  /**
   * Both as one statement about the same company: what this one says counts, the later one adds
   * what it leaves open.
   */
  public CompanyDraft and(CompanyDraft later) {
    boolean samePlace = isSamePlace(later);
    boolean sameYear = foundedYear == null || foundedYear.equals(later.foundedYear);
    return builder(later.key, affiliation, country, officialName)
        .scope(scope)
        .kind(kind)
        .officialLanguage(officialLanguage)
        .legalForm(legalForm == null ? later.legalForm : legalForm)
        .identifier(either(identifier, later.identifier))
        .names(both(names, later.names, (one, other) -> one.kind() == other.kind()))
        .address(address == null && samePlace ? later.address : address)
        .region(region == null && samePlace ? later.region : region)
        .addressCountry(addressCountry == null && samePlace ? later.addressCountry : addressCountry)
        .size(size.and(later.size))
        .founded(
            foundedYear == null ? later.foundedYear : foundedYear,
            foundedOn == null && sameYear ? later.foundedOn : foundedOn)
        .website(website == null ? later.website : website)
        .sectors(sectors.isEmpty() ? later.sectors : sectors)
        .fields(fields.isEmpty() ? later.fields : fields)
        .certificates(certificates.isEmpty() ? later.certificates : certificates)
        .languages(languages.isEmpty() ? later.languages : languages)
        .sites(both(sites, later.sites, CompanySite::isSame))
        .dejima(dejima.exists() == Answer.UNKNOWN ? later.dejima : dejima)
        .group(group == null ? later.group : group)
        .offices(both(offices, later.offices, Object::equals))
        .memberships(both(memberships, later.memberships, Object::equals))
        .referringBody(referringBody == null ? later.referringBody : referringBody)
        .parent(parent == null ? later.parent : parent)
        .build();
  }

  /** Whether nothing that both say of the head office differs. */
  private boolean isSamePlace(CompanyDraft later) {
    String mine = region == null ? addressCountry : region.substring(0, 2);
    String other = later.region == null ? later.addressCountry : later.region.substring(0, 2);
    return agree(address, later.address) && agree(region, later.region) && agree(mine, other);
  }

  private static boolean agree(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  private static @Nullable CompanyIdentifier either(
      @Nullable CompanyIdentifier first, @Nullable CompanyIdentifier later) {
    return first == null || (!first.isKey() && later != null && later.isKey()) ? later : first;
  }

  private static <T> List<T> both(List<T> first, List<T> later, BiPredicate<T, T> same) {
    List<T> all = new ArrayList<>(first);
    later.stream()
        .filter(other -> first.stream().noneMatch(one -> same.test(one, other)))
        .forEach(all::add);
    return all;
  }

  /** A draft of which only name and country are known so far. */
  public static Builder builder(
      String key, Affiliation affiliation, String country, String officialName) {
    return new Builder(key, affiliation, country, officialName);
  }

  /** Collects what is known about one company. */
  public static final class Builder {
    private final String key;
    private final Affiliation affiliation;
    private final String country;
    private final String officialName;
    private Scope scope = Scope.COMPANY;
    private CompanyKind kind = CompanyKind.COMPANY;
    private String officialLanguage;
    private @Nullable String legalForm;
    private @Nullable CompanyIdentifier identifier;
    private List<CompanyName> names = List.of();
    private @Nullable String address;
    private @Nullable String region;
    private @Nullable String addressCountry;
    private CompanySize size = CompanySize.UNKNOWN;
    private @Nullable Integer foundedYear;
    private @Nullable LocalDate foundedOn;
    private @Nullable String website;
    private List<SectorCode> sectors = List.of();
    private List<String> fields = List.of();
    private List<HeldCertificate> certificates = List.of();
    private List<String> languages = List.of();
    private List<CompanySite> sites = List.of();
    private Dejima dejima = Dejima.UNKNOWN;
    private @Nullable String group;
    private List<OfficeDraft> offices = List.of();
    private List<String> memberships = List.of();
    private @Nullable String referringBody;
    private @Nullable ParentDraft parent;
    private List<ContactDraft> contacts = List.of();

    private Builder(String key, Affiliation affiliation, String country, String officialName) {
      this.key = key;
      this.affiliation = affiliation;
      this.country = country;
      this.officialName = officialName;
      this.officialLanguage = affiliation == Affiliation.JP ? "ja" : "zh-Hant";
    }

    public Builder scope(Scope value) {
      this.scope = value;
      return this;
    }

    public Builder kind(CompanyKind value) {
      this.kind = value;
      return this;
    }

    public Builder officialLanguage(String value) {
      this.officialLanguage = value;
      return this;
    }

    public Builder legalForm(@Nullable String value) {
      this.legalForm = value;
      return this;
    }

    public Builder identifier(@Nullable CompanyIdentifier value) {
      this.identifier = value;
      return this;
    }

    public Builder names(List<CompanyName> value) {
      this.names = value;
      return this;
    }

    public Builder address(@Nullable String value) {
      this.address = value;
      return this;
    }

    public Builder region(@Nullable String value) {
      this.region = value;
      return this;
    }

    public Builder addressCountry(@Nullable String value) {
      this.addressCountry = value;
      return this;
    }

    public Builder size(CompanySize value) {
      this.size = value;
      return this;
    }

    /** The year, and the day where that is known. */
    public Builder founded(@Nullable Integer year, @Nullable LocalDate day) {
      this.foundedYear = day == null ? year : Integer.valueOf(day.getYear());
      this.foundedOn = day;
      return this;
    }

    public Builder website(@Nullable String value) {
      this.website = value;
      return this;
    }

    public Builder sectors(List<SectorCode> value) {
      this.sectors = value;
      return this;
    }

    public Builder fields(List<String> value) {
      this.fields = value;
      return this;
    }

    public Builder certificates(List<HeldCertificate> value) {
      this.certificates = value;
      return this;
    }

    public Builder languages(List<String> value) {
      this.languages = value;
      return this;
    }

    public Builder sites(List<CompanySite> value) {
      this.sites = value;
      return this;
    }

    public Builder dejima(Dejima value) {
      this.dejima = value;
      return this;
    }

    public Builder group(@Nullable String value) {
      this.group = value;
      return this;
    }

    public Builder offices(List<OfficeDraft> value) {
      this.offices = value;
      return this;
    }

    public Builder memberships(List<String> value) {
      this.memberships = value;
      return this;
    }

    public Builder referringBody(@Nullable String value) {
      this.referringBody = value;
      return this;
    }

    public Builder parent(@Nullable ParentDraft value) {
      this.parent = value;
      return this;
    }

    public Builder contacts(List<ContactDraft> value) {
      this.contacts = value;
      return this;
    }

    public CompanyDraft build() {
      return new CompanyDraft(
          key,
          scope,
          kind,
          affiliation,
          country,
          officialName,
          officialLanguage,
          legalForm,
          identifier,
          names,
          address,
          region,
          addressCountry,
          size,
          foundedYear,
          foundedOn,
          website,
          sectors,
          fields,
          certificates,
          languages,
          sites,
          dejima,
          group,
          offices,
          memberships,
          referringBody,
          parent,
          contacts);
    }
  }
}
