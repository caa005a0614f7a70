package app.kakehashi.posting.domain;

import app.kakehashi.posting.Posting;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored postings of both types. */
public interface PostingRepository extends JpaRepository<Posting, Long> {
  Optional<Posting> findByPublicId(String publicId);

  List<Posting> findByPublicIdIn(Collection<String> publicIds);

  /** Published postings that have ended, or end soon and whose company was not yet reminded. */
  @Query(
      "select p.id from Posting p where p.status = app.kakehashi.posting.PostingStatus.PUBLISHED"
          + " and (p.term.expiresAt <= :now or (p.term.remindedAt is null and p.term.expiresAt <="
          + " :soon)) order by p.id")
  List<Long> idsEnding(Instant now, Instant soon);
}
