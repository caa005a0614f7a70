package app.kakehashi.matching;

import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * A side decided about a pair, or took its decision back. Published inside the transaction that
 * stores the decision.
 *
 * @param choice null where a decision was taken back
 * @param figures of the pair as it was scored at that moment
 */
public record PairDecided(
    long gapId,
    long offerId,
    CompanyId gapCompany,
    CompanyId offerCompany,
    DecidingSide side,
    Decision.@Nullable Choice choice,
    AccountId by,
    Figures figures) {

  /** Whether the side would like to know more. */
  public boolean isInterested() {
    return choice != null && choice.kind() == Decision.Kind.INTERESTED;
  }
}
