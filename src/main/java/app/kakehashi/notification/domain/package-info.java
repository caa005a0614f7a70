/** What mails there are and when one is tried again. */
@NullMarked
package app.kakehashi.notification.domain;

import org.jspecify.annotations.NullMarked;
