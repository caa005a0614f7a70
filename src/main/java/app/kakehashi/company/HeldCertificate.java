package app.kakehashi.company;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate a company holds.
 *
 * @param code of {@code db/reference/certificates.tsv}
 * @param evidence number, issuer or link; null where nobody said
 * @param verified whether the office saw the evidence; else it is the company's own statement
 */
@Embeddable
public record HeldCertificate(
    String code,
    @Nullable LocalDate since,
    @Nullable LocalDate validUntil,
    @Nullable String evidence,
    boolean verified) {
  /** Whether it still holds on a day; without an end it does. */
  public boolean holdsOn(LocalDate day) {
    return validUntil == null || !day.isAfter(validUntil);
  }
}
