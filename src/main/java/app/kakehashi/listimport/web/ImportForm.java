package app.kakehashi.listimport.web;

import app.kakehashi.company.Affiliation;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.file.TextEncoding;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file to be imported and how it is to be read, as typed; what is empty is to be found. */
record ImportForm(
    @Nullable MultipartFile file,
    @Nullable String kind,
    @Nullable String encoding,
    @Nullable String separator,
    @Nullable String sheet,
    @Nullable String side) {

  static final ImportForm EMPTY = new ImportForm(null, "", "", "", "", "");

  /** The choices; what is no known value is left to be found. */
  ReadingChoices choices() {
    return choices(encoding, separator, sheet, side);
  }

  static ReadingChoices choices(
      @Nullable String encoding,
      @Nullable String separator,
      @Nullable String sheet,
      @Nullable String side) {
    return new ReadingChoices(
        encoding == null ? null : TextEncoding.ofCode(encoding).orElse(null),
        separatorOf(separator),
        sheet == null || sheet.isBlank() ? null : sheet.strip(),
        sideOf(side));
  }

  private static @Nullable Character separatorOf(@Nullable String code) {
    return switch (code == null ? "" : code) {
      case "comma" -> ',';
      case "semicolon" -> ';';
      case "tab" -> '\t';
      default -> null;
    };
  }

  static String codeOf(@Nullable Character separator) {
    return switch (separator) {
      case null -> "";
      case ';' -> "semicolon";
      case '\t' -> "tab";
      default -> "comma";
    };
  }

  private static @Nullable Affiliation sideOf(@Nullable String code) {
    return switch (code == null ? "" : code) {
      case "JP" -> Affiliation.JP;
      case "TW" -> Affiliation.TW;
      default -> null;
    };
  }
}
