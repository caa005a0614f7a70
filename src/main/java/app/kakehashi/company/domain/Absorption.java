package app.kakehashi.company.domain;

import app.kakehashi.company.Answer;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyDraft.Scope;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.ParentDraft;
import app.kakehashi.company.SectorCode;
import app.kakehashi.company.SiteKind;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.reference.Sectors;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a draft says into a company: silence changes nothing, a statement replaces what was
 * stated before, and a name that is given up is kept as a former name. A register of plants
 * replaces nothing in a company whose head office is known, and nothing replaces what is held.
 */
public final class Absorption {
  private final NameTokens tokens;
  private final Sectors sectors;
  private final Function<CompanyId, String> nameOf;

  /** By these tables; names of other companies are asked for where they are told. */
  public Absorption(NameTokens tokens, Sectors sectors, Function<CompanyId, String> nameOf) {
    this.tokens = tokens;
    this.sectors = sectors;
    this.nameOf = nameOf;
  }

  /**
   * What a draft did to a company.
   *
   * @param changes made
   * @param withheld changes that were not made because the field is held
   */
  public record Absorbed(List<Change> changes, List<Change> withheld) {
    public Absorbed {
      changes = List.copyOf(changes);
      withheld = List.copyOf(withheld);
    }
  }

  /**
   * Changes the company and tells what was changed.
   *
   * @param held fields that stay as they are, whatever the draft says
   */
  public Absorbed absorb(Company company, CompanyDraft draft, Set<String> held) {
    Changes changes = new Changes(held);
    boolean replaces = draft.scope() == Scope.COMPANY || !company.hasHeadOffice();
    names(company, draft, replaces, changes);
    identifier(company, draft, changes);
    place(company, draft, changes);
    size(company, draft, changes);
    facts(company, draft, changes);
    work(company, draft, replaces, changes);
    proofs(company, draft, changes);
    relations(company, draft, changes);
    return new Absorbed(changes.made, changes.withheld);
  }

  /** Notes what a draft changes, and what it would change if the field were not held. */
  private static final class Changes {
    private final Set<String> held;
    private final List<Change> made = new ArrayList<>();
    private final List<Change> withheld = new ArrayList<>();

    private Changes(Set<String> held) {
      this.held = held;
    }

    /** Whether something is stated that differs from what is stored and may replace it. */
    boolean changed(String field, @Nullable Object stored, @Nullable Object stated) {
      if (stated == null || stated.toString().isEmpty() || stated.equals(stored)) {
        return false;
      }
      return add(field, stored == null ? "" : stored.toString(), stated.toString());
    }

    /** Notes a difference; whether it may be made. */
    boolean add(String field, String before, String after) {
      boolean free = !held.contains(field);
      (free ? made : withheld).add(new Change(field, before, after));
      return free;
    }
  }

  private void names(Company company, CompanyDraft draft, boolean replaces, Changes changes) {
    List<CompanyName> names = new ArrayList<>(company.names());
    boolean renamed =
        replaces
            && !isGivenUp(company, draft)
            && changes.changed("official_name", company.officialName(), draft.officialName());
    if (renamed && !tokens.key(company.officialName()).equals(tokens.key(draft.officialName()))) {
      names.add(new CompanyName(NameKind.FORMER, company.officialName(), null));
    }
    boolean reformed =
        (replaces || company.legalForm() == null)
            && !standsInKeptName(company, draft.legalForm(), changes)
            && changes.changed("legal_form", company.legalForm(), draft.legalForm());
    if (renamed || reformed) {
      company.rename(
          renamed ? draft.officialName() : company.officialName(),
          renamed ? draft.officialLanguage() : company.officialLanguage(),
          draft.legalForm() == null ? company.legalForm() : draft.legalForm());
    }
    Set<NameKind> given = EnumSet.noneOf(NameKind.class);
    draft.names().forEach(name -> given.add(name.kind()));
    given.remove(NameKind.FORMER);
    names.removeIf(name -> given.contains(name.kind()));
    draft.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
    if (!Set.copyOf(names).equals(Set.copyOf(company.names()))
        && changes.add(
            "names", text(company.names(), CompanyName::text), text(names, CompanyName::text))) {
      company.name(names);
    }
  }

  /** Whether a name that people stated says the form already, so that the list says nothing new. */
  private static boolean standsInKeptName(
      Company company, @Nullable String legalForm, Changes changes) {
    return changes.held.contains("legal_form")
        && company.legalForm() == null
        && legalForm != null
        && company.officialName().contains(legalForm);
  }

  /** A list without official numbers that still has an old name does not bring it back. */
  private boolean isGivenUp(Company company, CompanyDraft draft) {
    String name = tokens.key(draft.officialName());
    boolean hasNumber = draft.identifier() != null && draft.identifier().isKey();
    return !hasNumber
        && !tokens.key(company.officialName()).equals(name)
        && company.names().stream()
            .anyMatch(
                known -> known.kind() == NameKind.FORMER && tokens.key(known.text()).equals(name));
  }

