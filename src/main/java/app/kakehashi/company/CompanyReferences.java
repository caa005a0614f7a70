package app.kakehashi.company;

import java.util.List;

/**
 * The columns of one feature that hold ids of companies. Each feature that keeps such ids names
 * them, for companies know nothing of what is built upon them and still have to be merged.
 */
public interface CompanyReferences {
  List<CompanyReference> references();

  /** The columns that name contacts. */
  default List<ContactReference> contacts() {
    return List.of();
  }
}
