/** What can be done with a list: check, commit, take back. */
@org.jspecify.annotations.NullMarked
package app.kakehashi.listimport.service;
