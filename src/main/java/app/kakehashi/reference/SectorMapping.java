package app.kakehashi.reference;

import java.util.List;

/**
 * What a code of another classification means in ISIC.
 *
 * @param name the code's own title, in the language of its scheme
 * @param isic empty where the code names no industry (a filer type, 'cannot be classified')
 */
public record SectorMapping(
    SectorScheme scheme, String code, String name, List<WeightedSector> isic, Quality quality) {

  public SectorMapping {
    isic = List.copyOf(isic);
  }

  /** True where the code stands for an industry at all. */
  public boolean isIndustry() {
    return quality != Quality.NONE;
  }

  /** How certain the correspondence is. */
  public enum Quality {
    /** The same industry under another title. */
    CLOSE,
    /** Several ISIC codes, or a part of one. */
    PARTIAL,
    /** The nearest there is. */
    WEAK,
    /** The code names no industry. */
    NONE
  }
}
