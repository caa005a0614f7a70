package app.kakehashi.gap.domain;

import app.kakehashi.posting.PostingStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored gaps. */
public interface GapRepository extends JpaRepository<Gap, Long> {
  Optional<Gap> findByPublicId(String publicId);

  List<Gap> findByStatusOrderById(PostingStatus status);

  List<Gap> findByIdInAndStatusOrderById(Collection<Long> ids, PostingStatus status);
}
