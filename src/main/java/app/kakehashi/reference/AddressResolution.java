package app.kakehashi.reference;

import java.util.List;
import java.util.Optional;

/** What an address says about its region; an ambiguous address stays visibly ambiguous. */
public sealed interface AddressResolution {

  /** The region, only where the address leaves no doubt. */
  default Optional<Region> region() {
    return this instanceof Resolved resolved ? Optional.of(resolved.found()) : Optional.empty();
  }

  /**
   * One region.
   *
   * @param evidence the part of the address that decided
   */
  record Resolved(Region found, String evidence) implements AddressResolution {}

  /**
   * Several regions have a place of this name.
   *
   * @param candidates at least two, in order of their codes
   * @param evidence the part of the address that is ambiguous
   */
  record Ambiguous(List<Region> candidates, String evidence) implements AddressResolution {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /** The address names no place of the country. */
  record Unresolved() implements AddressResolution {}
}
