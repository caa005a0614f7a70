package app.kakehashi.company;

/**
 * What supports a company's own statements.
 *
 * @param identifierValid its official number passes the check
 * @param verified the office confirmed its identity in some way
 * @param visited the office spoke with it or visited it
 * @param creditReports how many credit reports are on file
 * @param claimed a person of the company confirmed the record
 */
public record CompanyTrust(
    boolean identifierValid,
    boolean verified,
    boolean visited,
    int creditReports,
    boolean claimed) {
  /** Nothing supports it. */
  public static final CompanyTrust NONE = new CompanyTrust(false, false, false, 0, false);
}
