package app.kakehashi.posting.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored translations. */
public interface PostingTranslationRepository
    extends JpaRepository<PostingTranslation, PostingTranslation.Key> {
  List<PostingTranslation> findByKeyPostingIdOrderByKeyLanguage(long postingId);
}
