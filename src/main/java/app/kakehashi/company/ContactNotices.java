package app.kakehashi.company;

/**
 * Tells people that their data came to the platform from somebody else: who has it, from which
 * list, what for, and what they may ask for.
 */
public interface ContactNotices {
  /**
   * Version of the words; a changed wording is a new version. Each notice keeps the version, the
   * language and the hash of the words it was told with.
   */
  int TEXT_VERSION = 1;

  /**
   * Writes, in the caller's transaction, to everybody with a mail address who came with a list and
   * whom nobody has told yet; a person is told once, in the person's own language.
   *
   * @param listName as its sender called it
   * @return number of people written to
   */
  int tell(RecordSource list, String listName);
}
