package app.kakehashi.company;

import app.kakehashi.shared.CompanyId;

/**
 * What referred to one of two companies may refer to the other now: one was merged into the other,
 * or that was taken back. Published in the transaction that does it.
 *
 * @param stays the record that stays
 * @param other the record that went, or came back
 */
public record CompaniesMerged(CompanyId stays, CompanyId other) {}
