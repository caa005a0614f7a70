package app.kakehashi.company.domain;

import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanySize;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of a company whose source is kept, under the names that an intake uses for what it
 * changes.
 */
public final class CompanyFields {
  /** What a person who reads the profile through and saves it as right has confirmed. */
  public static final Set<String> PROFILE = Set.copyOf(CompanyIntake.FIELDS);

  /** What a verification confirms: who and where the company is, not how large. */
  public static final Set<String> IDENTITY =
      Set.of("official_name", "legal_form", "identifier", "address", "region", "address_country");

  /** Fields that only make sense together: half an address of each source is no address. */
  private static final List<Set<String>> TOGETHER =
      List.of(
          Set.of("official_name", "legal_form"),
          Set.of("sites", "offices"),
          Set.of("address", "region", "address_country", "region_basis"));

  private CompanyFields() {}

  /** The field and what stands or falls with it. */
  public static Set<String> with(String field) {
    return TOGETHER.stream()
        .filter(together -> together.contains(field))
        .findFirst()
        .orElse(Set.of(field));
  }

  /** Those of these fields of which the record says something. */
  public static Set<String> stated(Company company, Set<String> fields) {
    Map<String, Object> values = values(company);
    return fields.stream()
        .filter(field -> values.get(field) != null && !List.of().equals(values.get(field)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The fields whose values differ. */
  public static Set<String> different(Map<String, Object> before, Map<String, Object> after) {
    Set<String> different = new LinkedHashSet<>();
    for (String field : before.keySet()) {
      if (!Objects.equals(before.get(field), after.get(field))) {
        different.add(field);
      }
    }
    return different;
  }

  /** What the record says now; null for nothing. */
  public static Map<String, Object> values(Company company) {
    CompanySize size = company.size();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("official_name", company.officialName());
    values.put("legal_form", company.legalForm());
    values.put("identifier", company.identifier());
    values.put("address", company.address());
    boolean standsIn = company.regionFromSite();
    values.put("region", standsIn ? null : company.region());
    values.put("address_country", standsIn ? null : company.addressCountry());
    values.put("employees", size.employees());
    values.put("capital", size.capital());
    values.put("revenue", size.revenue());
    values.put(
        "founded", company.foundedOn() == null ? company.foundedYear() : company.foundedOn());
    values.put("website", company.website());
    values.put("group_name", company.groupName());
    values.put("memberships", List.copyOf(company.memberships()));
    values.put("referring_body", company.referringBody());
    values.put(
        "parent_company", company.parent() == null ? company.parentName() : company.parent());
    values.put("sectors", company.sectors());
    values.put("fields", List.copyOf(company.fields()));
    values.put("languages", List.copyOf(company.languages()));
    values.put("names", company.names());
    values.put("sites", company.sites());
    values.put("certificates", company.certificates());
    values.put("dejima", company.dejima());
    return values;
  }
}
