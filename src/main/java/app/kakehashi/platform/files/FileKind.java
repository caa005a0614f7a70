package app.kakehashi.platform.files;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of file a posting may carry, told by their first bytes. */
enum FileKind {
  PDF("application/pdf", "pdf", "255044462d"),
  PNG("image/png", "png", "89504e470d0a1a0a"),
  JPEG("image/jpeg", "jpg", "ffd8ff");

  private final String mediaType;
  private final String extension;
  private final String magic;

  FileKind(String mediaType, String extension, String magic) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.magic = magic;
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }

  static Optional<FileKind> of(byte[] content) {
    String start = HexFormat.of().formatHex(content, 0, Math.min(content.length, 16));
    return Arrays.stream(values()).filter(k -> start.startsWith(k.magic)).findFirst();
  }
}
