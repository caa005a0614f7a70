package app.kakehashi.company.domain;

import app.kakehashi.company.SectorCode;
import app.kakehashi.reference.Sectors;
import app.kakehashi.reference.WeightedSector;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a company's industries lie in the ISIC tree.
 *
 * @param isic codes the industries are mapped to, the main one's first
 * @param path those codes and every node above them
 * @param mainDivision two digits; null where the main industry is not known that finely
 * @param mainSection a letter; null where no industry is known
 */
public record SectorPlace(
    List<String> isic,
    List<String> path,
    @Nullable String mainDivision,
    @Nullable String mainSection) {
  /**
   * The place of industries as stated; what the reference data does not know counts for nothing.
   */
  public static SectorPlace of(List<SectorCode> stated, Sectors sectors) {
    Set<String> isic = new LinkedHashSet<>();
    Set<String> path = new LinkedHashSet<>();
    for (SectorCode code : stated) {
      for (WeightedSector mapped : sectors.map(code.scheme(), code.code())) {
        isic.add(mapped.code());
        path.addAll(sectors.path(mapped.code()));
      }
    }
    List<String> main = isic.isEmpty() ? List.of() : sectors.path(isic.iterator().next());
    return new SectorPlace(
        List.copyOf(isic),
        List.copyOf(path),
        main.size() > 1 ? main.get(1) : null,
        main.isEmpty() ? null : main.getFirst());
  }

  /** The codes the main industry alone is mapped to. */
  public static List<String> ofMain(List<SectorCode> stated, Sectors sectors) {
    return stated.isEmpty()
        ? List.of()
        : sectors.map(stated.getFirst().scheme(), stated.getFirst().code()).stream()
            .map(WeightedSector::code)
            .toList();
  }
}
