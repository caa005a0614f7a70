@NullMarked
package app.kakehashi.glossary.web;

import org.jspecify.annotations.NullMarked;
