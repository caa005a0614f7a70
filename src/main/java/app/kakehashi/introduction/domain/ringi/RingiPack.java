package app.kakehashi.introduction.domain.ringi;

import app.kakehashi.shared.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of a ringi pack (稟議書案, 簽呈): what a contact attaches to its own company's internal
 * approval. It never changes; a new version is a new pack.
 *
 * @param language of the document
 * @param title what is to be approved, in one line
 * @param caseReference how both sides and the secretariat name the case
 * @param issuer who put it together: the association
 * @param date on which it was made
 * @param companies the companies of the case, the seeking one first; at least two
 * @param memo the page for the general manager, in Traditional Chinese packs and only there
 * @param sections one of every kind in their order; kinds not given are still to be filled in
 */
public record RingiPack(
    Language language,
    RingiText title,
    String caseReference,
    String issuer,
    LocalDate date,
    List<RingiCompany> companies,
    @Nullable RingiMemo memo,
    List<RingiSection> sections) {
  public RingiPack {
    title = RingiText.line(title.text(), title.language());
    caseReference = RingiText.line(caseReference, language).text();
    issuer = RingiText.line(issuer, language).text();
    if (title.isEmpty() || caseReference.isEmpty() || issuer.isEmpty()) {
      throw new IllegalArgumentException("A pack without title, case or issuer");
    }
    companies = List.copyOf(companies);
    if (companies.size() < 2) {
      throw new IllegalArgumentException("A pack of " + companies.size() + " companies");
    }
    if ((memo != null) != (language == Language.ZH_HANT)) {
      throw new IllegalArgumentException("A 簽呈 opens the Traditional Chinese pack and no other");
    }
    sections = inOrder(sections);
  }

  private static List<RingiSection> inOrder(List<RingiSection> given) {
    Map<RingiSectionKind, RingiSection> byKind = new EnumMap<>(RingiSectionKind.class);
    given.forEach(
        section -> {
          if (byKind.put(section.kind(), section) != null) {
            throw new IllegalArgumentException("Two sections of kind " + section.kind());
          }
        });
    List<RingiSection> all = new ArrayList<>();
    Arrays.stream(RingiSectionKind.values())
        .forEach(kind -> all.add(byKind.getOrDefault(kind, RingiSection.empty(kind))));
    return List.copyOf(all);
  }
}
