package app.kakehashi.introduction.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Stored cases. */
public interface IntroductionRepository extends JpaRepository<Introduction, Long> {
  /**
   * The case, held until the transaction ends: of two who act at once the second sees the first.
   */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from Introduction i where i.publicId = :publicId")
  Optional<Introduction> lock(String publicId);

  /** The same by internal id. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from Introduction i where i.id = :id")
  Optional<Introduction> lock(long id);

  @Query(
      "select distinct i from Introduction i left join fetch i.legs where i.publicId = :publicId")
  Optional<Introduction> read(String publicId);

  @Query("select distinct i from Introduction i left join fetch i.legs where i.id in :ids")
  List<Introduction> read(Collection<Long> ids);

  /** Cases of a request, as the curator ordered them. */
  @Query(
      "select distinct i from Introduction i left join fetch i.legs where i.id in (select"
          + " l.introduction.id from Leg l where l.askId = :ask) order by i.listPosition nulls"
          + " last, i.id")
  List<Introduction> ofAsk(long ask);

  /** Ids of open cases in which time may have to act: with an open leg, resting, or due. */
  @Query(
      "select i.id from Introduction i where i.next is not null and (i.next.dueAt <= :now or"
          + " i.state in (app.kakehashi.introduction.domain.CaseState.ASKING,"
          + " app.kakehashi.introduction.domain.CaseState.ON_HOLD) or i.lastSignAt <= :quiet) order"
          + " by i.id")
  List<Long> idsToPassTime(Instant now, Instant quiet);

  @Query(
      "select i.id from Introduction i where i.state ="
          + " app.kakehashi.introduction.domain.CaseState.UNREACHABLE order by i.id")
  List<Long> idsUnreachable();

  @Query(
      "select i.id from Introduction i where i.next is not null and (i.gapId = :posting or"
          + " i.offerId = :posting) order by i.id")
  List<Long> idsOpenOf(long posting);

  /**
   * A sign of life that is no move, such as a message. The version stays: nobody’s open form goes
   * stale because somebody wrote.
   */
  @Modifying
  @Query("update Introduction i set i.lastSignAt = :at where i.id = :id and i.lastSignAt < :at")
  void heard(long id, Instant at);
}
