package app.kakehashi.posting.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.posting.domain.PostingTranslation;
import app.kakehashi.posting.domain.PostingTranslationRepository;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Texts in the other two languages: typed by one person, approved by a second. */
@Service
@Transactional
public class Translations {
  private final Postings postings;
  private final PostingLife life;
  private final PostingTranslationRepository translations;
  private final Clock clock;

  Translations(
      Postings postings, PostingLife life, PostingTranslationRepository translations, Clock clock) {
    this.postings = postings;
    this.life = life;
    this.translations = translations;
    this.clock = clock;
  }

  /**
   * A language a posting can be read in besides its own.
   *
   * @param version of the stored translation, −1 where there is none
   * @param mayApprove whether this viewer is the second person
   */
  public record Slot(
      Language language,
      Optional<PostingText> text,
      boolean approved,
      boolean outdated,
      boolean mayApprove,
      long version) {}

  /** The languages that are not the original's, for those who may change the posting. */
  @Transactional(readOnly = true)
  public List<Slot> slots(Posting posting, Viewer viewer) {
    List<PostingTranslation> stored =
        translations.findByKeyPostingIdOrderByKeyLanguage(posting.id());
    return Arrays.stream(Language.values())
        .filter(language -> language != posting.text().language())
        .map(
            language ->
                stored.stream()
                    .filter(translation -> translation.language() == language)
                    .findFirst()
                    .map(translation -> slot(translation, posting, viewer))
                    .orElseGet(() -> new Slot(language, Optional.empty(), false, false, false, -1)))
        .toList();
  }

  /** Stores a translation; it is shown to others once somebody else approves it. */
  public void type(
      PostingType type, String publicId, PostingText text, long version, Viewer viewer) {
    Posting posting = postings.editable(type, publicId, viewer);
    if (text.language() == posting.text().language()) {
      throw new NotFoundException();
    }
    Optional<PostingTranslation> stored = find(posting, text.language());
    StaleVersionException.check(version, stored.map(PostingTranslation::version).orElse(-1L));
    if (stored.isPresent()) {
      stored.get().retype(posting, text, viewer.account(), clock.instant());
    } else {
      translations.save(new PostingTranslation(posting, text, viewer.account(), clock.instant()));
    }
    translations.flush();
    life.translated(posting, viewer.actor(), "translated", text.language());
  }

  /** Lets others see a translation. */
  public void approve(
      PostingType type, String publicId, Language language, long version, Viewer viewer) {
    Posting posting = postings.editable(type, publicId, viewer);
    PostingTranslation translation = find(posting, language).orElseThrow(NotFoundException::new);
    StaleVersionException.check(version, translation.version());
    translation.approve(viewer.account(), clock.instant());
    life.translated(posting, viewer.actor(), "translation_approved", language);
  }

  private Optional<PostingTranslation> find(Posting posting, Language language) {
    return translations.findById(new PostingTranslation.Key(posting.id(), language.code()));
  }

  private static Slot slot(PostingTranslation translation, Posting posting, Viewer viewer) {
    return new Slot(
        translation.language(),
        Optional.of(translation.text()),
        translation.isApproved(),
        translation.isOutdated(posting),
        !translation.isApproved() && !translation.isTypedBy(viewer.account()),
        translation.version());
  }
}
