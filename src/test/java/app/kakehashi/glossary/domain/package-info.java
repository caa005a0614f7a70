@NullMarked
package app.kakehashi.glossary.domain;

import org.jspecify.annotations.NullMarked;
