/**
 * Speed a user feels, on a made-up catalogue of the size the platform is meant for: the benchmark,
 * which is run by hand, and the budgets of statements and bytes, which every build holds to.
 */
@NullMarked
package app.kakehashi.bench;

import org.jspecify.annotations.NullMarked;
