package app.kakehashi.posting;

import app.kakehashi.account.Viewer;

/** Who may do what with a posting: one sentence an action. */
public final class PostingPolicy {
  private PostingPolicy() {}

  /**
   * Its company and the office see a posting always, other companies while it is published; the
   * office as far as the sharing scope of the company goes.
   */
  public static boolean maySee(Posting posting, Viewer viewer) {
    return mayEdit(posting, viewer)
        || (!viewer.isOffice() && posting.status() == PostingStatus.PUBLISHED);
  }

  /** Its company and the office change, submit, close and renew a posting. */
  public static boolean mayEdit(Posting posting, Viewer viewer) {
    return viewer.keeps(posting.company());
  }

  /**
   * Its company and the office know whose an anonymous posting is, everybody knows it of the
   * others.
   */
  public static boolean mayKnowCompany(Posting posting, Viewer viewer) {
    return mayEdit(posting, viewer) || !posting.isAnonymous();
  }

  /** Someone of the office who had no hand in it reviews a submitted posting. */
  public static boolean mayReview(Posting posting, Viewer viewer) {
    return viewer.isOffice()
        && mayEdit(posting, viewer)
        && posting.status() == PostingStatus.SUBMITTED
        && !posting.isAuthor(viewer.account());
  }

  /** A member of the company confirms what the office posted for it. */
  public static boolean mayConfirm(Posting posting, Viewer viewer) {
    return viewer.belongsTo(posting.company()) && posting.awaitsConfirmation();
  }

  /**
   * Attached files of an anonymous posting stay with its company and the office: files carry names.
   */
  public static boolean maySeeAttachments(Posting posting, Viewer viewer) {
    return maySee(posting, viewer) && mayKnowCompany(posting, viewer);
  }
}
