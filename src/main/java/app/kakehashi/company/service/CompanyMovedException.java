package app.kakehashi.company.service;

/** A record was merged into another, under whose id it is found now. */
public final class CompanyMovedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String gone;
  private final String stays;

  CompanyMovedException(String gone, String stays) {
    super("merged");
    this.gone = gone;
    this.stays = stays;
  }

  /** Public id that was asked for. */
  public String gone() {
    return gone;
  }

  /** Public id of the record that stays. */
  public String stays() {
    return stays;
  }
}
