@NullMarked
package app.kakehashi.glossary.service;

import org.jspecify.annotations.NullMarked;
