/** The pages of imports. */
@org.jspecify.annotations.NullMarked
package app.kakehashi.listimport.web;
