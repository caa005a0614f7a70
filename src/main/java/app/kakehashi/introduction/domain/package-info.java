/** The life of a case: its states, its moves and who may make them when. */
@NullMarked
package app.kakehashi.introduction.domain;

import org.jspecify.annotations.NullMarked;
