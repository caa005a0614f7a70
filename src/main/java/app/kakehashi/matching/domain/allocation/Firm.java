package app.kakehashi.matching.domain.allocation;

/**
 * A firm with offers.
 *
 * @param group key that firms of one corporate group share; its own id where it is in none
 * @param capacity open introductions that it can bear
 * @param load those it has now
 */
public record Firm(String id, String group, int capacity, int load) {
  public Firm {
    if (capacity < 1 || load < 0) {
      throw new IllegalArgumentException("A firm bears at least one introduction");
    }
  }

  /** Introductions that it can take on; none where it has as many as it can bear (H9). */
  int room() {
    return Math.max(0, capacity - load);
  }
}
