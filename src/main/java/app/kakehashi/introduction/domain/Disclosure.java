package app.kakehashi.introduction.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What of a company opens to the others of a case, and at which step: the one table that pages,
 * files and the list kept at an introduction are made from.
 */
public enum Disclosure {
  /** Fields, size and region block of a company that is listed openly, and its offers. */
  PUBLIC_PROFILE(Opens.ALWAYS, Opens.ALWAYS, Opens.ALWAYS),
  /** The need without anything that names its company. */
  ANONYMOUS_NEED(Opens.ALWAYS, Opens.ALWAYS, Opens.WHEN_ASKED),
  /** The name of the company. */
  COMPANY_NAME(Opens.INTRODUCED, Opens.INTRODUCED, Opens.INTRODUCED),
  /** Region and place of need or of the plant. */
  REGION_AND_SITE(Opens.INTRODUCED, Opens.INTRODUCED, Opens.INTRODUCED),
  /** Name, position and work contact of each person that agreed. */
  CONTACT_PERSON(
      Opens.INTRODUCED_WITH_CONSENT, Opens.INTRODUCED_WITH_CONSENT, Opens.INTRODUCED_WITH_CONSENT),
  /** Files beyond the public profile. */
  ATTACHED_FILES(Opens.INTRODUCED, Opens.INTRODUCED, Opens.INTRODUCED),
  /** Terms, stage and depth that both sides work on. */
  TERMS(Opens.INTRODUCED, Opens.INTRODUCED, Opens.INTRODUCED),
  /** Times and places of meetings. */
  MEETINGS(Opens.INTRODUCED, Opens.INTRODUCED, Opens.INTRODUCED),
  /** How a side saw a meeting, what it answers to a check-in, why it said no: office only. */
  OWN_ANSWERS(Opens.NEVER, Opens.NEVER, Opens.NEVER),
  /** Notes of the office. */
  OFFICE_NOTES(Opens.NEVER, Opens.NEVER, Opens.NEVER);

  /** From which step on the other side sees it. */
  public enum Opens {
    /** Already on the public pages. */
    ALWAYS,
    /** When the other side is asked. */
    WHEN_ASKED,
    /** When the owner introduces the companies. */
    INTRODUCED,
    /** From then on, while the person agrees. */
    INTRODUCED_WITH_CONSENT,
    /** At no step. */
    NEVER;

    /** The message that says it. */
    public String messageKey() {
      return "introduction_after.opens." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Cases that open differently. */
  public enum Kind {
    /** Most gaps. */
    STANDARD,
    /** Nobody is introduced before the confidentiality agreement is recorded. */
    NEEDS_NDA,
    /**
     * The buyer shows itself first; the need is listed nowhere; a confidentiality agreement too.
     */
    SUCCESSION;

    /** Kinds of gaps that need a confidentiality agreement, by the code of the kind. */
    private static final Map<String, Kind> OF_GAP =
        Map.of("succession", SUCCESSION, "technology", NEEDS_NDA);

    /** The kind of a case by the code of its gap’s kind. */
    public static Kind ofGap(String code) {
      return OF_GAP.getOrDefault(code, STANDARD);
    }

    /** Whether the companies sign a confidentiality agreement before they are introduced. */
    public boolean needsConfidentiality() {
      return this != STANDARD;
    }

    public String messageKey() {
      return "introduction_after.kind." + name().toLowerCase(Locale.ROOT);
    }
  }

  // filled in the constructor and never changed
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<Kind, Opens> opens = new EnumMap<>(Kind.class);

  Disclosure(Opens standard, Opens needsNda, Opens succession) {
    opens.put(Kind.STANDARD, standard);
    opens.put(Kind.NEEDS_NDA, needsNda);
    opens.put(Kind.SUCCESSION, succession);
  }

  /** From which step on. */
  public Opens opens(Kind kind) {
    return opens.getOrDefault(kind, Opens.NEVER);
  }

  /** What opens when companies are introduced. */
  public static List<Disclosure> openedBy(Kind kind) {
    return Arrays.stream(values())
        .filter(
            group ->
                group.opens(kind) == Opens.INTRODUCED
                    || group.opens(kind) == Opens.INTRODUCED_WITH_CONSENT)
        .toList();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String messageKey() {
    return "introduction_after.discloses." + code();
  }
}
