package app.kakehashi.posting;

import app.kakehashi.shared.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section of a posting's page as the API answers it: the same facts in the same words. */
@Schema(name = "Section", description = "A group of facts, as they stand together on the page")
public record ApiSection(
    @Schema(description = "Key of the section") String section,
    @Schema(description = "Heading, in the language of the answer") String name,
    @Schema(description = "What is stated") List<Fact> facts) {
  /** One fact. */
  @Schema(name = "Fact", description = "Something the posting states")
  public record Fact(
      @Schema(description = "Key of the field") String field,
      @Schema(description = "Label, in the language of the answer") String name,
      @Schema(description = "What is stated; several where it is a list") List<Value> values) {}

  /** One value. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Value", description = "A value in words")
  public record Value(
      @Schema(description = "In the language of the answer, or as somebody typed it") String text,
      @Schema(description = "Language of what somebody typed; left out for the platform’s words")
          @Nullable String language) {}

  /** The sections of a sheet in a reader's words. */
  public static List<ApiSection> of(PostingSheet sheet, PostingWords words, Language reader) {
    return sheet.sections().stream()
        .map(
            section ->
                new ApiSection(
                    section.key(),
                    words.message(section.heading(), reader),
                    section.lines().stream().map(line -> fact(line, words, reader)).toList()))
        .toList();
  }

  private static Fact fact(PostingSheet.Line line, PostingWords words, Language reader) {
    return new Fact(
        line.field(),
        words.message(line.label(), reader),
        line.values().stream().map(value -> new Value(value.text(), value.language())).toList());
  }
}
