package app.kakehashi.company.domain;

import app.kakehashi.company.VerificationMethod;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That the office convinced itself of a company: who, when, how. Never changed. */
@Entity
@SuppressWarnings("UnusedVariable") // what no method reads is read by the queries of the pages
@Table(name = "company_verification")
public class Verification {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long companyId;
  private VerificationMethod method;
  private LocalDate verifiedOn;
  private long verifiedBy;
  private @Nullable String note;
  private Instant recordedAt;

  @SuppressWarnings("NullAway.Init")
  protected Verification() {}

  public Verification(
      CompanyId company,
      VerificationMethod method,
      LocalDate verifiedOn,
      AccountId verifiedBy,
      @Nullable String note,
      Instant recordedAt) {
    this.companyId = company.value();
    this.method = method;
    this.verifiedOn = verifiedOn;
    this.verifiedBy = verifiedBy.value();
    this.note = note;
    this.recordedAt = recordedAt;
  }
}
