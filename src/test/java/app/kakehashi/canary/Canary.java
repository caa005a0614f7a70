package app.kakehashi.canary;

import org.jspecify.annotations.Nullable;

/**
 * A piece of data that can be told from every other by a word in it.
 *
 * @param word as it stands in the data
 * @param owner whose data it is; null for the office
 * @param scene the introduction it belongs to; null where it belongs to a company
 * @param person public id of the contact it is about; null where it is about nobody’s card
 * @param what the field, for the report
 */
record Canary(
    String word,
    Kind kind,
    @Nullable Party owner,
    @Nullable Scene scene,
    @Nullable String person,
    String what) {

  /** What decides who may see it. */
  enum Kind {
    /** Name, mail, phone or position of a contact. */
    CONTACT,
    /** Name of somebody with an account. */
    ACCOUNT_NAME,
    /** Mail address of somebody with an account. */
    ACCOUNT_MAIL,
    /** Names, address, number, website and plants of a company. */
    IDENTITY,
    /** Where the need of an anonymous gap is. */
    PLACE,
    /** A file that hangs on an anonymous gap. */
    POSTING_FILE,
    /** What the office wrote for itself. */
    OFFICE,
    /** What a company told the office and nobody else. */
    OWN_WORD,
    /** What lies between a company and the office. */
    THREAD,
    /** What lies between the sides after the introduction. */
    SIDES,
    /** Why these two and the first step, for whoever is asked. */
    WORDS
  }

  @Override
  public String toString() {
    return kind
        + " "
        + what
        + " of "
        + (owner == null ? "the office" : owner.label())
        + (scene == null ? "" : " in " + scene.name())
        + " ("
        + word
        + ")";
  }
}
