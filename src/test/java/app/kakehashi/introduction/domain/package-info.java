@org.jspecify.annotations.NullMarked
package app.kakehashi.introduction.domain;
