package app.kakehashi.posting;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out files of users so that no browser ever runs one in the name of this site. */
public final class FileAnswer {
  private FileAnswer() {}

  /**
   * The file to be saved, not shown.
   *
   * @param mediaType found from the content when the file was stored
   */
  public static ResponseEntity<byte[]> download(String name, String mediaType, byte[] content) {
    ContentDisposition disposition = ContentDisposition.attachment().filename(name, UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        // beside the policy of every answer, the stricter of both holds
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content);
  }
}
