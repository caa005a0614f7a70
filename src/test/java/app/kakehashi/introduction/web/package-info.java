/** Tests of the pages and the API of introductions. */
@org.jspecify.annotations.NullMarked
package app.kakehashi.introduction.web;
