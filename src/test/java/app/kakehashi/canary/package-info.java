/**
 * The canary crawl: every piece of data that not everybody may see carries a word of its own, and
 * every reader opens every address in every state of an introduction.
 */
@NullMarked
package app.kakehashi.canary;

import org.jspecify.annotations.NullMarked;
