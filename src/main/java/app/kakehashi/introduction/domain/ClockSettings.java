package app.kakehashi.introduction.domain;

/**
 * How long the clocks run, in working days of the country of whoever has to act.
 *
 * @param reminderJapan a Japanese company is reminded after
 * @param reminderTaiwan a Taiwanese company, and one of any other country, is reminded after
 * @param alert the office is told of the silence after
 * @param expiry the place is given up after
 * @param office the office has for each of its own steps
 * @param company a company has after the introduction before the owner takes care
 * @param silenceDays calendar days without a sign before the owner checks
 * @param listSize candidates in one list
 */
public record ClockSettings(
    int reminderJapan,
    int reminderTaiwan,
    int alert,
    int expiry,
    int office,
    int company,
    int silenceDays,
    int listSize) {
  /** What holds until the office sets something else. */
  public static final ClockSettings DEFAULT = new ClockSettings(5, 3, 7, 10, 3, 10, 60, 5);

  public ClockSettings {
    if (reminderJapan < 1
        || reminderTaiwan < 1
        || alert <= Math.max(reminderJapan, reminderTaiwan)
        || expiry <= alert
        || office < 1
        || company < 1
        || silenceDays < 1
        || listSize < 1) {
      throw new IllegalArgumentException("Reminder before alert before expiry, each a day or more");
    }
  }

  /** Working days until a company of this country is reminded. */
  public int reminder(String country) {
    return country.equals("JP") ? reminderJapan : reminderTaiwan;
  }
}
