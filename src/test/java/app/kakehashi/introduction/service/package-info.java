@NullMarked
package app.kakehashi.introduction.service;

import org.jspecify.annotations.NullMarked;
