package app.kakehashi.matching.domain;

/** For one gap the text score of an ideal offer in each script. */
final class IdealScores {

  private final double[] byScript;

  IdealScores(double[] byScript) {
    this.byScript = byScript.clone();
  }

  double of(Script script) {
    return byScript[script.ordinal()];
  }
}
