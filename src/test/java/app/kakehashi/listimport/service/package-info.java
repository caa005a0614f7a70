@org.jspecify.annotations.NullMarked
package app.kakehashi.listimport.service;
