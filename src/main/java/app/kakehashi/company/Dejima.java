package app.kakehashi.company;

import app.kakehashi.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A dejima (出島): a unit of a large organisation with its own authority to work with small firms.
 *
 * @param exists whether there is one
 * @param headCount people in it
 * @param budget what it may approve itself for a trial
 * @param scope what a trial may be about
 * @param months how long a trial may take
 * @param successCriteria what decides about its success
 * @param purchaseAfterwards whether a successful trial leads to a purchase
 */
public record Dejima(
    Answer exists,
    @Nullable Integer headCount,
    @Nullable Money budget,
    @Nullable String scope,
    @Nullable Integer months,
    @Nullable String successCriteria,
    Answer purchaseAfterwards) {
  /** Nobody said whether there is one. */
  public static final Dejima UNKNOWN = of(Answer.UNKNOWN);

  public Dejima {
    if (exists != Answer.YES
        && (headCount != null
            || budget != null
            || scope != null
            || months != null
            || successCriteria != null
            || purchaseAfterwards != Answer.UNKNOWN)) {
      throw new IllegalArgumentException("Only a dejima that exists has details");
    }
  }

  /** Without details. */
  public static Dejima of(Answer exists) {
    return new Dejima(exists, null, null, null, null, null, Answer.UNKNOWN);
  }
}