  private static void identifier(Company company, CompanyDraft draft, Changes changes) {
    CompanyIdentifier stored = company.identifier();
    CompanyIdentifier stated = draft.identifier();
    boolean spoilsKey = stored != null && stored.isKey() && stated != null && !stated.isKey();
    if (stated != null
        && !spoilsKey
        && !stated.equals(stored)
        && changes.add("identifier", stored == null ? "" : stored.value(), stated.value())) {
      company.identify(stated);
    }
  }

  private static void place(Company company, CompanyDraft draft, Changes changes) {
    String address = company.address();
    Place before = Place.of(company);
    boolean moved = changes.changed("address", address, draft.address());
    if (changes.held.contains("address")) {
      changes.changed("region", before.region(), draft.region());
      changes.changed("address_country", before.country(), country(draft, before));
      return;
    }
    if (draft.region() != null || draft.addressCountry() != null || moved) {
      String country = country(draft, before);
      company.locate(
          draft.address() == null ? address : draft.address(),
          region(draft, before, country),
          country);
    }
    before.changed(company, changes);
  }

  private static @Nullable String country(CompanyDraft draft, Place before) {
    if (draft.region() != null) {
      return draft.region().substring(0, 2);
    }
    return draft.addressCountry() == null ? before.country() : draft.addressCountry();
  }

  /** Where only the address is understood, the region stays unless the country contradicts it. */
  private static @Nullable String region(
      CompanyDraft draft, Place before, @Nullable String country) {
    boolean stays = !before.fromSite() && Objects.equals(country, before.country());
    return draft.region() == null && stays ? before.region() : draft.region();
  }

  /** Region and country of a head office as they were before a change. */
  private record Place(@Nullable String region, @Nullable String country, boolean fromSite) {
    static Place of(Company company) {
      return new Place(company.region(), company.addressCountry(), company.regionFromSite());
    }

    void changed(Company company, Changes changes) {
      Place after = of(company);
      if (!Objects.equals(region, after.region)) {
        changes.add("region", text(region), text(after.region));
      }
      if (!Objects.equals(country, after.country)) {
        changes.add("address_country", text(country), text(after.country));
      }
      if (region != null && fromSite != after.fromSite) {
        changes.add("region_basis", basis(fromSite), basis(after.fromSite));
      }
    }

    private static String text(@Nullable String code) {
      return Objects.requireNonNullElse(code, "");
    }

    private static String basis(boolean site) {
      return site ? "site" : "head_office";
    }
  }

  private static void size(Company company, CompanyDraft draft, Changes changes) {
    CompanySize stored = company.size();
    CompanySize stated = draft.size();
    boolean people = changes.changed("employees", stored.employees(), stated.employees());
    boolean capital = changes.changed("capital", text(stored.capital()), text(stated.capital()));
    boolean revenue =
        changes.changed(
            "revenue",
            text(stored.revenue(), stored.revenueYear()),
            text(stated.revenue(), stated.revenueYear()));
    if (people || capital || revenue) {
      company.measure(
          new CompanySize(
              people ? stated.employees() : stored.employees(),
              capital ? stated.capital() : stored.capital(),
              revenue ? stated.revenue() : stored.revenue(),
              revenue ? stated.revenueYear() : stored.revenueYear()));
    }
  }

  private static void facts(Company company, CompanyDraft draft, Changes changes) {
    if (draft.foundedYear() != null) {
      Object stored = company.foundedOn() == null ? company.foundedYear() : company.foundedOn();
      Object stated = draft.foundedOn() == null ? draft.foundedYear() : draft.foundedOn();
      boolean coarser =
          draft.foundedOn() == null && draft.foundedYear().equals(company.foundedYear());
      if (!coarser && changes.changed("founded", stored, stated)) {
        company.found(draft.foundedYear(), draft.foundedOn());
      }
    }
    if (changes.changed("website", company.website(), draft.website())) {
      company.publishAt(draft.website());
    }
    if (changes.changed("group_name", company.groupName(), draft.group())) {
      company.join(Objects.requireNonNull(draft.group()));
    }
    if (draft.dejima().exists() != Answer.UNKNOWN
        && !draft.dejima().equals(company.dejima())
        && changes.add(
            "dejima", company.dejima().exists().code(), draft.dejima().exists().code())) {
      company.openDejima(draft.dejima());
    }
  }

