package app.kakehashi.posting.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.TranslationIntake;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files translations through the steps that two people take one by one. */
@Service
class TranslationFiling implements TranslationIntake {
  private static final long NEW = -1;
  private static final long FIRST = 0;

  private final Translations translations;

  TranslationFiling(Translations translations) {
    this.translations = translations;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void bring(
      PostingType type, String publicId, PostingText text, Viewer typist, Viewer approver) {
    translations.type(type, publicId, text, NEW, typist);
    translations.approve(type, publicId, text.language(), FIRST, approver);
  }
}
