package app.kakehashi.gap.web;

import app.kakehashi.company.ApiCompany;
import app.kakehashi.shared.ApiCode;
import app.kakehashi.shared.ApiText;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gap as the API answers it in lists. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Gap", description = "What a company lacks")
record GapItem(
    @Schema(description = "Its id below /api/v1/gaps") String id,
    @Schema(description = "Kind of gap") ApiCode kind,
    @Schema(description = "Where it stands in its life") ApiCode status,
    @Schema(description = "An approved translation where there is one, else the original")
        ApiText title,
    @Schema(description = "Whether strangers may not know whose it is") boolean anonymous,
    @Schema(description = "Whose it is; left out where that is not to be known")
        @Nullable ApiCompany company,
    @Schema(description = "What may be known of a company that is not named")
        @Nullable Profile profile,
    @Schema(description = "Where it is needed, as finely as may be known") @Nullable Place place,
    @Schema(description = "Capability fields sought") List<ApiCode> fields,
    @Schema(description = "Forms of cooperation accepted, the preferred first") List<ApiCode> modes,
    @Schema(description = "The day by which it is needed") @Nullable LocalDate neededBy,
    @Schema(description = "Since when it is published") @Nullable Instant publishedAt,
    @Schema(description = "When it ends unless it is renewed") @Nullable Instant expiresAt,
    @Schema(description = "Whether the owner of the token may change it") boolean mine) {

  /** What at least five companies share with one that is not named. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "CoarseProfile",
      description = "What at least five companies share with one that is not named")
  record Profile(
      @Schema(description = "Sector, ISIC Rev. 4") @Nullable ApiCode sector,
      @Schema(description = "Block of regions of the head office") @Nullable ApiCode regionBlock,
      @Schema(description = "Step of the number of employees") @Nullable ApiCode size) {}

  /** Where it is needed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PlaceOfNeed", description = "Where something is needed")
  record Place(
      @Schema(description = "Country, ISO 3166-1") ApiCode country,
      @Schema(description = "Region, ISO 3166-2") @Nullable ApiCode region,
      @Schema(description = "Block of regions") @Nullable ApiCode regionBlock) {}
}
