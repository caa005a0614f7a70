package app.kakehashi.account;

/**
 * Which companies are kept from a person of a desk; implemented by the feature that knows their
 * sharing scopes. Read in the statement that reads the person, so that no page pays a statement for
 * it and each check is one look into a set.
 */
public interface ClosedCompanies {
  /** A scalar subquery over the account {@code a}: an array of internal ids of companies. */
  String idsSql();
}
