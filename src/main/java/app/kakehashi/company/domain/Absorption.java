package app.kakehashi.company.domain;

import app.kakehashi.company.Answer;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.SectorCode;
import app.kakehashi.reference.Sectors;
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
 * stated before, and a name that is given up is kept as a former name.
 */
public final class Absorption {
  private final NameTokens tokens;
  private final Sectors sectors;

  public Absorption(NameTokens tokens, Sectors sectors) {
    this.tokens = tokens;
    this.sectors = sectors;
  }

  /** Changes the company and tells what was changed. */
  public List<Change> absorb(Company company, CompanyDraft draft) {
    List<Change> changes = new ArrayList<>();
    names(company, draft, changes);
    identifier(company, draft, changes);
    place(company, draft, changes);
    size(company, draft, changes);
    facts(company, draft, changes);
    work(company, draft, changes);
    proofs(company, draft, changes);
    return List.copyOf(changes);
  }

  private void names(Company company, CompanyDraft draft, List<Change> changes) {
    List<CompanyName> names = new ArrayList<>(company.names());
    boolean renamed =
        changed(changes, "official_name", company.officialName(), draft.officialName());
    if (renamed && !tokens.key(company.officialName()).equals(tokens.key(draft.officialName()))) {
      names.add(new CompanyName(NameKind.FORMER, company.officialName(), null));
    }
    boolean reformed = changed(changes, "legal_form", company.legalForm(), draft.legalForm());
    if (renamed || reformed) {
      company.rename(
          draft.officialName(),
          draft.officialLanguage(),
          draft.legalForm() == null ? company.legalForm() : draft.legalForm());
    }
    Set<NameKind> given = EnumSet.noneOf(NameKind.class);
    draft.names().forEach(name -> given.add(name.kind()));
    given.remove(NameKind.FORMER);
    names.removeIf(name -> given.contains(name.kind()));
    draft.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
    if (!Set.copyOf(names).equals(Set.copyOf(company.names()))) {
      changes.add(
          new Change(
              "names", text(company.names(), CompanyName::text), text(names, CompanyName::text)));
      company.name(names);
    }
  }

  private static void identifier(Company company, CompanyDraft draft, List<Change> changes) {
    CompanyIdentifier stored = company.identifier();
    CompanyIdentifier stated = draft.identifier();
    boolean spoilsKey = stored != null && stored.isKey() && stated != null && !stated.isKey();
    if (stated != null && !spoilsKey && !stated.equals(stored)) {
      changes.add(new Change("identifier", stored == null ? "" : stored.value(), stated.value()));
      company.identify(stated);
    }
  }

  private static void place(Company company, CompanyDraft draft, List<Change> changes) {
    boolean moved = changed(changes, "address", company.address(), draft.address());
    boolean other = changed(changes, "region", company.region(), draft.region());
    if (moved || other) {
      company.locate(
          draft.address() == null ? company.address() : draft.address(),
          draft.region() == null ? company.region() : draft.region());
    }
  }

  private static void size(Company company, CompanyDraft draft, List<Change> changes) {
    CompanySize stored = company.size();
    CompanySize stated = draft.size();
    boolean people = changed(changes, "employees", stored.employees(), stated.employees());
    boolean capital = changed(changes, "capital", text(stored.capital()), text(stated.capital()));
    boolean revenue =
        changed(
            changes,
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

  private static void facts(Company company, CompanyDraft draft, List<Change> changes) {
    if (draft.foundedYear() != null) {
      Object stored = company.foundedOn() == null ? company.foundedYear() : company.foundedOn();
      Object stated = draft.foundedOn() == null ? draft.foundedYear() : draft.foundedOn();
      boolean coarser =
          draft.foundedOn() == null && draft.foundedYear().equals(company.foundedYear());
      if (!coarser && changed(changes, "founded", stored, stated)) {
        company.found(draft.foundedYear(), draft.foundedOn());
      }
    }
    if (changed(changes, "website", company.website(), draft.website())) {
      company.publishAt(draft.website());
    }
    if (changed(changes, "group_name", company.groupName(), draft.group())) {
      company.join(Objects.requireNonNull(draft.group()));
    }
    if (draft.dejima().exists() != Answer.UNKNOWN && !draft.dejima().equals(company.dejima())) {
      changes.add(
          new Change("dejima", company.dejima().exists().code(), draft.dejima().exists().code()));
      company.openDejima(draft.dejima());
    }
  }

  private void work(Company company, CompanyDraft draft, List<Change> changes) {
    List<SectorCode> codes = draft.sectors().isEmpty() ? company.sectors() : draft.sectors();
    List<String> fields = draft.fields().isEmpty() ? company.fields() : draft.fields();
    List<SectorCode> distinct = codes.stream().distinct().toList();
    boolean other =
        changed(
            changes,
            "sectors",
            text(company.sectors(), SectorCode::text),
            text(distinct, SectorCode::text));
    boolean otherFields =
        changed(changes, "fields", String.join(", ", company.fields()), String.join(", ", fields));
    if (other || otherFields) {
      company.work(distinct, SectorPlace.of(distinct, sectors), fields);
    }
    if (!draft.languages().isEmpty()
        && changed(
            changes,
            "languages",
            String.join(", ", company.languages()),
            String.join(", ", draft.languages()))) {
      company.speak(draft.languages());
    }
  }

  private static void proofs(Company company, CompanyDraft draft, List<Change> changes) {
    if (!draft.certificates().isEmpty()
        && changed(
            changes,
            "certificates",
            text(company.certificates(), HeldCertificate::code),
            text(draft.certificates(), HeldCertificate::code))) {
      company.certify(draft.certificates(), true);
    }
    if (!draft.sites().isEmpty()) {
      List<CompanySite> sites = merged(company.sites(), draft.sites());
      if (!sites.equals(company.sites())) {
        changes.add(
            new Change(
                "sites",
                text(company.sites(), Absorption::siteText),
                text(sites, Absorption::siteText)));
        company.settle(sites);
      }
    }
  }

  private static List<CompanySite> merged(List<CompanySite> stored, List<CompanySite> stated) {
    List<CompanySite> sites = new ArrayList<>(stored);
    for (CompanySite site : stated) {
      int at = -1;
      for (int i = 0; i < sites.size() && at < 0; i++) {
        boolean sameNumber =
            site.externalNumber() != null
                && site.externalNumber().equals(sites.get(i).externalNumber());
        if (sameNumber || sites.get(i).equals(site)) {
          at = i;
        }
      }
      if (at < 0) {
        sites.add(site);
      } else {
        sites.set(at, site);
      }
    }
    return sites;
  }

  private static String siteText(CompanySite site) {
    if (site.name() != null) {
      return site.name();
    }
    return site.address() == null ? site.country() : site.address();
  }

  /** Notes a change if something is stated and it differs from what is stored. */
  private static boolean changed(
      List<Change> changes, String field, @Nullable Object stored, @Nullable Object stated) {
    if (stated == null || stated.toString().isEmpty() || stated.equals(stored)) {
      return false;
    }
    changes.add(new Change(field, stored == null ? "" : stored.toString(), stated.toString()));
    return true;
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
