package app.kakehashi.company.web;

import app.kakehashi.shared.ApiCode;
import app.kakehashi.shared.ApiText;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A company as the API answers it in lists: what a public profile shows. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Company", description = "A company or public body")
record CompanyItem(
    @Schema(description = "Its id below /api/v1/companies") String id,
    @Schema(description = "Official name") ApiText name,
    @Schema(description = "English name, where one is known") @Nullable String englishName,
    @Schema(description = "Company, local government, university …") ApiCode kind,
    @Schema(description = "The side it belongs to: JP or TW") ApiCode affiliation,
    @Schema(description = "Where it is registered, ISO 3166-1") ApiCode country,
    @Schema(
            description =
                "Region of the head office, of the sites where the head office is unknown, ISO"
                    + " 3166-2")
        @Nullable ApiCode region,
    @Schema(description = "Main sector, ISIC Rev. 4") @Nullable ApiCode sector,
    @Schema(description = "Step of the number of employees") @Nullable ApiCode size,
    @Schema(description = "Whether the office has verified it") boolean verified,
    @Schema(description = "Whether it takes part") boolean active) {}
