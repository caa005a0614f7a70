package app.kakehashi.company.web;

import app.kakehashi.shared.ApiCode;
import app.kakehashi.shared.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company as the API answers it alone. People are never in it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CompanyDetails", description = "A company with its public profile")
record CompanyDetails(
    @JsonUnwrapped CompanyItem company,
    @Schema(description = "Further names") List<Name> names,
    @Schema(description = "Official number") @Nullable Identifier identifier,
    @Schema(description = "Address of the head office, as typed") @Nullable String address,
    @Schema(description = "Country of the head office, where it is known, ISO 3166-1")
        @Nullable ApiCode addressCountry,
    @Schema(description = "Its web site") @Nullable String website,
    @Schema(description = "Year in which it was founded") @Nullable Integer foundedYear,
    @Schema(description = "Whether it is small or medium-sized by the law of its country")
        ApiCode sme,
    @Schema(description = "Sectors, in the classification in which they were stated")
        List<ApiCode> sectors,
    @Schema(description = "Capability fields") List<ApiCode> fields,
    @Schema(description = "Working languages; left out where nobody said")
        @Nullable List<ApiCode> languages,
    @Schema(description = "Certificates held") List<HeldCertificate> certificates,
    @Schema(description = "Whether the list of certificates is complete")
        boolean certificatesComplete,
    @Schema(description = "Places besides the head office, in any country") List<Site> sites,
    @Schema(description = "Figures; only for its own people and the office")
        @Nullable Figures figures) {

  /** A further name. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CompanyName", description = "A further name of a company")
  record Name(
      @Schema(description = "Trade name, reading, English name …") ApiCode kind,
      @Schema(description = "The name as typed") String text,
      @Schema(description = "Its language, BCP 47, where it is known") @Nullable String language) {}

  /** The official number. */
  @Schema(name = "CompanyNumber", description = "The official number of a company")
  record Identifier(
      @Schema(description = "Whose number it is") ApiCode scheme,
      @Schema(description = "The number") String value,
      @Schema(description = "Whether its check digit holds: valid, invalid or unchecked")
          String check) {}

  /** A certificate. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "HeldCertificate", description = "A certificate a company holds")
  record HeldCertificate(
      @Schema(description = "Code of the certificate") ApiCode certificate,
      @Schema(description = "Since when") @Nullable LocalDate since,
      @Schema(description = "Last day") @Nullable LocalDate validUntil,
      @Schema(description = "Whether the office saw the evidence") boolean verified) {}

  /** A place of work. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Site", description = "A place where a company works besides its head office")
  record Site(
      @Schema(description = "Factory, branch, research …") ApiCode kind,
      @Schema(description = "Its name as typed") @Nullable String name,
      @Schema(description = "Country, ISO 3166-1") ApiCode country,
      @Schema(description = "Region, ISO 3166-2") @Nullable ApiCode region) {}

  /** What is for the company and the office only. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Figures", description = "Figures of a company, where known")
  record Figures(
      @Schema(description = "Regular employees") @Nullable Integer employees,
      @Schema(description = "Paid-in capital") @Nullable Money capital,
      @Schema(description = "Revenue of a year") @Nullable Money revenue,
      @Schema(description = "The year of the revenue") @Nullable Integer revenueYear) {}
}
