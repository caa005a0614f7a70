@NullMarked
package app.kakehashi.company.service;

import org.jspecify.annotations.NullMarked;
