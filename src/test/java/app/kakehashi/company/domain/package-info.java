@NullMarked
package app.kakehashi.company.domain;

import org.jspecify.annotations.NullMarked;
