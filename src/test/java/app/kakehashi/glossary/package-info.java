@NullMarked
package app.kakehashi.glossary;

import org.jspecify.annotations.NullMarked;
