@NullMarked
package app.kakehashi.reference.service;

import org.jspecify.annotations.NullMarked;