  private void work(Company company, CompanyDraft draft, boolean replaces, Changes changes) {
    boolean keeps =
        draft.sectors().isEmpty()
            || !(replaces || company.sectors().isEmpty())
            || areKnownFiner(draft.sectors(), company.sectors());
    List<SectorCode> codes = keeps ? company.sectors() : draft.sectors();
    List<String> fields = draft.fields().isEmpty() ? company.fields() : draft.fields();
    List<SectorCode> distinct = codes.stream().distinct().toList();
    boolean other =
        changes.changed(
            "sectors", text(company.sectors(), SectorCode::text), text(distinct, SectorCode::text));
    boolean otherFields =
        changes.changed("fields", String.join(", ", company.fields()), String.join(", ", fields));
    if (other || otherFields) {
      List<SectorCode> worked = other ? distinct : company.sectors();
      company.work(
          worked, SectorPlace.of(worked, sectors), otherFields ? fields : company.fields());
    }
    if (!draft.languages().isEmpty()
        && changes.changed(
            "languages",
            String.join(", ", company.languages()),
            String.join(", ", draft.languages()))) {
      company.speak(draft.languages());
    }
  }

  /** Whether ISIC sections or divisions are stated in which the known industries lie anyway. */
  private boolean areKnownFiner(List<SectorCode> stated, List<SectorCode> known) {
    List<String> path = SectorPlace.of(known, sectors).path();
    return stated.stream()
        .allMatch(code -> code.scheme() == SectorScheme.ISIC && path.contains(code.code()));
  }

  private static void proofs(Company company, CompanyDraft draft, Changes changes) {
    if (!draft.certificates().isEmpty()
        && changes.changed(
            "certificates",
            text(company.certificates(), HeldCertificate::code),
            text(draft.certificates(), HeldCertificate::code))) {
      company.certify(draft.certificates(), true);
    }
    if (!draft.sites().isEmpty()) {
      List<CompanySite> sites = merged(company.sites(), draft.sites());
      if (!sites.equals(company.sites())
          && changes.add(
              "sites",
              text(company.sites(), Absorption::siteText),
              text(sites, Absorption::siteText))) {
        Place before = Place.of(company);
        company.settle(sites);
        before.changed(company, changes);
      }
    }
  }

  private void relations(Company company, CompanyDraft draft, Changes changes) {
    if (changes.changed("referring_body", company.referringBody(), draft.referringBody())) {
      company.referredBy(Objects.requireNonNull(draft.referringBody()));
    }
    List<String> memberships = new ArrayList<>(company.memberships());
    draft.memberships().stream()
        .filter(name -> memberships.stream().noneMatch(known -> isSameName(known, name)))
        .forEach(memberships::add);
    if (!memberships.equals(company.memberships())
        && changes.add(
            "memberships",
            String.join(" / ", company.memberships()),
            String.join(" / ", memberships))) {
      company.joinAssociations(memberships);
    }
    ParentDraft parent = draft.parent();
    if (parent != null && !isParent(company, parent)) {
      CompanyId known = company.parent();
      String before =
          known == null
              ? Objects.requireNonNullElse(company.parentName(), "")
              : nameOf.apply(known);
      if (changes.add("parent_company", before, parent.name())) {
        company.belong(
            parent.id(), parent.id() == null ? parent.name() : null, company.groupName());
      }
    }
    Offices offices = new Offices(company.sites(), tokens::key);
    draft.offices().forEach(offices::add);
    if (!offices.sites().equals(company.sites())
        && changes.add("offices", offices.before(), offices.after())) {
      company.settle(offices.sites());
    }
  }

  private boolean isSameName(String one, String other) {
    return tokens.key(one).equals(tokens.key(other));
  }

  private static boolean isParent(Company company, ParentDraft parent) {
    return parent.id() == null
        ? company.parent() == null && parent.name().equals(company.parentName())
        : parent.id().equals(company.parent());
  }

  private static List<CompanySite> merged(List<CompanySite> stored, List<CompanySite> stated) {
    List<CompanySite> sites = new ArrayList<>(stored);
    for (CompanySite site : stated) {
      int at = -1;
      for (int i = 0; i < sites.size() && at < 0; i++) {
        if (sites.get(i).isSame(site)) {
          at = i;
        }
      }
      if (at >= 0) {
        sites.set(at, site);
      } else if (!isKnownFiner(site, sites)) {
        sites.add(site);
      }
    }
    return sites;
  }

  /** Whether nothing but the country of a place is said, and a place there is known. */
  private static boolean isKnownFiner(CompanySite site, List<CompanySite> known) {
    return site.equals(
            new CompanySite(
                SiteKind.SALES_OFFICE, null, site.country(), null, null, null, null, null))
        && known.stream().anyMatch(other -> other.country().equals(site.country()));
  }

  private static String siteText(CompanySite site) {
    if (site.name() != null) {
      return site.name();
    }
    return site.address() == null ? site.country() : site.address();
  }

  private static <T> String text(List<T> parts, Function<T, String> text) {
    return parts.stream().map(text).collect(Collectors.joining(", "));
  }

  private static @Nullable String text(@Nullable Money money) {
    return money == null
        ? null
        : money.amount().stripTrailingZeros().toPlainString() + " " + money.currency();
  }

  private static @Nullable String text(@Nullable Money money, @Nullable Integer year) {
    return money == null ? null : text(money) + (year == null ? "" : " (" + year + ")");
  }
}
