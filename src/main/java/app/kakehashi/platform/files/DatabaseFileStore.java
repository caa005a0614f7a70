package app.kakehashi.platform.files;

import app.kakehashi.shared.FileStore;
import app.kakehashi.shared.PublicId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class DatabaseFileStore implements FileStore {
  private static final int LARGEST = 10 * 1024 * 1024;

  private final JdbcClient jdbc;
  private final Clock clock;

  DatabaseFileStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public StoredFile store(String fileName, byte[] content, Accepted accepted) {
    if (content.length == 0) {
      throw new UnacceptableFile("empty");
    }
    if (content.length > LARGEST) {
      throw new UnacceptableFile("too_large");
    }
    FileKind kind = FileKind.of(fileName, content, accepted);
    String id = PublicId.next();
    String name = DisplayName.of(fileName, kind);
    jdbc.sql(
            """
            insert into stored_file (public_id, file_name, media_type, content, size, sha256, stored_at)
            values (:id, :name, :type, :content, :size, :sha256, :at)
            """)
        .param("id", id)
        .param("name", name)
        .param("type", kind.mediaType())
        .param("content", content)
        .param("size", content.length)
        .param("sha256", sha256(content))
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
    return new StoredFile(id, name, kind.mediaType(), content.length);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<byte[]> content(String publicId) {
    return jdbc.sql("select content from stored_file where public_id = :id")
        .param("id", publicId)
        .query(byte[].class)
        .optional();
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
