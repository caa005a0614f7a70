package app.kakehashi.company.domain;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Answer;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.CompanyStatus;
import app.kakehashi.company.Credential;
import app.kakehashi.company.CreditReport;
import app.kakehashi.company.Dejima;
import app.kakehashi.company.Exclusivity;
import app.kakehashi.company.ExportControl;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.MergeField;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.Resilience;
import app.kakehashi.company.SectorCode;
import app.kakehashi.company.SharingScope;
import app.kakehashi.company.SourceKind;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.BulkRows;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.PublicId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A company or body of either country. It is changed section by section, each method the one way to
 * change its section; what is not stated is null or {@link Answer#UNKNOWN}.
 */
@Entity
@SuppressWarnings("UnusedVariable") // what no method reads is read by the queries of the pages
public class Company {
  private static final int BATCH = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company_seq")
  @SequenceGenerator(name = "company_seq", sequenceName = "company_seq", allocationSize = 50)
  private @Nullable Long id;

  @Version private long version;
  private String publicId;
  private CompanyKind kind;
  private Affiliation affiliation;
  private String country;
  private String officialName;
  private String officialLanguage;
  private @Nullable String legalForm;
  private @Nullable IdentifierScheme identifierScheme;
  private @Nullable String identifierValue;
  private IdentifierCheck identifierCheck = IdentifierCheck.NONE;
  private @Nullable String address;
  private @Nullable String region;
  private @Nullable String addressCountry;
  private boolean regionFromSite;

  /** Null where nothing of it is known. */
  @Embedded private @Nullable StoredSize size;

  private @Nullable Integer foundedYear;
  private @Nullable LocalDate foundedOn;
  private @Nullable String website;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> fields = List.of();

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> isic = List.of();

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> sectorPath = List.of();

  private @Nullable String mainDivision;
  private @Nullable String mainSection;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> languages = List.of();

  private boolean languagesStated;
  private boolean certificatesStated;
  @Embedded private StoredDejima dejima = StoredDejima.UNKNOWN;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> credentials = List.of();

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> supplyOutside = List.of();

  private ExportControl exportControl = ExportControl.UNKNOWN;
  private Answer secondSource = Answer.UNKNOWN;
  private @Nullable Long parentId;
  private @Nullable String parentName;
  private @Nullable String groupName;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> memberships = List.of();

  private @Nullable String deskCountry;
  private @Nullable String referringBody;
  private SharingScope sharingScope = SharingScope.ALL_DESKS;
  private CompanyStatus status = CompanyStatus.ACTIVE;
  private boolean listedPublicly = true;
  private SourceKind sourceKind;
  private @Nullable String sourceRef;
  private @Nullable Instant claimedAt;
  private @Nullable Long claimedBy;
  private String nameKey = "";

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> searchTokens = List.of();

  private Instant createdAt;
  private Instant updatedAt;

  @ElementCollection
  @CollectionTable(name = "company_name", joinColumns = @JoinColumn(name = "company_id"))
  @OrderColumn(name = "rank")
  @BatchSize(size = BATCH)
  private List<CompanyName> names = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "company_site", joinColumns = @JoinColumn(name = "company_id"))
  @OrderColumn(name = "rank")
  @BatchSize(size = BATCH)
  private List<CompanySite> sites = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "company_sector", joinColumns = @JoinColumn(name = "company_id"))
  @OrderColumn(name = "rank")
  @BatchSize(size = BATCH)
  private List<SectorCode> sectors = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "company_certificate", joinColumns = @JoinColumn(name = "company_id"))
  @OrderColumn(name = "rank")
  @BatchSize(size = BATCH)
  private List<HeldCertificate> certificates = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "company_credit_report", joinColumns = @JoinColumn(name = "company_id"))
  @OrderColumn(name = "rank")
  private List<CreditReport> creditReports = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "company_exclusivity", joinColumns = @JoinColumn(name = "company_id"))
  @OrderColumn(name = "rank")
  private List<Exclusivity> exclusivities = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Company() {}

  /** A new record of which name, side and country of registration are known. */
  public Company(
      CompanyKind kind,
      Affiliation affiliation,
      String country,
      String officialName,
      String officialLanguage,
      RecordSource source,
      Instant now) {
    this(PublicId.next(), kind, affiliation, country, officialName, officialLanguage, source, now);
  }

  /** As above, with the public id that was drawn for it. */
  public Company(
      String publicId,
      CompanyKind kind,
      Affiliation affiliation,
      String country,
      String officialName,
      String officialLanguage,
      RecordSource source,
      Instant now) {
    this.publicId = publicId;
    this.kind = kind;
    this.affiliation = affiliation;
    this.country = country;
    this.officialName = officialName;
    this.officialLanguage = officialLanguage;
    this.sourceKind = source.kind();
    this.sourceRef = source.ref();
    this.deskCountry = affiliation.code();
    this.createdAt = now;
    this.updatedAt = now;
  }

  public CompanyId id() {
    return new CompanyId(Objects.requireNonNull(id, "not stored yet"));
  }

  public String publicId() {
    return publicId;
  }

  public long version() {
    return version;
  }

  public Affiliation affiliation() {
    return affiliation;
  }

  public String country() {
    return country;
  }

  public String officialName() {
    return officialName;
  }

  public String officialLanguage() {
    return officialLanguage;
  }

  public String nameKey() {
    return nameKey;
  }

  public @Nullable CompanyIdentifier identifier() {
    return identifierScheme == null || identifierValue == null
        ? null
        : new CompanyIdentifier(identifierScheme, identifierValue, identifierCheck);
  }

  public @Nullable String legalForm() {
    return legalForm;
  }

  public @Nullable String address() {
    return address;
  }

  public @Nullable String region() {
    return region;
  }

  /** Country of the head office; null where unknown. */
  public @Nullable String addressCountry() {
    return addressCountry;
  }

  /** Whether the region is that of its sites, because nobody has said where the head office is. */
  public boolean regionFromSite() {
    return regionFromSite;
  }

  /** Whether anybody has said where the head office is. */
  public boolean hasHeadOffice() {
    return address != null || (addressCountry != null && !regionFromSite);
  }

  public CompanySize size() {
    return size == null ? CompanySize.UNKNOWN : size.size();
  }

  public @Nullable Integer foundedYear() {
    return foundedYear;
  }

  public @Nullable LocalDate foundedOn() {
    return foundedOn;
  }

  public @Nullable String website() {
    return website;
  }

  public List<String> fields() {
    return fields;
  }

  public List<String> languages() {
    return languages;
  }

  /** The association, chamber or bank that refers it. */
  public @Nullable String referringBody() {
    return referringBody;
  }

  /** The parent company on the platform. */
  public @Nullable CompanyId parent() {
    return parentId == null ? null : new CompanyId(parentId);
  }

  /** The name of a parent company that is not on the platform. */
  public @Nullable String parentName() {
    return parentName;
  }

  /** Names of the associations it belongs to. */
  public List<String> memberships() {
    return memberships;
  }

  /** States to which associations it belongs. */
  public void joinAssociations(List<String> names) {
    memberships = List.copyOf(names);
  }

  /** States which association refers it. */
  public void referredBy(String body) {
    referringBody = body;
  }

  public @Nullable String groupName() {
    return groupName;
  }

  public List<CompanyName> names() {
    return List.copyOf(names);
  }

  public List<CompanySite> sites() {
    return List.copyOf(sites);
  }

  public List<SectorCode> sectors() {
    return List.copyOf(sectors);
  }

  public List<HeldCertificate> certificates() {
    return List.copyOf(certificates);
  }

  public boolean certificatesStated() {
    return certificatesStated;
  }

  public List<CreditReport> creditReports() {
    return List.copyOf(creditReports);
  }

  public List<Exclusivity> exclusivities() {
    return List.copyOf(exclusivities);
  }

  public Dejima dejima() {
    return dejima.dejima();
  }

  public boolean isActive() {
    return status == CompanyStatus.ACTIVE;
  }

  public boolean isClaimed() {
    return claimedAt != null;
  }

  /** Corrects what sort of body it is and where it is registered. */
  public void register(CompanyKind newKind, String newCountry) {
    kind = newKind;
    country = newCountry;
  }

  /** Corrects the official name, as typed. */
  public void rename(String newName, String language, @Nullable String newLegalForm) {
    officialName = newName;
    officialLanguage = language;
    legalForm = newLegalForm;
  }

  /** States the official number, or that none is known. */
  public void identify(@Nullable CompanyIdentifier identifier) {
    identifierScheme = identifier == null ? null : identifier.scheme();
    identifierValue = identifier == null ? null : identifier.value();
    identifierCheck = identifier == null ? IdentifierCheck.NONE : identifier.check();
  }

  /**
   * States where the head office is; the region decides the country. As long as nobody has said it,
   * the region of the sites at home stands in.
   */
  public void locate(
      @Nullable String newAddress, @Nullable String newRegion, @Nullable String newCountry) {
    address = newAddress;
    region = newRegion;
    addressCountry = newRegion != null ? countryOf(newRegion) : newCountry;
    regionFromSite = false;
    standIn();
  }

  private void standIn() {
    if (!hasHeadOffice()) {
      region = CompanySite.mainRegion(sites, affiliation.code());
      addressCountry = region == null ? null : countryOf(region);
      regionFromSite = region != null;
    }
  }

  private static String countryOf(String newRegion) {
    return newRegion.substring(0, 2);
  }

  /** States how large it is. */
  public void measure(CompanySize stated) {
    size = StoredSize.of(stated);
  }

  /** States since when it exists; a day implies its year. */
  public void found(@Nullable Integer year, @Nullable LocalDate day) {
    foundedYear = day == null ? year : Integer.valueOf(day.getYear());
    foundedOn = day;
  }

  /** States the address of its own pages. */
  public void publishAt(@Nullable String newWebsite) {
    website = newWebsite;
  }

  /** States what it does: industries, main one first, and capability fields. */
  public void work(List<SectorCode> newSectors, SectorPlace place, List<String> newFields) {
    replace(sectors, newSectors);
    isic = place.isic();
    sectorPath = place.path();
    mainDivision = place.mainDivision();
    mainSection = place.mainSection();
    fields = List.copyOf(newFields);
  }

  /** States in which languages it can work; a stated list is complete, null is not stated. */
  public void speak(@Nullable List<String> stated) {
    languages = stated == null ? List.of() : List.copyOf(stated);
    languagesStated = stated != null;
  }

  /** Replaces the further names. */
  public void name(List<CompanyName> newNames) {
    replace(names, newNames);
  }

  /** Replaces the sites. */
  public void settle(List<CompanySite> newSites) {
    replace(sites, newSites);
    standIn();
  }

  /** Replaces the certificates; {@code complete} tells that nothing else is held. */
  public void certify(List<HeldCertificate> held, boolean complete) {
    replace(certificates, held);
    certificatesStated = complete;
  }

  /** Replaces the credit reports. */
  public void reportCredit(List<CreditReport> reports) {
    replace(creditReports, reports);
  }

  /** Replaces the exclusive rights it granted. */
  public void grantExclusivity(List<Exclusivity> rights) {
    replace(exclusivities, rights);
  }

  /** States whether it has a dejima and with what runway. */
  public void openDejima(Dejima stated) {
    dejima = StoredDejima.of(stated);
  }

  /** States green and compliance credentials and economic-security facts. */
  public void assure(Collection<Credential> newCredentials, Resilience resilience) {
    credentials = newCredentials.stream().map(Credential::code).distinct().sorted().toList();
    supplyOutside = resilience.supplyOutside();
    exportControl = resilience.exportControl();
    secondSource = resilience.secondSource();
  }

  /** States to whom it belongs. */
  public void belong(
      @Nullable CompanyId parent, @Nullable String newParentName, @Nullable String group) {
    if (parent != null && id != null && parent.value() == id) {
      throw new IllegalArgumentException("A company is not its own parent");
    }
    parentId = parent == null ? null : parent.value();
    parentName = newParentName;
    groupName = group;
  }

  /** States the name of the group it belongs to. */
  public void join(String group) {
    groupName = group;
  }

  /** How the office keeps the record: which desk, who referred it, who may work with it. */
  public void assign(@Nullable String desk, @Nullable String body, SharingScope scope) {
    deskCountry = desk;
    referringBody = body;
    sharingScope = scope;
  }

  /** Whether it takes part, and whether its profile is open to everybody who is signed in. */
  public void list(CompanyStatus newStatus, boolean publicly) {
    status = newStatus;
    listedPublicly = publicly;
  }

  /** A person of the company confirmed what the record says. */
  public void claim(AccountId by, Instant at) {
    if (claimedAt == null) {
      claimedAt = at;
      claimedBy = by.value();
    }
  }

  /**
   * Takes in another record of the same company: of the fields named its statement, of the others
   * its statement where this one says nothing, and of lists what this one does not have. A name
   * that is not kept as the official one is kept as a former or English name.
   */
  public void unite(Company gone, Set<MergeField> taken, NameTokens tokens) {
    List<CompanyName> all = new ArrayList<>(names);
    boolean renamed = taken.contains(MergeField.OFFICIAL_NAME);
    Company loser = renamed ? this : gone;
    tokens
        .givenUp(
            loser.officialName, loser.officialLanguage, renamed ? gone.officialName : officialName)
        .ifPresent(all::add);
    replace(names, union(all, gone.names, Object::equals));
    if (renamed) {
      rename(gone.officialName, gone.officialLanguage, gone.legalForm);
    }
    if (takes(MergeField.IDENTIFIER, taken, identifierScheme == null)) {
      identify(gone.identifier());
    }
    if (takes(MergeField.ADDRESS, taken, !hasHeadOffice())) {
      address = gone.address;
      region = gone.region;
      addressCountry = gone.addressCountry;
      regionFromSite = gone.regionFromSite;
    }
    CompanySize mine = size();
    CompanySize its = gone.size();
    boolean revenue = takes(MergeField.REVENUE, taken, mine.revenue() == null);
    measure(
        new CompanySize(
            takes(MergeField.EMPLOYEES, taken, mine.employees() == null)
                ? its.employees()
                : mine.employees(),
            takes(MergeField.CAPITAL, taken, mine.capital() == null)
                ? its.capital()
                : mine.capital(),
            revenue ? its.revenue() : mine.revenue(),
            revenue ? its.revenueYear() : mine.revenueYear()));
    if (takes(MergeField.FOUNDED, taken, foundedYear == null)) {
      found(gone.foundedYear, gone.foundedOn);
    }
    if (takes(MergeField.WEBSITE, taken, website == null)) {
      publishAt(gone.website);
    }
    if (takes(MergeField.LANGUAGES, taken, !languagesStated)) {
      languages = List.copyOf(gone.languages);
      languagesStated = gone.languagesStated;
    }
    if (takes(MergeField.DEJIMA, taken, dejima().exists() == Answer.UNKNOWN)) {
      dejima = StoredDejima.of(gone.dejima());
    }
    parentId = Objects.equals(parentId, gone.id) ? null : parentId;
    if (takes(MergeField.GROUP_NAME, taken, groupName == null && parentId == null)) {
      groupName = gone.groupName;
      parentName = gone.parentName;
      parentId = Objects.equals(gone.parentId, id) ? null : gone.parentId;
    }
    uniteWork(gone, taken);
    uniteLists(gone);
  }

  private void uniteWork(Company gone, Set<MergeField> taken) {
    if (takes(MergeField.SECTORS, taken, sectors.isEmpty())) {
      replace(sectors, List.copyOf(gone.sectors));
      isic = List.copyOf(gone.isic);
      sectorPath = List.copyOf(gone.sectorPath);
      mainDivision = gone.mainDivision;
      mainSection = gone.mainSection;
    }
    if (takes(MergeField.FIELDS, taken, fields.isEmpty())) {
      fields = List.copyOf(gone.fields);
    }
  }

  private void uniteLists(Company gone) {
    settle(union(sites, gone.sites, CompanySite::isSame));
    memberships = union(memberships, gone.memberships, Object::equals);
    replace(
        certificates,
        union(certificates, gone.certificates, (one, other) -> one.code().equals(other.code())));
    certificatesStated = certificatesStated || gone.certificatesStated;
    replace(creditReports, union(creditReports, gone.creditReports, Object::equals));
    replace(exclusivities, union(exclusivities, gone.exclusivities, Object::equals));
    credentials =
        Stream.concat(credentials.stream(), gone.credentials.stream()).distinct().sorted().toList();
    supplyOutside =
        Stream.concat(supplyOutside.stream(), gone.supplyOutside.stream()).distinct().toList();
    exportControl = exportControl == ExportControl.UNKNOWN ? gone.exportControl : exportControl;
    secondSource = secondSource == Answer.UNKNOWN ? gone.secondSource : secondSource;
    claimedBy = claimedAt == null ? gone.claimedBy : claimedBy;
    claimedAt = claimedAt == null ? gone.claimedAt : claimedAt;
  }

  private static boolean takes(MergeField field, Set<MergeField> taken, boolean unstated) {
    return taken.contains(field) || unstated;
  }

  private static <T> List<T> union(List<T> mine, List<T> its, BiPredicate<T, T> same) {
    List<T> all = new ArrayList<>(mine);
    its.stream()
        .filter(other -> all.stream().noneMatch(one -> same.test(one, other)))
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** Makes the record findable as it is now; every change ends with it. */
  public void index(NameTokens tokens, Instant now) {
    List<String> all = new ArrayList<>();
    all.add(officialName);
    names.stream().map(CompanyName::text).forEach(all::add);
    if (identifierValue != null) {
      all.add(identifierValue);
    }
    List<String> found = tokens.index(all);
    if (!found.equals(searchTokens)) {
      searchTokens = found;
    }
    nameKey = tokens.key(officialName);
    updatedAt = now;
  }

  /** Gives a record that is not stored yet its number. */
  void number(long newId) {
    if (id != null) {
      throw new IllegalStateException("already stored as " + id);
    }
    id = newId;
  }

  /** Counts a change that is stored without the entity manager. */
  void nextVersion() {
    version++;
  }

  /** Its own row, in the order of {@link NewCompanies#COLUMNS}. */
  void write(BulkRows.Rows row) {
    StoredSize known = size == null ? StoredSize.of(CompanySize.UNKNOWN) : size;
    row.add(id).add(version).add(publicId).add(kind.code()).add(affiliation.code()).add(country);
    row.add(officialName).add(officialLanguage).add(legalForm);
    row.add(identifierScheme == null ? null : identifierScheme.code());
    row.add(identifierValue).add(identifierCheck.code());
    row.add(address).add(region).add(addressCountry).add(regionFromSite);
    row.add(known.employees()).add(known.capitalAmount()).add(known.capitalCurrency());
    row.add(known.revenueAmount()).add(known.revenueCurrency()).add(known.revenueYear());
    row.add(foundedYear).add(foundedOn).add(website);
    row.addTexts(fields).addTexts(isic).addTexts(sectorPath).add(mainDivision).add(mainSection);
    row.addTexts(languages).add(languagesStated).add(certificatesStated);
    row.add(dejima.exists().code()).add(dejima.headCount());
    row.add(dejima.budgetAmount()).add(dejima.budgetCurrency()).add(dejima.scope());
    row.add(dejima.months()).add(dejima.successCriteria()).add(dejima.purchaseAfterwards().code());
    row.addTexts(credentials).addTexts(supplyOutside);
    row.add(exportControl.code()).add(secondSource.code());
    row.add(parentId).add(parentName).add(groupName).addTexts(memberships);
    row.add(deskCountry).add(referringBody);
    row.add(sharingScope.code()).add(status.code()).add(listedPublicly);
    row.add(sourceKind.code()).add(sourceRef).add(claimedAt).add(claimedBy);
    row.add(nameKey).addTexts(searchTokens).add(createdAt).add(updatedAt);
    row.endRow();
  }

  private static <T> void replace(List<T> stored, List<T> stated) {
    if (!stored.equals(stated)) {
      stored.clear();
      stored.addAll(stated);
    }
  }
}
