package app.kakehashi.company.domain;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.NameKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a record is compared to find the same company twice.
 *
 * @param id of the stored company; 0 for one that is not stored
 * @param number official number with its scheme in front; null where unknown
 * @param numberHolds whether the number passes its check
 * @param region of the head office; null where nobody said
 * @param address folded; empty where unknown
 * @param domains of its web site and of its people's mail addresses, without providers of mail
 * @param phones digits without the leading zero or country code
 */
public record Subject(
    long id,
    Affiliation side,
    @Nullable String number,
    boolean numberHolds,
    @Nullable String region,
    String address,
    @Nullable Integer foundedYear,
    @Nullable LocalDate foundedOn,
    @Nullable BigDecimal capital,
    NameShape name,
    Set<String> legalForms,
    List<Other> others,
    Set<String> domains,
    Set<String> phones) {
  public Subject {
    legalForms = Set.copyOf(legalForms);
    others = List.copyOf(others);
    domains = Set.copyOf(domains);
    phones = Set.copyOf(phones);
  }

  /** A further name. */
  public record Other(NameKind kind, NameShape shape) {}

  /** Whether the registers say that these are two. */
  boolean isSurelyOther(Subject other) {
    return numberHolds
        && other.numberHolds
        && number != null
        && other.number != null
        && scheme(number).equals(scheme(other.number))
        && !number.equals(other.number);
  }

  private static String scheme(String number) {
    return number.substring(0, number.indexOf(':'));
  }
}
