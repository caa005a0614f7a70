package app.kakehashi.matching;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reasons for and against a pair. The texts stand in the message files: {@code
 * matching.reason.<code>.sme} in words alone, {@code matching.reason.<code>.office} with figures.
 * Arguments come in the order named here.
 */
public enum ReasonCode {
  /** Shared things: words, how many. */
  TEXT_SHARED,
  /** Few words in common. */
  TEXT_LITTLE,
  /** The same capability field: fields. */
  SECTOR_FIELD,
  /** Near or complementary industries: the offer's sectors. */
  SECTOR_NEAR,
  /** Industries apart: the offer's sectors. */
  SECTOR_FAR,
  SECTOR_UNKNOWN,
  /** A wished mode is offered: wanted mode, offered mode. */
  MODE_WISHED,
  /** A related mode is offered: wanted mode, offered mode. */
  MODE_RELATED,
  MODE_UNKNOWN,
  /** Sizes go together: employees in Japan, in Taiwan. */
  SIZE_FITS,
  /** A dejima unit makes a small partner acceptable: employees in Taiwan. */
  SIZE_DEJIMA,
  /** Sizes are far apart: employees in Japan, in Taiwan. */
  SIZE_FAR,
  SIZE_UNKNOWN,
  /** Held: certificates. */
  CERTIFICATE_HELD,
  /** Not held: certificates. */
  CERTIFICATE_MISSING,
  /** To be asked: certificates. */
  CERTIFICATE_UNKNOWN,
  /** Worked in: languages. */
  LANGUAGE_HELD,
  /** Not worked in: languages. */
  LANGUAGE_MISSING,
  /** To be asked: languages. */
  LANGUAGE_UNKNOWN,
  /** Enough: share in percent. */
  VOLUME_ENOUGH,
  /** A part: share in percent, firms that would be needed. */
  VOLUME_PART,
  VOLUME_UNKNOWN,
  /** A common cluster: theme. */
  REGION_CLUSTER,
  /** Near: kilometres. */
  REGION_NEAR,
  /** Far, no common cluster: kilometres. */
  REGION_FAR,
  REGION_UNKNOWN,
  /** In time: days. */
  TIME_MEETS,
  /** Late: days. */
  TIME_LATE,
  TIME_UNKNOWN,
  BRIDGE_GOOD,
  BRIDGE_WEAK,
  BRIDGE_UNKNOWN,
  TRUST_GOOD,
  TRUST_WEAK,
  TRUST_UNKNOWN,
  /** As much labour saved as wanted: saved, wanted. */
  LABOUR_MEETS,
  /** Less labour saved than wanted: saved, wanted. */
  LABOUR_PART,
  LABOUR_UNKNOWN,
  /** Removed: obstacles. */
  OBSTACLE_REMOVED,
  /** Left: obstacles. */
  OBSTACLE_LEFT,
  OBSTACLE_UNKNOWN,
  /** Reached: maturity. */
  MATURITY_MEETS,
  /** Below: maturity. */
  MATURITY_BELOW,
  MATURITY_UNKNOWN,
  PLACE_MEETS,
  PLACE_OTHER,
  PLACE_UNKNOWN,
  /** Present or delivering: countries. */
  COUNTRIES_PRESENT,
  /** Neither office nor deliveries: countries. */
  COUNTRIES_LACKING,
  COUNTRIES_UNKNOWN,
  /** The offer's text denies something that is asked: words. */
  CONDITION_DENIED,
  /** The gap's text refuses something that is offered: words. */
  CONDITION_REFUSED,
  /** The smallest order is above the need. */
  CONDITION_MINIMUM,
  /** Made where it must not be: countries. */
  CONDITION_ORIGIN,
  /** No free capacity in time. */
  CONDITION_BUSY,
  /** Both look for the same. */
  CONDITION_SAME_SIDE,
  /** The company is to stay where it is, with its people, and would not. */
  CONDITION_UPROOTED,
  /** A measured value falls short of what is asked: words. */
  CONDITION_MEASURE,
  /** The gap names firms that the partner may not supply as well. */
  BUYERS_EXCLUDED,
  /** Nothing that either side states speaks against it. */
  CONDITION_CLEAR,
  FIT_GOOD,
  FIT_WEAK,
  /** The order is a healthy share of revenue: percent. */
  ORDER_HEALTHY,
  /** The order would make dependent: percent. */
  ORDER_DEPENDENT,
  ORDER_UNKNOWN,
  COUNTERPARTY_FITS,
  COUNTERPARTY_FAR,
  COUNTERPARTY_UNKNOWN,
  CLARITY_GOOD,
  CLARITY_WEAK,
  TERMS_GOOD,
  TERMS_WEAK,
  TERMS_UNKNOWN,
  CAP_NO_TOPIC,
  /** Mandatory and neither stated nor excluded: certificates. */
  CAP_CERTIFICATE_UNKNOWN,
  /** Mandatory and neither stated nor excluded: languages. */
  CAP_LANGUAGE_UNKNOWN,
  CAP_MODE_WEAK,
  CAP_CONDITION,
  /** H9: no open introduction left in this cycle. */
  CAPACITY_EXHAUSTED,
  /** Where nothing speaks against a pair: what is least strong: criterion. */
  LEAST_STRONG;

