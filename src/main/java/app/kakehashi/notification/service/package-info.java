/** Writing, sending and listing mails. */
@NullMarked
package app.kakehashi.notification.service;

import org.jspecify.annotations.NullMarked;
