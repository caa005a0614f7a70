package app.kakehashi.posting.service;

import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingSheet;
import app.kakehashi.shared.Language;
import org.springframework.stereotype.Service;

/** A company's yes to what the office posted for it, through the link of a mail. */
@Service
public class Confirmations {
  private final PostingLife life;
  private final Sheets sheets;

  Confirmations(PostingLife life, Sheets sheets) {
    this.life = life;
    this.sheets = sheets;
  }

  /**
   * The posting a link asks to confirm; opening the page does not use the link up.
   *
   * @throws app.kakehashi.shared.NotFoundException if the link is used, too old or none
   */
  public Posting toConfirm(String token) {
    return life.toConfirm(token);
  }

  /** The posting as the other side will see it. */
  public PostingSheet sheet(Posting posting, Language language) {
    return sheets.sheet(posting, language);
  }

  /** Publishes the posting and uses the link up. */
  public Posting confirm(String token) {
    return life.confirmByLink(token);
  }
}
