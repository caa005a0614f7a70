package app.kakehashi.matching.domain.allocation;

/**
 * A gap with its free places.
 *
 * @param free introductions that it can take on now; may be 0
 */
public record GapPlaces(String id, int free) {
  public GapPlaces {
    if (free < 0) {
      throw new IllegalArgumentException("Fewer than no places");
    }
  }
}
