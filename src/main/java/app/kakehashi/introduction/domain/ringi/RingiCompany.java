package app.kakehashi.introduction.domain.ringi;

import java.util.List;

/**
 * A company of the pack.
 *
 * @param role what it is in this cooperation, in the pack's language
 * @param names its name in every form worth printing, the official one first; at least one
 * @param facts where it is, how large, what it makes, what it holds
 */
public record RingiCompany(RingiText role, List<RingiText> names, List<RingiFact> facts) {
  public RingiCompany {
    names = List.copyOf(names);
    facts = List.copyOf(facts);
    if (role.isEmpty() || names.isEmpty() || names.stream().anyMatch(RingiText::isEmpty)) {
      throw new IllegalArgumentException("A company without role or name");
    }
  }
}
