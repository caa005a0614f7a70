/** Brings the reference data of the files to the database and to those who ask for it. */
@NullMarked
package app.kakehashi.reference.service;

import org.jspecify.annotations.NullMarked;
