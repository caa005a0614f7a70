package app.kakehashi.company.domain;

import app.kakehashi.company.CompanySite;
import app.kakehashi.company.OfficeDraft;
import app.kakehashi.company.SiteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings offices that a list names together with the places that are known. An office is the place
 * that is all the list says, else the one of its name in its country, else one there of which
 * nothing but the country is known; only then it is a new one.
 */
final class Offices {

  private final UnaryOperator<String> nameKey;
  private final List<CompanySite> sites;
  private final List<CompanySite> before = new ArrayList<>();
  private final List<CompanySite> after = new ArrayList<>();

  Offices(List<CompanySite> known, UnaryOperator<String> nameKey) {
    this.sites = new ArrayList<>(known);
    this.nameKey = nameKey;
  }

  /** Takes an office in. */
  void add(OfficeDraft office) {
    int at = find(office);
    CompanySite known = at < 0 ? null : sites.get(at);
    CompanySite stated = merged(known, office);
    if (known == null) {
      sites.add(stated);
      after.add(stated);
    } else if (!stated.equals(known)) {
      sites.set(at, stated);
      before.add(known);
      after.add(stated);
    }
  }

  /** All places, in the order in which they were known. */
  List<CompanySite> sites() {
    return List.copyOf(sites);
  }

  /** The places that differ, as they were; as text, one a line. */
  String before() {
    return text(before);
  }

  /** The places that differ, as they are. */
  String after() {
    return text(after);
  }

  private int find(OfficeDraft office) {
    return Stream.<Predicate<CompanySite>>of(
            site -> says(site, office),
            site -> office.name() != null && isNamed(site, office.name()),
            Offices::isBlank,
            site -> office.name() == null && isOnlyOneSuch(site, office))
        .mapToInt(test -> first(office.country(), test))
        .filter(at -> at >= 0)
        .findFirst()
        .orElse(-1);
  }

  private int first(String country, Predicate<CompanySite> test) {
    for (int i = 0; i < sites.size(); i++) {
      if (sites.get(i).country().equals(country) && test.test(sites.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a place is known with everything that is said. */
  private boolean says(CompanySite site, OfficeDraft office) {
    return agrees(office.kind(), site.kind())
        && (office.name() == null || isNamed(site, office.name()))
        && agrees(office.address(), site.address())
        && agrees(office.sinceYear(), site.sinceYear())
        && agrees(office.staff(), site.staff());
  }

  private static boolean agrees(@Nullable Object said, @Nullable Object known) {
    return said == null || said.equals(known);
  }

  private boolean isNamed(CompanySite site, String name) {
    return site.name() != null && nameKey.apply(site.name()).equals(nameKey.apply(name));
  }

  /** A list of countries says no more of a place. */
  private static boolean isBlank(CompanySite site) {
    return site.kind() == SiteKind.SALES_OFFICE
        && Stream.of(site.name(), site.address(), site.sinceYear(), site.staff())
            .allMatch(Objects::isNull);
  }

  /** An office without a name can only be the one of its kind in its country. */
  private boolean isOnlyOneSuch(CompanySite site, OfficeDraft office) {
    return agrees(office.kind(), site.kind())
        && (office.address() == null || site.address() == null)
        && sites.stream()
                .filter(other -> other.country().equals(office.country()))
                .filter(other -> agrees(office.kind(), other.kind()))
                .count()
            == 1;
  }

  private static CompanySite merged(@Nullable CompanySite known, OfficeDraft office) {
    if (known == null) {
      return new CompanySite(
          office.kind() == null ? SiteKind.SALES_OFFICE : office.kind(),
          office.name(),
          office.country(),
          null,
          office.address(),
          office.sinceYear(),
          office.staff(),
          null);
    }
    return new CompanySite(
        office.kind() == null ? known.kind() : office.kind(),
        known.name() == null ? office.name() : known.name(),
        known.country(),
        known.region(),
        office.address() == null ? known.address() : office.address(),
        office.sinceYear() == null ? known.sinceYear() : office.sinceYear(),
        office.staff() == null ? known.staff() : office.staff(),
        known.externalNumber());
  }

  private static String text(List<CompanySite> sites) {
    return sites.stream()
        .map(
            site ->
                Stream.of(
                        site.country(),
                        site.kind().code(),
                        site.sinceYear(),
                        site.staff(),
                        site.name(),
                        site.address())
                    .map(part -> part == null ? "" : part.toString().replaceAll("\\s+", " "))
                    .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
  }
}
