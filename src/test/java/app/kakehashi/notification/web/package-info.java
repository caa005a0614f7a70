@NullMarked
package app.kakehashi.notification.web;

import org.jspecify.annotations.NullMarked;
