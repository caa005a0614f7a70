package app.kakehashi.posting;

import app.kakehashi.account.Viewer;
import app.kakehashi.shared.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The life of gaps and offers. Each step checks who asks and which version they saw, changes the
 * posting, writes the audit, leaves the mails and tells matching, all in one transaction.
 */
public interface Postings {
  /**
   * The posting if the viewer may see it.
   *
   * @throws app.kakehashi.shared.NotFoundException if there is none, or none for this viewer
   */
  Posting visible(PostingType type, String publicId, Viewer viewer);

  /**
   * The posting if the viewer may change it.
   *
   * @throws app.kakehashi.shared.NotFoundException if there is none, or none for this viewer
   */
  Posting editable(PostingType type, String publicId, Viewer viewer);

  /**
   * Stores a new draft for the company of the viewer, or for any by the office.
   *
   * @return its public id
   * @throws app.kakehashi.shared.NotFoundException for somebody else’s company
   */
  String start(Posting draft, Viewer viewer);

  /**
   * To be called in the transaction that changed a posting's content, after {@link Posting#edited}.
   */
  void edited(Posting posting, Viewer viewer);

  /** Draft or returned → submitted; what the office posts goes to the company to be confirmed. */
  void submit(PostingType type, String publicId, long version, Viewer viewer);

  /** Submitted → published by the company for which the office posted. */
  void confirm(PostingType type, String publicId, long version, Viewer viewer);

  /** Ends the posting with a reason. */
  void close(
      PostingType type,
      String publicId,
      long version,
      CloseReason reason,
      String note,
      Viewer viewer);

  /** Another twelve months. */
  void renew(PostingType type, String publicId, long version, Viewer viewer);

  /** Submitted → published by a second person of the office. */
  void approve(PostingType type, String publicId, long version, Viewer reviewer);

  /** Submitted → returned with a reason for each field named. */
  void returnForChanges(
      PostingType type,
      String publicId,
      long version,
      Map<String, String> reasons,
      Viewer reviewer);

  /**
   * The words to show a reader for each of these postings: an approved translation into the
   * reader's language, else the original. One statement.
   */
  Map<Long, PostingText> textsFor(Collection<Long> ids, Language reader);

  /** Approved translations of each of these postings; one statement. */
  Map<Long, List<PostingText>> translationsOf(Collection<Long> ids);

  /** How many postings of each type wait for a review by the viewer’s desk. */
  Map<PostingType, Long> waiting(Viewer viewer);
}
