@NullMarked
package app.kakehashi.matchalert.service;

import org.jspecify.annotations.NullMarked;
