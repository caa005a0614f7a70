/** Use cases of introductions: curating, asking, answering, and what time does. */
@NullMarked
package app.kakehashi.introduction.service;

import org.jspecify.annotations.NullMarked;
