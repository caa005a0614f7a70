@org.jspecify.annotations.NullMarked
package app.kakehashi.listimport.domain;
