package app.kakehashi.listimport.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the files of imports in pieces of at most a megabyte, so that nobody holds one whole. */
@Repository
public class ImportFiles {

  private static final int PIECE = 1 << 20;

  private final JdbcClient jdbc;

  ImportFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the file of an import. */
  public void keep(long batch, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[PIECE];
      int position = 0;
      int read = in.readNBytes(buffer, 0, PIECE);
      while (read > 0) {
        jdbc.sql(
                "insert into import_file_piece (batch_id, position, bytes) values (:batch,"
                    + " :position, :bytes)")
            .param("batch", batch)
            .param("position", position++)
            .param("bytes", read == PIECE ? buffer : Arrays.copyOf(buffer, read))
            .update();
        read = in.readNBytes(buffer, 0, PIECE);
      }
    }
  }

  /** Puts the file of an import where it can be read; gives its SHA-256 as it came out. */
  public byte[] put(long batch, Path target) {
    MessageDigest digest = Sha256.digest();
    try (DigestOutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
      for (int position = 0; ; position++) {
        byte[] piece = piece(batch, position);
        if (piece.length == 0) {
          return digest.digest();
        }
        out.write(piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] piece(long batch, int position) {
    return jdbc.sql(
            "select bytes from import_file_piece where batch_id = :batch and position = :position")
        .param("batch", batch)
        .param("position", position)
        .query((row, number) -> row.getBytes(1))
        .optional()
        .orElse(new byte[0]);
  }

  /** Forgets the file of an import. */
  public void forget(long batch) {
    jdbc.sql("delete from import_file_piece where batch_id = :batch")
        .param("batch", batch)
        .update();
  }
}
