package app.kakehashi.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a handler. A handler for which neither the method nor its class says so is refused
 * to everybody, and a test names it. What a permitted viewer sees inside is decided by the
 * services.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permit {
  To value();

  /** Groups of viewers. */
  enum To {
    /** Everybody, also without signing in. */
    ANYONE,
    /** Every signed-in person. */
    SIGNED_IN,
    /** SME staff only. */
    MEMBER,
    /** The secretariat and admins. */
    OFFICE,
    /** Admins only. */
    ADMIN
  }
}
