package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Coded;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.service.CompanyFilter;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.CompanyReader;
import app.kakehashi.company.service.CompanySearch;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.Region;
import app.kakehashi.reference.RegionBlock;
import app.kakehashi.shared.ApiCodes;
import app.kakehashi.shared.ApiPage;
import app.kakehashi.shared.BadParameterException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Companies for other systems: what the pages of companies show, to the same people. */
@RestController
@RequestMapping(path = "/api/v1/companies", produces = MediaType.APPLICATION_JSON_VALUE)
@Permit(Permit.To.SIGNED_IN)
@Tag(name = "Companies", description = "Companies and public bodies of both countries")
class CompanyApi {
  private final CompanySearch search;
  private final CompanyReader companies;
  private final CompanyAnswers answers;
  private final ReferenceData reference;

  CompanyApi(
      CompanySearch search,
      CompanyReader companies,
      CompanyAnswers answers,
      ReferenceData reference) {
    this.search = search;
    this.companies = companies;
    this.answers = answers;
    this.reference = reference;
  }

  @GetMapping
  @Operation(
      summary = "Lists companies",
      description =
          "Companies that take part and are listed publicly, and one’s own; for the office, all"
              + " that take part.")
  @ApiResponse(responseCode = "200", description = "A page of companies")
  ApiPage<CompanyItem> list(
      @Parameter(description = "A name in any spelling, or an official number")
          @RequestParam(required = false)
          @Size(max = 200)
          @Nullable String query,
      @Parameter(description = "Code of the country of registration, ISO 3166-1")
          @RequestParam(required = false)
          @Nullable String country,
      @Parameter(description = "Code of a region (ISO 3166-2) or a block of regions")
          @RequestParam(required = false)
          @Nullable String place,
      @Parameter(description = "ISIC Rev. 4 section or division, with all below it")
          @RequestParam(required = false)
          @Nullable String sector,
      @Parameter(
              description = "Kind of company or body",
              schema =
                  @Schema(
                      allowableValues = {
                        "company",
                        "local_government",
                        "university",
                        "hospital",
                        "support_body"
                      }))
          @RequestParam(required = false)
          @Nullable String kind,
      @Parameter(
              description = "Order of the list",
              schema =
                  @Schema(
                      allowableValues = {"name", "changed", "size", "place"},
                      defaultValue = "name"))
          @RequestParam(defaultValue = "name")
          String sort,
      @Parameter(description = "Number of the page, from 1")
          @RequestParam(defaultValue = "1")
          @Min(1)
          @Max(ApiPage.DEEPEST)
          int page,
      @Parameter(description = "Items a page")
          @RequestParam(defaultValue = ApiPage.USUAL)
          @Min(1)
          @Max(ApiPage.LARGEST)
          int size,
      Viewer viewer) {
    CompanyFilter filter =
        new CompanyFilter(
            query == null ? "" : query.strip(),
            ApiCodes.known("country", country, reference.countries()::find),
            ApiCodes.known("place", place, this::regionOrBlock),
            ApiCodes.known("sector", sector, reference.sectors()::find),
            null,
            ApiCodes.meant("kind", kind, code -> Coded.find(CompanyKind.class, code)),
            false,
            sortOf(sort));
    return new ApiPage<>(
        page,
        size,
        search.count(filter, viewer),
        search.page(filter, viewer, (page - 1) * size, size).stream()
            .map(line -> answers.item(line, viewer.language()))
            .toList());
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "Reads a company",
      description =
          "The public profile of a company. Its figures are added for its own people and the"
              + " office; contacts are never in it.")
  @ApiResponse(responseCode = "200", description = "The company")
  CompanyDetails read(
      @Parameter(description = "Id of the company") @PathVariable String id, Viewer viewer) {
    CompanyProfile company = companies.profile(id, viewer);
    boolean inside = viewer.keeps(company.id());
    return answers.details(company, viewer.language(), inside);
  }

  private static CompanyFilter.Sort sortOf(String code) {
    return Arrays.stream(CompanyFilter.Sort.values())
        .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElseThrow(() -> new BadParameterException("sort"));
  }

  private Optional<String> regionOrBlock(String code) {
    return reference
        .regions()
        .find(code)
        .map(Region::code)
        .or(() -> reference.regions().findBlock(code).map(RegionBlock::code));
  }
}
