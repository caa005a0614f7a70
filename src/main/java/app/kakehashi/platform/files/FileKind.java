package app.kakehashi.platform.files;

import app.kakehashi.shared.FileStore.Accepted;
import app.kakehashi.shared.FileStore.UnacceptableFile;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The kinds of file that are kept, told by their content and not by what their name claims. */
enum FileKind {
  PDF("application/pdf", "255044462d", "", "pdf"),
  PNG("image/png", "89504e470d0a1a0a", "", "png"),
  JPEG("image/jpeg", "ffd8ff", "", "jpg", "jpeg"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "504b0304",
      "word/",
      "docx"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "504b0304",
      "xl/",
      "xlsx"),
  PPTX(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "504b0304",
      "ppt/",
      "pptx"),
  TXT("text/plain", "", "", "txt"),
  CSV("text/csv", "", "", "csv");

  private static final Set<FileKind> CATALOGUE = EnumSet.of(PDF, PNG, JPEG);

  /** Office files of before 2007, and those with a password. */
  private static final String OLD_OFFICE = "d0cf11e0a1b11ae1";

  private final String mediaType;
  private final String magic;
  private final String part;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> endings;

  FileKind(String mediaType, String magic, String part, String... endings) {
    this.mediaType = mediaType;
    this.magic = magic;
    this.part = part;
    this.endings = List.of(endings);
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return endings.getFirst();
  }

  /**
   * The kind of a file.
   *
   * @throws UnacceptableFile if it is none that is accepted
   */
  static FileKind of(String fileName, byte[] content, Accepted accepted) {
    return switch (accepted) {
      case CATALOGUE ->
          CATALOGUE.stream()
              .filter(kind -> kind.begins(content))
              .findFirst()
              .orElseThrow(() -> new UnacceptableFile("unknown_kind"));
      case DOCUMENT -> document(fileName, content);
    };
  }

  private static FileKind document(String fileName, byte[] content) {
    if (start(content).startsWith(OLD_OFFICE)) {
      throw new UnacceptableFile("old_office");
    }
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    FileKind kind =
        Arrays.stream(values())
            .filter(candidate -> candidate.endings.contains(ending))
            .findFirst()
            .orElseThrow(() -> new UnacceptableFile("unknown_document"));
    if (!kind.fits(content)) {
      throw new UnacceptableFile("wrong_ending");
    }
    return kind;
  }

  private boolean fits(byte[] content) {
    if (!part.isEmpty()) {
      return begins(content) && OfficeParts.of(content).isOfficeFileOf(part);
    }
    return magic.isEmpty() ? isText(content) : begins(content);
  }

  private boolean begins(byte[] content) {
    return start(content).startsWith(magic);
  }

  private static String start(byte[] content) {
    return HexFormat.of().formatHex(content, 0, Math.min(content.length, 16));
  }

  /** No byte that no encoding of text has; UTF-16 only with its mark. */
  private static boolean isText(byte[] content) {
    String start = start(content);
    if (start.startsWith("feff") || start.startsWith("fffe")) {
      return true;
    }
    for (byte b : content) {
      boolean layout = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1B;
      if (b >= 0 && b < 0x20 && !layout) {
        return false;
      }
    }
    return true;
  }
}
