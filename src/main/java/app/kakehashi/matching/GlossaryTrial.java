package app.kakehashi.matching;

import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edit of a concept would change.
 *
 * @param scope what was looked at
 * @param gained postings in which the concept would be found and is not now
 * @param lost postings in which it is found and would not be any more
 * @param naming how many postings would name it
 * @param others other concepts that would be found in fewer or more postings
 * @param conflicts added forms that are another concept's already
 * @param common forms that stand in so many postings that they tell none apart
 * @param lists gaps whose first ten would change
 * @param changedLists how many there are of those
 * @param moves the largest moves inside the first fifty of a gap, the largest first
 */
public record GlossaryTrial(
    Scope scope,
    Postings gained,
    Postings lost,
    int naming,
    List<Other> others,
    List<Conflict> conflicts,
    List<Common> common,
    List<ChangedList> lists,
    int changedLists,
    List<Move> moves) {

  /** Share of all postings above which a form tells none apart. */
  public static final double COMMON = 0.2;

  /** How many of the best are compared as ‘the first’. */
  public static final int FIRST = 10;

  /** How deep an offer's place is looked for. */
  public static final int DEEP = 50;

  public GlossaryTrial {
    others = List.copyOf(others);
    conflicts = List.copyOf(conflicts);
    common = List.copyOf(common);
    lists = List.copyOf(lists);
    moves = List.copyOf(moves);
  }

  /** Whether somebody should think twice. */
  public boolean isDoubtful() {
    return !conflicts.isEmpty() || !common.isEmpty();
  }

  /**
   * How much was looked at. All texts are; where there is too much of the rest, a sample drawn by
   * the concept's id.
   *
   * @param ranked gaps whose lists were compared
   * @param rankedOffers offers among which they were ranked
   */
  public record Scope(int gaps, int offers, int ranked, int rankedOffers) {
    public boolean isSample() {
      return ranked < gaps || rankedOffers < offers;
    }
  }

  /**
   * Some postings.
   *
   * @param some of them, with their titles; none that are closed to the viewer
   */
  public record Postings(int gaps, int offers, List<Titled> some) {
    public Postings {
      some = List.copyOf(some);
    }

    public int all() {
      return gaps + offers;
    }
  }

  /**
   * A posting by its title.
   *
   * @param language of the title, BCP 47
   * @param words by which the concept is found in it; empty where that does not matter
   */
  public record Titled(
      PostingType type, String publicId, String title, String language, String words) {}

  /** Another concept that would be found in fewer (below 0) or more postings. */
  public record Other(String concept, LocalizedText name, int postings) {}

  /** A form that another concept has, too. */
  public record Conflict(String form, String concept, LocalizedText name) {}

  /** A form with its share of all postings, 0 to 1. */
  public record Common(String form, double share) {}

  /**
   * A gap whose first ten would change.
   *
   * @param gap null where it is closed to the viewer
   */
  public record ChangedList(@Nullable Titled gap, List<Titled> entering, List<Titled> leaving) {
    public ChangedList {
      entering = List.copyOf(entering);
      leaving = List.copyOf(leaving);
    }
  }

  /**
   * An offer that would stand elsewhere in a gap's list.
   *
   * @param before its place, from 1; one more than {@link #DEEP} if it is not among so many that
   *     are listed
   * @param after its place, from 1
   */
  public record Move(Titled gap, Titled offer, int before, int after) {
    public boolean isFromBeyond() {
      return before > DEEP;
    }

    public int deepest() {
      return DEEP;
    }
  }
}
