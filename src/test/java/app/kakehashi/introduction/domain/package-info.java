@NullMarked
package app.kakehashi.introduction.domain;

import org.jspecify.annotations.NullMarked;
