@NullMarked
package app.kakehashi.matching.domain;

import org.jspecify.annotations.NullMarked;
