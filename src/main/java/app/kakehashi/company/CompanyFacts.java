package app.kakehashi.company;

import app.kakehashi.shared.CompanyId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a score needs to know about a company, without names of people.
 *
 * @param country where it is registered, ISO 3166-1 alpha-2
 * @param active whether it takes part and is wanted; an inactive company is never proposed
 * @param sectors as stated, the main one first
 * @param isic ISIC codes of the sectors, the main one first, without repetition
 * @param fields codes of capability fields
 * @param region of the head office, ISO 3166-2; null where unknown
 * @param certificatesStated whether the list of certificates is complete; else what is missing is
 *     unknown
 * @param languagesStated whether the list of languages is complete; else what is missing is unknown
 * @param languages codes such as {@code ja}, {@code zh-Hant}, {@code en}
 * @param presence countries of its head office and sites
 * @param group key that companies of one group share; null where it belongs to none that is known
 * @param blocked companies it is never proposed to, in either direction
 */
public record CompanyFacts(
    CompanyId id,
    String publicId,
    CompanyKind kind,
    Affiliation affiliation,
    String country,
    boolean active,
    boolean listedPublicly,
    CompanySize size,
    List<SectorCode> sectors,
    List<String> isic,
    List<String> fields,
    @Nullable String region,
    boolean certificatesStated,
    List<HeldCertificate> certificates,
    boolean languagesStated,
    List<String> languages,
    Set<String> presence,
    Dejima dejima,
    Resilience resilience,
    Set<Credential> credentials,
    List<Exclusivity> exclusivities,
    CompanyTrust trust,
    @Nullable String group,
    Set<CompanyId> blocked) {
  public CompanyFacts {
    sectors = List.copyOf(sectors);
    isic = List.copyOf(isic);
    fields = List.copyOf(fields);
    certificates = List.copyOf(certificates);
    languages = List.copyOf(languages);
    presence = Set.copyOf(presence);
    credentials = Set.copyOf(credentials);
    exclusivities = List.copyOf(exclusivities);
    blocked = Set.copyOf(blocked);
  }

  /** Whether both belong to one group. */
  public boolean sameGroupAs(CompanyFacts other) {
    return id.equals(other.id) || (group != null && group.equals(other.group));
  }
}
