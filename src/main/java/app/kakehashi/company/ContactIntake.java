package app.kakehashi.company;

import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.company.CompanyIntake.Kept;
import app.kakehashi.company.CompanyIntake.Outcome;
import app.kakehashi.company.CompanyIntake.Withheld;
import app.kakehashi.shared.CompanyId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the people of companies that are known come in from lists. A person is the one of the company
 * with that mail address, else the only one with that name. Silence changes nothing, and what
 * somebody stated by hand is not overwritten. A list gives no consent: what is stored stays hidden
 * from other companies until an introduction opens it.
 */
public interface ContactIntake {

  /**
   * A person as a list has them.
   *
   * @param key the caller's own mark of the row, handed back in results
   * @param side of the company, which says in which language a new person is written to where the
   *     list does not
   */
  record Stated(String key, CompanyId company, Affiliation side, ContactDraft person) {}

  /**
   * What would happen to a person.
   *
   * @param contact public id of the stored person; null for a new one
   * @param changes field by field, under names that are message keys below {@code company.field.};
   *     none for a new one
   * @param withheld what the list says otherwise of fields that keep what somebody stated by hand
   * @param sameAs key of the earlier row that is about the same person; null for none
   * @param ambiguous whether several people have that name, so that nothing is done
   */
  record Planned(
      String key,
      Outcome outcome,
      @Nullable String contact,
      List<Change> changes,
      List<Withheld> withheld,
      @Nullable String sameAs,
      boolean ambiguous) {
    public Planned {
      changes = List.copyOf(changes);
      withheld = List.copyOf(withheld);
    }
  }

  /**
   * What was done.
   *
   * @param planned what {@link #plan} says where nothing changes in between
   * @param contacts public ids of the people meant, by the keys of their rows
   * @param changes to take it back with
   */
  record Applied(List<Planned> planned, Map<String, String> contacts, List<TakeBack> changes) {
    public Applied {
      planned = List.copyOf(planned);
      contacts = Map.copyOf(contacts);
      changes = List.copyOf(changes);
    }
  }

  /**
   * A change to take back.
   *
   * @param contact internal number of the person
   * @param publicId public id of the person
   * @param beforeImage the record as it was; null if the person was new
   * @param version the record's version after the change
   */
  record TakeBack(long contact, String publicId, @Nullable String beforeImage, long version) {}

  /**
   * What taking changes back did.
   *
   * @param kept people who stay as they are, by their public ids, and why
   * @param restored those who got their earlier record
   */
  record TakenBack(Map<String, Kept> kept, List<Restored> restored) {
    public TakenBack {
      kept = Map.copyOf(kept);
      restored = List.copyOf(restored);
    }
  }

  /**
   * A person who got their earlier record.
   *
   * @param earlierVersion which the record had before the change
   * @param version which it has now
   */
  record Restored(long contact, long earlierVersion, long version) {}

  /**
   * Says what would change; writes nothing.
   *
   * @param listCounts fields in which the list replaces even what somebody stated by hand
   */
  List<Planned> plan(List<Stated> people, Set<String> listCounts);

  /** What a list says of a person who is new, field by field, besides the name. */
  List<Change> ofNew(ContactDraft person);

  /** Does in the caller's transaction what {@link #plan} says. */
  Applied apply(List<Stated> people, Set<String> listCounts, RecordSource source);

  /**
   * Takes changes back in the caller's transaction: new people are removed, changed ones get their
   * earlier record, but those somebody changed or invited since.
   */
  TakenBack takeBack(List<TakeBack> changes);

  /** Public ids of the companies of these people, by the people's public ids. */
  Map<String, String> companiesOf(Collection<String> contacts);
}
