package app.kakehashi.company;

/**
 * The official number of a company as a list or a person wrote it, with what the check says.
 *
 * @param value the normal form where the check holds, else as written
 */
public record CompanyIdentifier(IdentifierScheme scheme, String value, IdentifierCheck check) {
  public CompanyIdentifier {
    if (value.isBlank() || check == IdentifierCheck.NONE) {
      throw new IllegalArgumentException("An identifier has a value");
    }
  }

  /** Whether two records with this number are the same company. */
  public boolean isKey() {
    return check == IdentifierCheck.VALID;
  }
}
