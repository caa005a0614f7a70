package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.SectorCode;
import app.kakehashi.listimport.domain.list.Problem.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of a register of plants together: rows with one official number are one company
 * with several sites. A number that fails its check joins nothing; such rows join by name, which is
 * unique in the country for a company limited and in its region for any other business.
 */
public final class PlantRegister {

  private final Map<String, List<CompanyLine>> byCompany = new LinkedHashMap<>();

  /** Takes a row. */
  public void add(CompanyLine row) {
    byCompany.computeIfAbsent(key(row), any -> new ArrayList<>()).add(row);
  }

  /** The companies in the order in which they first stand in the file. */
  public List<CompanyLine> companies() {
    return byCompany.values().stream().map(PlantRegister::company).toList();
  }

  private static String key(CompanyLine row) {
    CompanyDraft draft = row.draft();
    if (draft == null) {
      return "line " + row.line();
    }
    CompanyIdentifier number = draft.identifier();
    if (number != null && number.isKey()) {
      return "number " + number.value();
    }
    String name = "name " + LegalForms.core(draft.officialName());
    String form = draft.legalForm();
    return form != null && form.endsWith("公司") ? name : name + " in " + draft.anyRegion();
  }

  /** The plant of the company's own name stands first: of equals its region counts. */
  private static CompanyLine company(List<CompanyLine> rows) {
    CompanyLine first = rows.getFirst();
    CompanyDraft main = first.draft();
    if (rows.size() == 1 || main == null) {
      return first;
    }
    for (CompanyLine row : rows) {
      CompanyDraft draft = row.draft();
      if (draft != null && row.name().equals(draft.officialName())) {
        main = draft;
        break;
      }
    }
    List<Problem> problems = new ArrayList<>();
    Set<SectorCode> sectors = new LinkedHashSet<>(main.sectors());
    Set<CompanySite> sites = new LinkedHashSet<>(main.sites());
    for (CompanyLine row : rows) {
      problems.addAll(row.problems());
      CompanyDraft draft = row.draft();
      if (draft != null) {
        sectors.addAll(draft.sectors());
        sites.addAll(draft.sites());
        @Nullable Problem other = otherName(first, main, row, draft);
        if (other != null) {
          problems.add(other);
        }
      }
    }
    CompanyDraft joined =
        CompanyDraft.builder(
                String.valueOf(first.line()),
                main.affiliation(),
                main.country(),
                main.officialName())
            .scope(main.scope())
            .kind(main.kind())
            .officialLanguage(main.officialLanguage())
            .legalForm(main.legalForm())
            .identifier(main.identifier())
            .sectors(List.copyOf(sectors))
            .sites(List.copyOf(sites))
            .build();
    return new CompanyLine(
        rows.stream().map(CompanyLine::line).toList(),
        first.listKey(),
        main.officialName(),
        joined,
        problems);
  }

  private static @Nullable Problem otherName(
      CompanyLine first, CompanyDraft main, CompanyLine row, CompanyDraft draft) {
    return LegalForms.core(main.officialName()).equals(LegalForms.core(draft.officialName()))
        ? null
        : new Problem(
            Code.NUMBER_SHARED,
            row.line(),
            null,
            row.name(),
            List.of(String.valueOf(first.line()), main.officialName()));
  }
}
