@NullMarked
package app.kakehashi.notification.domain;

import org.jspecify.annotations.NullMarked;
