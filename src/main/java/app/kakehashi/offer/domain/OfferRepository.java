package app.kakehashi.offer.domain;

import app.kakehashi.posting.PostingStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored offers. */
public interface OfferRepository extends JpaRepository<Offer, Long> {
  Optional<Offer> findByPublicId(String publicId);

  List<Offer> findByStatusOrderById(PostingStatus status);

  List<Offer> findByIdInAndStatusOrderById(Collection<Long> ids, PostingStatus status);
}
