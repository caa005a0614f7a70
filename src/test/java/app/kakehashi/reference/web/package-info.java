@NullMarked
package app.kakehashi.reference.web;

import org.jspecify.annotations.NullMarked;
