/** The outbox as the office sees it. */
@NullMarked
package app.kakehashi.notification.web;

import org.jspecify.annotations.NullMarked;