  private static final Set<ReasonCode> FAVOURABLE =
      EnumSet.of(
          TEXT_SHARED,
          SECTOR_FIELD,
          SECTOR_NEAR,
          MODE_WISHED,
          MODE_RELATED,
          SIZE_FITS,
          SIZE_DEJIMA,
          CERTIFICATE_HELD,
          LANGUAGE_HELD,
          VOLUME_ENOUGH,
          REGION_CLUSTER,
          REGION_NEAR,
          TIME_MEETS,
          BRIDGE_GOOD,
          TRUST_GOOD,
          LABOUR_MEETS,
          OBSTACLE_REMOVED,
          MATURITY_MEETS,
          PLACE_MEETS,
          COUNTRIES_PRESENT,
          CONDITION_CLEAR,
          FIT_GOOD,
          ORDER_HEALTHY,
          COUNTERPARTY_FITS,
          CLARITY_GOOD,
          TERMS_GOOD);

  /** Whether it may ever stand among the reasons for a pair. */
  public boolean isFavourable() {
    return FAVOURABLE.contains(this);
  }

  private static final Set<ReasonCode> SETTLED_FIRST =
      EnumSet.of(
          CONDITION_DENIED,
          CONDITION_REFUSED,
          CONDITION_MINIMUM,
          CONDITION_ORIGIN,
          CONDITION_BUSY,
          CONDITION_SAME_SIDE,
          CONDITION_UPROOTED,
          CONDITION_MEASURE,
          CAP_NO_TOPIC,
          CAP_CERTIFICATE_UNKNOWN,
          CAP_LANGUAGE_UNKNOWN,
          CAP_MODE_WEAK,
          CAP_CONDITION);

  /** Whether nothing else is worth asking before it is settled. */
  boolean isSettledFirst() {
    return SETTLED_FIRST.contains(this);
  }

  /** Whether another reason says the same and more. */
  boolean isSaidBy(ReasonCode other) {
    return switch (this) {
      case CERTIFICATE_UNKNOWN -> other == CAP_CERTIFICATE_UNKNOWN;
      case LANGUAGE_UNKNOWN -> other == CAP_LANGUAGE_UNKNOWN;
      case CAP_CONDITION ->
          other == CONDITION_DENIED
              || other == CONDITION_REFUSED
              || other == CONDITION_MINIMUM
              || other == CONDITION_ORIGIN
              || other == CONDITION_BUSY
              || other == CONDITION_SAME_SIDE
              || other == CONDITION_UPROOTED
              || other == CONDITION_MEASURE;
      case COUNTERPARTY_FAR -> other == SIZE_FAR;
      case COUNTERPARTY_FITS -> other == SIZE_FITS;
      case COUNTERPARTY_UNKNOWN -> other == SIZE_UNKNOWN;
      case FIT_GOOD -> other == TEXT_SHARED;
      case FIT_WEAK -> other == TEXT_LITTLE;
      default -> false;
    };
  }

  /** The key of message texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message for an audience: companies read words, the office reads figures. */
  public String messageKey(Audience audience) {
    return "matching.reason." + code() + (audience == Audience.OFFICE ? ".office" : ".sme");
  }
}
