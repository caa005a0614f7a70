package app.kakehashi.shared;

import java.util.Optional;

/**
 * Keeps files in the database under random names; what a file belongs to is the business of the
 * feature that keeps it.
 */
public interface FileStore {
  /**
   * A stored file.
   *
   * @param publicId random name
   * @param fileName as the user named it, only for display and download
   * @param mediaType found from the content, not from the name
   * @param size in bytes
   */
  record StoredFile(String publicId, String fileName, String mediaType, int size) {}

  /** What a feature takes. */
  enum Accepted {
    /** PDF, PNG and JPEG, told by the content; what the name says does not matter. */
    CATALOGUE,
    /**
     * What people send each other at work: PDF, PNG, JPEG, Word, Excel and PowerPoint of today
     * without macros, plain text and CSV. The ending of the name must fit the content.
     */
    DOCUMENT
  }

  /**
   * Stores a file in the caller's transaction.
   *
   * @throws UnacceptableFile if the content is none of the accepted kinds or too large
   */
  StoredFile store(String fileName, byte[] content, Accepted accepted);

  /** The content of a stored file. */
  Optional<byte[]> content(String publicId);

  /** A file that is not accepted; {@code code} is a message key below {@code platform.file.}. */
  final class UnacceptableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    public UnacceptableFile(String code) {
      super(code);
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
