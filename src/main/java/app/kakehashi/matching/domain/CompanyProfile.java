package app.kakehashi.matching.domain;

import app.kakehashi.reference.WeightedSector;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What scoring knows of a firm.
 *
 * @param id stable id; ties and seeds go by the postings' ids, never by this
 * @param country registration country, ISO 3166-1
 * @param group id shared by firms under one parent; null where none is known
 * @param region ISO 3166-2 of the head office; null where unknown
 * @param sectors ISIC codes; the first is the main one; empty where unknown
 * @param certificates codes of certificates held
 * @param languages tags of languages it works in
 * @param presence countries in which it has offices or sites
 * @param dejima whether it has a unit with its own authority; null where unknown
 * @param crossBorderBusiness whether it did Japan–Taiwan business before; null where unknown
 * @param blocked ids of firms it is not to be brought together with
 */
public record CompanyProfile(
    String id,
    String country,
    @Nullable String group,
    @Nullable String region,
    CompanySize size,
    List<WeightedSector> sectors,
    Stated certificates,
    Stated languages,
    Stated presence,
    @Nullable Boolean dejima,
    @Nullable Boolean crossBorderBusiness,
    Trust trust,
    Set<String> blocked) {

  private static final int DIVISION_DIGITS = 2;

  public CompanyProfile {
    sectors = List.copyOf(sectors);
    blocked = Set.copyOf(blocked);
  }

  /** A firm of which only id and country are known. */
  public static CompanyProfile of(String id, String country) {
    return new CompanyProfile(
        id,
        country,
        null,
        null,
        CompanySize.unknown(),
        List.of(),
        Stated.unknown(),
        Stated.unknown(),
        Stated.unknown(),
        null,
        null,
        Trust.unknown(),
        Set.of());
  }

  /**
   * The view for somebody to whom the firm is anonymous: ISIC divisions, the region that stands for
   * its block, the middle of its size band, and nothing else, so that no score or order betrays
   * more than is published.
   *
   * @param blockRegion the region that stands for the firm's region block
   */
  public CompanyProfile coarse(@Nullable String blockRegion) {
    List<WeightedSector> divisions =
        sectors.stream()
            .map(
                sector ->
                    new WeightedSector(
                        sector.code().length() > DIVISION_DIGITS
                            ? sector.code().substring(0, DIVISION_DIGITS)
                            : sector.code(),
                        1.0))
            .distinct()
            .sorted(Comparator.comparing(WeightedSector::code))
            .toList();
    return new CompanyProfile(
        id,
        country,
        null,
        blockRegion,
        size.coarse(),
        divisions,
        Stated.unknown(),
        Stated.unknown(),
        Stated.unknown(),
        null,
        null,
        Trust.unknown(),
        Set.of());
  }

  public CompanyProfile withRegion(@Nullable String newRegion) {
    return new CompanyProfile(
        id,
        country,
        group,
        newRegion,
        size,
        sectors,
        certificates,
        languages,
        presence,
        dejima,
        crossBorderBusiness,
        trust,
        blocked);
  }

  public CompanyProfile withSize(CompanySize newSize) {
    return new CompanyProfile(
        id,
        country,
        group,
        region,
        newSize,
        sectors,
        certificates,
        languages,
        presence,
        dejima,
        crossBorderBusiness,
        trust,
        blocked);
  }

  public CompanyProfile withSectors(List<WeightedSector> newSectors) {
    return new CompanyProfile(
        id,
        country,
        group,
        region,
        size,
        newSectors,
        certificates,
        languages,
        presence,
        dejima,
        crossBorderBusiness,
        trust,
        blocked);
  }

  public CompanyProfile withCertificates(Stated newCertificates) {
    return new CompanyProfile(
        id,
        country,
        group,
        region,
        size,
        sectors,
        newCertificates,
        languages,
        presence,
        dejima,
        crossBorderBusiness,
        trust,
        blocked);
  }

  public CompanyProfile withLanguages(Stated newLanguages) {
    return new CompanyProfile(
        id,
        country,
        group,
        region,
        size,
        sectors,
        certificates,
        newLanguages,
        presence,
        dejima,
        crossBorderBusiness,
        trust,
        blocked);
  }

  public CompanyProfile withPresence(Stated newPresence) {
    return new CompanyProfile(
        id,
        country,
        group,
        region,
        size,
        sectors,
        certificates,
        languages,
        newPresence,
        dejima,
        crossBorderBusiness,
        trust,
        blocked);
  }

  public CompanyProfile withDejima(@Nullable Boolean newDejima) {
    return new CompanyProfile(
        id,
        country,
        group,
        region,
        size,
        sectors,
        certificates,
        languages,
        presence,
        newDejima,
        crossBorderBusiness,
        trust,
        blocked);
  }

  public CompanyProfile withCrossBorderBusiness(@Nullable Boolean newCrossBorderBusiness) {
    return new CompanyProfile(
        id,
        country,
        group,
        region,
        size,
        sectors,
        certificates,
        languages,
        presence,
        dejima,
        newCrossBorderBusiness,
        trust,
        blocked);
  }

  public CompanyProfile withTrust(Trust newTrust) {
    return new CompanyProfile(
        id,
        country,
        group,
        region,
        size,
        sectors,
        certificates,
        languages,
        presence,
        dejima,
        crossBorderBusiness,
        newTrust,
        blocked);
  }

  public CompanyProfile withGroup(@Nullable String newGroup) {
    return new CompanyProfile(
        id,
        country,
        newGroup,
        region,
        size,
        sectors,
        certificates,
        languages,
        presence,
        dejima,
        crossBorderBusiness,
        trust,
        blocked);
  }

  public CompanyProfile withBlocked(Set<String> newBlocked) {
    return new CompanyProfile(
        id,
        country,
        group,
        region,
        size,
        sectors,
        certificates,
        languages,
        presence,
        dejima,
        crossBorderBusiness,
        trust,
        newBlocked);
  }
}
