/**
 * What a company is: the record, its names, sites and proofs, contacts, legal size class,
 * anonymity.
 */
@NullMarked
package app.kakehashi.company.domain;

import org.jspecify.annotations.NullMarked;
