package app.kakehashi.introduction.domain.ringi;

/**
 * A line about a company.
 *
 * @param label in the pack's language, never empty
 * @param value in whatever language it is stated; empty where it is still to be filled in
 */
public record RingiFact(RingiText label, RingiText value) {
  public RingiFact {
    if (label.isEmpty()) {
      throw new IllegalArgumentException("A fact without label");
    }
  }
}
