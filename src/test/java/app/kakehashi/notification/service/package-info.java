@NullMarked
package app.kakehashi.notification.service;

import org.jspecify.annotations.NullMarked;
