package app.kakehashi.account.service;

import app.kakehashi.account.AddressTakenException;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Two people may invite the same address at once: the database decides, by the name of the
 * constraint.
 */
final class TakenAddress {
  private static final String CONSTRAINT = "account_email_key_unique";

  private TakenAddress() {}

  static <T> T translated(Supplier<T> write) {
    try {
      return write.get();
    } catch (DataIntegrityViolationException e) {
      if (String.valueOf(e.getMostSpecificCause().getMessage()).contains(CONSTRAINT)) {
        throw new AddressTakenException();
      }
      throw e;
    }
  }
}
