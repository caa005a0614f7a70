package app.kakehashi.listimport.web;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Coded;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.Updating;
import app.kakehashi.listimport.domain.file.TextEncoding;
import app.kakehashi.shared.ApiCodes;
import app.kakehashi.shared.BadParameterException;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What another system may say besides the list it uploads. */
record ImportOptions(
    @Parameter(description = "Encoding of a text; found where it is left out")
        @Nullable String encoding,
    @Parameter(description = "Name of the sheet of a workbook; found where it is left out")
        @Nullable String sheet,
    @Parameter(
            description = "Side to which all companies of the list belong",
            schema = @Schema(allowableValues = {"JP", "TW"}))
        @Nullable String side,
    @Parameter(
            description =
                "How rows are read: apart reads each for itself, also where each record seems to"
                    + " stand on two; found where it is left out",
            schema = @Schema(allowableValues = {"apart"}))
        @Nullable String rows,
    @Parameter(
            description =
                "Id of the import of which the list is a newer edition, none for of none; found"
                    + " where it is left out")
        @Nullable String editionOf,
    @Parameter(
            description =
                "Fields in which the list replaces even what a person stated or confirmed; may"
                    + " come several times, usually none",
            array =
                @ArraySchema(
                    schema =
                        @Schema(
                            allowableValues = {
                              "official_name",
                              "legal_form",
                              "identifier",
                              "address",
                              "region",
                              "address_country",
                              "employees",
                              "capital",
                              "revenue",
                              "founded",
                              "website",
                              "sectors",
                              "fields",
                              "languages"
                            })))
        @Nullable List<String> listCounts) {

  /** The earlier import of which the list is said to be a newer edition; null for none. */
  @Nullable String earlier() {
    return Updating.NO_EDITION.equals(editionOf) ? null : editionOf;
  }

  /**
   * The choices they make.
   *
   * @throws BadParameterException naming the one that means nothing
   */
  ReadingChoices choices() {
    List<String> counts = Objects.requireNonNullElse(listCounts, List.of());
    if (!CompanyIntake.FIELDS.containsAll(counts)) {
      throw new BadParameterException("listCounts");
    }
    return new ReadingChoices(
            ApiCodes.meant("encoding", encoding, TextEncoding::ofCode),
            null,
            sheet,
            ApiCodes.meant("side", side, code -> Coded.find(Affiliation.class, code)))
        .apart(ApiCodes.meant("rows", rows, ImportOptions::apart) != null)
        .updating(new Updating(counts, editionOf));
  }

  private static Optional<String> apart(String code) {
    return Optional.of(code).filter(ImportController.ROWS_APART::equals);
  }
}
