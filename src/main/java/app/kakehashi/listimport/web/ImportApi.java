package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.service.DataChangedException;
import app.kakehashi.listimport.service.ImportAccess;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.listimport.service.Imports;
import app.kakehashi.listimport.service.StillUsedException;
import app.kakehashi.shared.ApiPage;
import app.kakehashi.shared.BadParameterException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lists for other systems: the same files, the same check, the same commit as on the pages. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Permit(Permit.To.OFFICE)
@Tag(name = "Imports", description = "Lists of companies, gaps and offers; for the office")
class ImportApi {

  private final Imports imports;
  private final ImportReads reads;
  private final ImportWords words;

  ImportApi(Imports imports, ImportReads reads, ImportWords words) {
    this.imports = imports;
    this.reads = reads;
    this.words = words;
  }

  @GetMapping
  @Operation(
      summary = "Lists imports",
      description = "The newest first; discarded ones are left out.")
  @ApiResponse(responseCode = "200", description = "A page of imports")
  ApiPage<ImportItem> list(
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
    return new ApiPage<>(
        page,
        size,
        reads.count(viewer),
        reads.newest(viewer, (page - 1) * size, size).stream().map(ImportItem::of).toList());
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Uploads and checks a list",
      description = "Nothing is written yet; commit the import after looking at its rows.")
  @ApiResponse(responseCode = "201", description = "The checked import")
  ImportItem upload(
      @Parameter(description = "CSV, or text with tabs; up to 50 MB") @RequestParam
          MultipartFile file,
      @Parameter(
              description = "What the rows are",
              schema = @Schema(allowableValues = {"companies", "gaps", "offers"}))
          @RequestParam
          String kind,
      @Parameter(
              description = "Encoding; found where nothing is said",
              schema =
                  @Schema(
                      allowableValues = {
                        "utf-8",
                        "shift-jis",
                        "big5",
                        "big5-hkscs",
                        "euc-jp",
                        "utf-16le",
                        "utf-16be"
                      }))
          @RequestParam(required = false)
          @Nullable String encoding,
      @Parameter(
              description = "Separator; found where nothing is said",
              schema = @Schema(allowableValues = {"comma", "semicolon", "tab"}))
          @RequestParam(required = false)
          @Nullable String separator,
      @Parameter(
              description =
                  "Side to which all companies belong; seen from the rows where nothing is said",
              schema = @Schema(allowableValues = {"JP", "TW"}))
          @RequestParam(required = false)
          @Nullable String side,
      Viewer viewer)
      throws IOException {
    ListKind known =
        ListKind.ofCode(kind)
            .filter(one -> ImportAccess.may(one, viewer))
            .orElseThrow(() -> new BadParameterException("kind"));
    String name = file.getOriginalFilename();
    String id =
        imports.upload(
            known,
            name == null ? "" : name,
            file.getBytes(),
            ImportForm.choices(encoding, separator, side),
            viewer);
    return ImportItem.of(reads.get(id, viewer));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Reads an import", description = "How the file was read and what it does.")
  @ApiResponse(responseCode = "200", description = "The import")
  ImportItem read(
      @Parameter(description = "Id of the import") @PathVariable String id, Viewer viewer) {
    return ImportItem.of(reads.get(id, viewer));
  }

  @GetMapping("/{id}/rows")
  @Operation(
      summary = "Lists the rows of an import",
      description = "Each is new, changed (field by field), same or refused, with its problems.")
  @ApiResponse(responseCode = "200", description = "A page of rows")
  ApiPage<ImportRowItem> rows(
      @Parameter(description = "Id of the import") @PathVariable String id,
      @Parameter(
              description = "Which rows",
              schema =
                  @Schema(
                      allowableValues = {"all", "new", "changed", "same", "refused", "warned"},
                      defaultValue = "all"))
          @RequestParam(defaultValue = "all")
          String show,
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
    Filter filter = Filter.ofCode(show).orElseThrow(() -> new BadParameterException("show"));
    ImportBatch batch = reads.get(id, viewer);
    Locale locale = viewer.language().locale();
    long total = ImportWords.groups(batch, filter).get(filter.ordinal()).count();
    return new ApiPage<>(
        page,
        size,
        total,
        reads.rows(batch, filter, (page - 1) * size, size).stream()
            .map(row -> item(row, locale))
            .toList());
  }

  private ImportRowItem item(PlannedRow row, Locale locale) {
    return ImportRowItem.of(
        row, row.problems().stream().map(p -> words.problem(p, locale).text()).toList());
  }

  @PostMapping("/{id}/commit")
  @Operation(
      summary = "Commits an import",
      description =
          "In one transaction, exactly as its rows say; otherwise 409 and nothing is written.")
  @ApiResponse(responseCode = "200", description = "The committed import")
  ImportItem commit(
      @Parameter(description = "Id of the import") @PathVariable String id,
      @Parameter(description = "Version that was looked at") @RequestParam long version,
      Viewer viewer) {
    imports.commit(id, version, viewer);
    return ImportItem.of(reads.get(id, viewer));
  }

  @PostMapping("/{id}/taking-back")
  @Operation(
      summary = "Takes an import back",
      description = "Whole, within a day; 409 if later work depends on it.")
  @ApiResponse(responseCode = "200", description = "The import that was taken back")
  ImportItem takeBack(
      @Parameter(description = "Id of the import") @PathVariable String id,
      @Parameter(description = "Version that was looked at") @RequestParam long version,
      Viewer viewer) {
    imports.takeBack(id, version, viewer);
    return ImportItem.of(reads.get(id, viewer));
  }

  @ExceptionHandler
  ProblemDetail refused(RefusedFile refused, Locale locale) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.UNPROCESSABLE_CONTENT, words.refusal(refused, locale));
  }

  @ExceptionHandler
  ProblemDetail changed(DataChangedException e, Locale locale) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.dataChanged(locale));
  }

  @ExceptionHandler
  ProblemDetail stillUsed(StillUsedException e, Locale locale) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.CONFLICT, words.stillUsed(e.names().size(), locale));
  }
}
