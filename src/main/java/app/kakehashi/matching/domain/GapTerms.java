package app.kakehashi.matching.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a gap gives: what the Taiwanese side looks at.
 *
 * @param annualOrderJpy expected order value a year
 * @param paymentDays days until payment
 * @param intellectualPropertyStays whether the maker keeps its rights; null where unknown
 * @param confidentialityInTheirLanguage whether an NDA exists in a language the maker reads
 * @param filledShare share of the structured fields that are filled, 0 to 1
 * @param acceptanceCriteria whether it says when a result is accepted; null where unknown
 */
public record GapTerms(
    @Nullable Double annualOrderJpy,
    @Nullable Integer paymentDays,
    @Nullable Boolean intellectualPropertyStays,
    @Nullable Boolean confidentialityInTheirLanguage,
    double filledShare,
    @Nullable Boolean acceptanceCriteria) {

  /** Nothing is said. */
  public static GapTerms none() {
    return new GapTerms(null, null, null, null, 0, null);
  }
}
