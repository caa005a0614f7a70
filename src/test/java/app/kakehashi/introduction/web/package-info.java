@NullMarked
package app.kakehashi.introduction.web;

import org.jspecify.annotations.NullMarked;
