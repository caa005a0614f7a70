/** Tests of the use cases of introductions. */
@NullMarked
package app.kakehashi.introduction.service;

import org.jspecify.annotations.NullMarked;
