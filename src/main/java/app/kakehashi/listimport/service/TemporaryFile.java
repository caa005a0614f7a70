package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** A file that is gone when it is closed. */
record TemporaryFile(Path path) implements AutoCloseable {

  /** Begins the names of all files and folders in which lists are kept for a moment. */
  static final String PREFIX = "kakehashi-list-";

  /** The same, followed by the process, so that several on one machine can be told apart. */
  static final String OWN_PREFIX = PREFIX + ProcessHandle.current().pid() + "-";

  static TemporaryFile create() {
    try {
      return new TemporaryFile(Files.createTempFile(OWN_PREFIX, ".upload"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes bytes in until they end or are one more than {@code most}; gives their SHA-256 in
   * hexadecimal.
   */
  String take(InputStream content, long most) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[1 << 16];
    long taken = 0;
    try (OutputStream out = Files.newOutputStream(path)) {
      int read = content.read(buffer);
      while (read >= 0 && taken <= most) {
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
        taken += read;
        read = content.read(buffer);
      }
    }
    return Sha256.hex(digest.digest());
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
