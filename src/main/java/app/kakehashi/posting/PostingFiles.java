package app.kakehashi.posting;

import app.kakehashi.account.Viewer;
import java.util.List;

/** Files that hang on postings, for the pages of gaps and offers. */
public interface PostingFiles {
  /** An attached file. */
  record Attachment(String publicId, String fileName, String mediaType, int size, String caption) {
    public boolean isPicture() {
      return mediaType.startsWith("image/");
    }

    /** Size for people, in kilobytes and at least one. */
    public int kilobytes() {
      return Math.max(1, size / 1024);
    }
  }

  /** The files of a posting, as far as the viewer may see them. */
  List<Attachment> of(Posting posting, Viewer viewer);

  /**
   * All files of a posting, for a feature that has itself decided who may see them.
   *
   * @param posting internal id
   */
  List<Attachment> attached(long posting);

  /** The content of a file that this face has answered. */
  byte[] content(Attachment attachment);
}
