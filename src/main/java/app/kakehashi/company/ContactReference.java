package app.kakehashi.company;

/**
 * A column that holds public ids of contacts, and what becomes of it when the contact is united
 * with the same person's contact of a company that is merged: it names that one.
 *
 * @param company column with the company whose contact it is
 */
public record ContactReference(String table, String column, String company) {}
