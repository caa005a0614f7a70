/** Tests of gaps. */
@NullMarked
package app.kakehashi.gap.service;

import org.jspecify.annotations.NullMarked;
