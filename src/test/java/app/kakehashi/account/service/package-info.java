@NullMarked
package app.kakehashi.account.service;

import org.jspecify.annotations.NullMarked;
