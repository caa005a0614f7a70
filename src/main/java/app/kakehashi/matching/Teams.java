package app.kakehashi.matching;

import app.kakehashi.account.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proposes small teams for a gap that no offer covers alone (2.9). For the office, as far as its
 * desk goes. Nothing is stored or noted as shown.
 *
 * <p>To be called outside a transaction, like {@link Matches}.
 */
public interface Teams {
  /** Teams that are proposed: the best and its alternatives. */
  int MOST = 3;

  /**
   * An offer of a team.
   *
   * @param coverage of each requirement, in their order
   * @param score of the gap's side alone, 0 to 100
   * @param joint R of the pair, 0 to 100
   */
  record Member(
      MatchedPosting offer, List<Coverage> coverage, double score, double joint, boolean canLead) {
    public Member {
      coverage = List.copyOf(coverage);
    }
  }

  /**
   * A team.
   *
   * @param members the lead first
   * @param led whether the first can lead; else nobody of them can
   * @param coverage of each requirement by all together
   * @param score of the gap's side for the team, 0 to 100
   */
  record Team(List<Member> members, boolean led, List<Coverage> coverage, double score) {
    public Team {
      members = List.copyOf(members);
      coverage = List.copyOf(coverage);
    }

    public Member lead() {
      return members.getFirst();
    }
  }

  /**
   * What was found for a gap.
   *
   * @param allowed whether the gap may be served by several
   * @param requirements what it asks
   * @param candidates offers that were looked at
   * @param alone the offer that covers most by itself; null where there is no candidate
   * @param lacking requirements of which that offer covers less than two fifths: where there is one
   *     a team is worth proposing
   * @param teams the best first; empty unless a team is worth proposing
   */
  record Finding(
      String modelVersion,
      MatchedPosting gap,
      boolean allowed,
      List<Requirement> requirements,
      int candidates,
      @Nullable Member alone,
      List<Requirement> lacking,
      List<Team> teams) {
    public Finding {
      requirements = List.copyOf(requirements);
      lacking = List.copyOf(lacking);
      teams = List.copyOf(teams);
    }
  }

  /**
   * Looks for teams; empty while the gap is not published.
   *
   * @throws app.kakehashi.shared.NotFoundException if the viewer is not of the office, or the gap
   *     is none of its desk
   */
  Optional<Finding> of(String gap, Viewer office);
}
