package app.kakehashi.company;

import app.kakehashi.shared.ApiText;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A company that another answer of the API names. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CompanyReference", description = "A company that may be named")
public record ApiCompany(
    @Schema(description = "Its id below /api/v1/companies") String id,
    @Schema(description = "Its official name") ApiText name,
    @Schema(description = "Its English name, where one is known") @Nullable String englishName) {
  /** The company of a line. */
  public static ApiCompany of(CompanySummary company) {
    return new ApiCompany(
        company.publicId(),
        new ApiText(company.name(), company.nameLanguage()),
        company.englishName());
  }
}
