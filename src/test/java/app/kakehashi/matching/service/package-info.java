/** Tests of the use cases of matching. */
@NullMarked
package app.kakehashi.matching.service;

import org.jspecify.annotations.NullMarked;
