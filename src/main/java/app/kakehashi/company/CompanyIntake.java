package app.kakehashi.company;

import app.kakehashi.shared.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How many companies come in at once, from lists and from the demonstration data. */
public interface CompanyIntake {
  /** How many probable duplicates of one draft are told. */
  int MOST_DUPLICATES = 3;

  /** Fields that keep what people stated or confirmed, unless a list counts there all the same. */
  List<String> FIELDS =
      List.of(
          "official_name",
          "legal_form",
          "identifier",
          "address",
          "region",
          "address_country",
          "employees",
          "capital",
          "revenue",
          "founded",
          "website",
          "sectors",
          "fields",
          "languages");

  /** What applying a draft does. */
  enum Outcome {
    /** No such company yet. */
    NEW,
    /** It is known, and the draft says something else or more. */
    CHANGED,
    /** It is known and the draft says nothing new. */
    SAME
  }

  /**
   * A field that a draft changes.
   *
   * @param field name of the field, a message key below {@code company.field.}
   * @param before stored value as text; empty where there is none
   * @param after the draft's value as text
   */
  record Change(String field, String before, String after) {}

  /**
   * A field that keeps what a person stated or confirmed last, although the draft says otherwise.
   *
   * @param change that is not made
   * @param by who stated it
   * @param at when
   */
  record Withheld(Change change, SourceKind by, Instant at) {}

  /**
   * What is settled about a list as a whole.
   *
   * @param listCounts fields in which the list replaces even what a person stated or confirmed
   * @param known of which stored companies drafts speak for certain, by the drafts' keys
   * @param alike keys of the drafts that were found before to look like other companies, so that
   *     {@link #apply} does not look again; null where nobody has looked
   * @param drawn public ids that were drawn before for companies that are new, by the drafts' keys
   * @param settled what {@link #settleForMany} answered, which spares looking up what nobody has;
   *     null where few are compared
   */
  record Terms(
      Set<String> listCounts,
      Map<String, CompanyId> known,
      @Nullable Set<String> alike,
      Map<String, String> drawn,
      @Nullable Settled settled) {
    /** People are believed rather than lists. */
    public static final Terms USUAL = new Terms(Set.of(), Map.of(), null, Map.of(), null);

    public Terms {
      listCounts = Set.copyOf(listCounts);
      known = Map.copyOf(known);
      alike = alike == null ? null : Set.copyOf(alike);
      drawn = Map.copyOf(drawn);
    }
  }

  /**
   * What would happen to a draft.
   *
   * @param withheld what the draft says otherwise of fields that keep what a person stated
   * @param company the stored company; null for a new one
   * @param publicId of the stored company; of a new one that which was drawn for it
   * @param probableDuplicates stored companies that may be the same, other than the one it was
   *     matched to: the likeliest first, at most {@value #MOST_DUPLICATES}
   * @param unwanted why the office keeps this company from being proposed; null where it does not
   * @param peopleByMail new contacts that have a mail address
   */
  record Planned(
      String key,
      Outcome outcome,
      @Nullable CompanySummary company,
      String publicId,
      List<Change> changes,
      List<Withheld> withheld,
      List<ProbableDuplicate> probableDuplicates,
      @Nullable String unwanted,
      int peopleByMail) {
    public Planned {
      changes = List.copyOf(changes);
      withheld = List.copyOf(withheld);
      probableDuplicates = List.copyOf(probableDuplicates);
    }
  }

  /**
   * What happened to a draft.
   *
   * @param planned what {@link #plan} says of the draft where nothing changes in between
   * @param beforeImage the stored record before the change, to take it back with; null where
   *     nothing was changed or the company is new
   * @param version the record's version after the change
   */
  record Applied(Planned planned, CompanyId company, @Nullable String beforeImage, long version) {
    public String key() {
      return planned.key();
    }

    public Outcome outcome() {
      return planned.outcome();
    }

    public String publicId() {
      return planned.publicId();
    }
  }

  /**
   * A change to take back.
   *
   * @param beforeImage as handed out; null if the company was new
   * @param version the record's version after the change
   */
  record TakeBack(CompanyId company, @Nullable String beforeImage, long version) {}

  /**
   * What taking changes back did.
   *
   * @param kept what could not be taken back, and why
   * @param restored the companies that got their earlier record
   */
  record TakenBack(Map<CompanyId, Kept> kept, List<Restored> restored) {
    public TakenBack {
      kept = Map.copyOf(kept);
      restored = List.copyOf(restored);
    }
  }

  /**
   * A company that got its earlier record.
   *
   * @param earlierVersion which the record had before the change
   * @param version which it has now: a form opened in between must not find its version again
   */
  record Restored(CompanyId company, long earlierVersion, long version) {}

  /** Why a change could not be taken back. */
  enum Kept {
    /** Somebody changed the record, or a contact that came with it, since. */
    CHANGED_SINCE,
    /** Accounts, postings or other records refer to it. */
    IN_USE
  }

  /**
   * Ends what lists stored before have left for later, so that their companies are found to be
   * alike; in transactions of its own.
   */
  void settle();

  /** By what stored companies are found to be alike, at one time; nobody else looks into it. */
  interface Settled {}

  /** As above, for a list so long that looking each of its keys up takes longest. */
  Settled settleForMany();

  /**
   * Matches drafts to stored companies and says what would change; writes nothing. A draft is the
   * company that is known for certain unless number and name both contradict, else the one with its
   * checked official number, else the only one of that side with its folded name whose region and
   * number do not contradict. Drafts of one number are one company.
   */
  List<Planned> plan(List<CompanyDraft> drafts, Terms terms);

  /** As above, on the usual terms. */
  List<Planned> plan(List<CompanyDraft> drafts);

  /**
   * What a draft says of a company that is new, field by field and as it would be stored; looks at
   * nothing that is stored.
   */
  List<Change> ofNew(CompanyDraft draft);

  /**
   * By what a draft of this name and number is recognised. Drafts that share nothing of it, and
   * nothing with what one stored company is recognised by, have nothing to do with each other:
   * {@link #plan} and {@link #apply} come to the same whether they get them together or apart.
   */
  List<String> identity(String officialName, @Nullable CompanyIdentifier identifier);

  /** The company itself, among what it is recognised by. */
  String identity(CompanyId company);

  /** By what stored companies are recognised, what belongs to one company together. */
  void identities(Consumer<List<String>> consumer);

  /**
   * Applies drafts in the caller's transaction, in the order given, with the same matching as
   * {@link #plan}; batches its statements.
   */
  List<Applied> apply(List<CompanyDraft> drafts, Terms terms, RecordSource source);

  /** What drafts do, made ready to be written; nobody else looks into it. */
  interface Prepared {}

  /**
   * Makes ready what {@link #apply(Prepared)} writes, beside the caller's transaction and in any
   * thread: of what that transaction has written it sees nothing.
   */
  Prepared prepare(List<CompanyDraft> drafts, Terms terms, RecordSource source);

  /**
   * Writes what was made ready, in the caller's transaction; stored companies that change are read
   * anew.
   */
  List<Applied> apply(Prepared prepared);

  /** As above, on the usual terms. */
  List<Applied> apply(List<CompanyDraft> drafts, RecordSource source);

  /**
   * Takes changes back in the caller's transaction: new companies are deleted, changed ones get
   * their earlier record, but a version of its own. What cannot be taken back stays as it is and is
   * returned with the reason.
   */
  TakenBack takeBack(List<TakeBack> changes);
}
