package app.kakehashi.matching.domain.allocation;

import app.kakehashi.matching.PassedOver;
import java.util.List;

/**
 * A round as shared out; both lists by gap, then by value, the best first.
 *
 * @param chosen what is proposed
 * @param passedOver what is possible and not proposed
 */
public record Allocation(List<Option> chosen, List<Passed> passedOver) {
  public Allocation {
    chosen = List.copyOf(chosen);
    passedOver = List.copyOf(passedOver);
  }

  /** An option that is not proposed. */
  public record Passed(Option option, PassedOver why) {}

  /** Expected introductions to which both sides say yes: the sum of U. */
  public double value() {
    return chosen.stream().mapToDouble(Option::value).sum();
  }
}
