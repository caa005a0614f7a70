@NullMarked
package app.kakehashi.company.web;

import org.jspecify.annotations.NullMarked;
