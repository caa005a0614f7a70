package app.kakehashi.matching.domain;

/** Receives one sub-score with its evidence; reused while many pairs are scored. */
final class SubScore {

  private double value;
  private double evidence;
  private boolean asked;

  /** A value of which the given share is known. */
  void set(double newValue, double newEvidence) {
    value = newValue;
    evidence = newEvidence;
    asked = true;
  }

  /** It was asked and nothing is known. */
  void unknown() {
    set(0, 0);
  }

  /** It was not asked: it has no weight. */
  void notAsked() {
    value = 0;
    evidence = 0;
    asked = false;
  }

  double value() {
    return value;
  }

  double evidence() {
    return evidence;
  }

  boolean asked() {
    return asked;
  }
}
