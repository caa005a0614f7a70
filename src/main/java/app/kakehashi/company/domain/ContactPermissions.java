package app.kakehashi.company.domain;

/**
 * What a contact was told and agreed to.
 *
 * @param informed the person was told what the data is kept for
 * @param consents the person agreed that an introduced company across the border may get the data
 */
public record ContactPermissions(boolean informed, boolean consents) {
  public ContactPermissions {
    if (consents && !informed) {
      throw new IllegalArgumentException("Consent comes after the notice");
    }
  }
}
