package app.kakehashi.shared;

/**
 * The internal key of a company. It lives here because accounts, postings and lists all refer to
 * companies.
 */
public record CompanyId(long value) {}
