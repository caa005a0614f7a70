package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.listimport.service.Imports;
import app.kakehashi.listimport.service.ListUndo;
import app.kakehashi.shared.ApiPage;
import app.kakehashi.shared.BadParameterException;
import app.kakehashi.shared.RefusedRequestException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lists brought in by other systems: what the pages of imports do, for the same people. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Permit(Permit.To.OFFICE)
@Tag(
    name = "Imports",
    description = "Lists of companies, gaps, offers, contacts and relations; for the office")
class ImportApi {
  private static final String HOW =
      "Reads and checks a list (comma-separated values or a workbook, .xlsx). Nothing is written"
          + " before it is committed. Admins bring in every kind of list, the secretariat gaps and"
          + " offers. Contacts are people of companies that are known, relations say to which"
          + " association, parent and group known companies belong and where abroad they have"
          + " offices; both name their company by its official number, its number in an earlier"
          + " list or its name.";
  private static final String UNNAMED = "api";
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Imports imports;
  private final ImportReads reads;
  private final ListUndo undo;
  private final ImportAnswers answers;
  private final ImportWords words;
  private final MessageSource messages;

  ImportApi(
      Imports imports,
      ImportReads reads,
      ListUndo undo,
      ImportAnswers answers,
      ImportWords words,
      MessageSource messages) {
    this.imports = imports;
    this.reads = reads;
    this.undo = undo;
    this.answers = answers;
    this.words = words;
    this.messages = messages;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Uploads a list", description = HOW)
  @ApiResponse(responseCode = "202", description = "Read and checked; Location names the import")
  ResponseEntity<ImportItem> upload(
      @Parameter(
              description = "What the rows are",
              schema =
                  @Schema(
                      allowableValues = {"companies", "gaps", "offers", "contacts", "relations"}))
          @RequestParam
          String kind,
      @ParameterObject ImportOptions options,
      @Parameter(description = "The file") @RequestParam MultipartFile file,
      Viewer viewer)
      throws IOException {
    String name = file.getOriginalFilename();
    return uploaded(kind, name == null ? UNNAMED : name, file.getInputStream(), options, viewer);
  }

  @PostMapping(consumes = {"text/csv", WORKBOOK})
  @Operation(
      summary = "Uploads a list",
      description = HOW,
      requestBody =
          @RequestBody(
              description = "The list itself, or a form with it as the part named file",
              required = true,
              content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = WORKBOOK, schema = @Schema(type = "string", format = "binary"))
              }))
  @ApiResponse(responseCode = "202", description = "Read and checked; Location names the import")
  ResponseEntity<ImportItem> send(
      @Parameter(
              description = "What the rows are",
              schema =
                  @Schema(
                      allowableValues = {"companies", "gaps", "offers", "contacts", "relations"}))
          @RequestParam
          String kind,
      @ParameterObject ImportOptions options,
      @Parameter(description = "Name of the file, for people")
          @RequestParam(defaultValue = UNNAMED)
          @Size(max = 255)
          String name,
      @Parameter(hidden = true) InputStream body,
      Viewer viewer) {
    return uploaded(kind, name, body, options, viewer);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Reads an import", description = "Where it stands, and what becomes of it.")
  @ApiResponse(responseCode = "200", description = "The import")
  ImportItem read(
      @Parameter(description = "Id of the import") @PathVariable String id, Viewer viewer) {
    return answers.item(reads.get(id, viewer), viewer.language());
  }

  @GetMapping("/{id}/rows")
  @Operation(
      summary = "Lists the rows of an import",
      description = "What becomes, or became, of each row, with its problems in words.")
  @ApiResponse(responseCode = "200", description = "A page of rows")
  ApiPage<ImportItem.Row> rows(
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
    return new ApiPage<>(
        page,
        size,
        ImportWords.count(batch, filter),
        answers.rows(reads.rows(batch, filter, (page - 1) * size, size), batch, viewer.language()));
  }

  @PostMapping("/{id}/commit")
  @Operation(
      summary = "Commits an import",
      description =
          "Writes exactly what was checked, in one transaction; a large list is written beside, and"
              + " its status says how it ends. Where data changed since, nothing is written: upload"
              + " the list again.")
  @ApiResponse(responseCode = "200", description = "The import, written or being written")
  ImportItem commit(
      @Parameter(description = "Id of the import") @PathVariable String id,
      @Parameter(description = "Version of the import that was read") @RequestParam long version,
      @Parameter(
              description =
                  "Whether people whom the list brings are told by mail that their data came with"
                      + " it; usually they are")
          @RequestParam(defaultValue = "true")
          boolean tell,
      Viewer viewer) {
    imports.commit(id, version, tell, viewer);
    ImportBatch now = reads.get(id, viewer);
    if (now.stopped() == ImportBatch.Stop.DATA_CHANGED) {
      throw new RefusedRequestException(
          RefusedRequestException.Kind.OUTDATED,
          messages.getMessage("listimport.api.data_changed", null, viewer.language().locale()));
    }
    return answers.item(now, viewer.language());
  }

  @PostMapping("/{id}/taking-back")
  @Operation(
      summary = "Takes an import back",
      description =
          "Within 30 days: new records are removed, changed ones get back what they said before,"
              + " but those on which later work depends stay. A large list is taken back beside,"
              + " and its status says how it ends. What stayed can be taken back later the same"
              + " way.")
  @ApiResponse(responseCode = "200", description = "The import, taken back or being taken back")
  ImportItem takeBack(
      @Parameter(description = "Id of the import") @PathVariable String id,
      @Parameter(description = "Version of the import that was read") @RequestParam long version,
      Viewer viewer) {
    undo.takeBack(id, version, viewer);
    return read(id, viewer);
  }

  private ResponseEntity<ImportItem> uploaded(
      String kind, String name, InputStream content, ImportOptions options, Viewer viewer) {
    ListKind known = ListKind.ofCode(kind).orElseThrow(() -> new BadParameterException("kind"));
    ReadingChoices choices = options.choices();
    if (options.earlier() != null && !reads.isCommitted(options.earlier(), viewer)) {
      throw new BadParameterException("editionOf");
    }
    try {
      String id = imports.upload(known, name, content, choices, viewer);
      return ResponseEntity.accepted()
          .location(URI.create("/api/v1/imports/" + id))
          .body(read(id, viewer));
    } catch (RefusedFile refused) {
      throw new RefusedRequestException(
          RefusedRequestException.Kind.UNUSABLE,
          words.refusal(refused, viewer.language().locale()),
          refused);
    }
  }
}
