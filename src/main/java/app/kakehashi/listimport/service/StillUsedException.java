package app.kakehashi.listimport.service;

import java.util.List;

/** A list cannot be taken back because later work depends on what it brought. */
public final class StillUsedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // an unmodifiable list of strings
  private final List<String> names;

  StillUsedException(List<String> names) {
    super("still used: " + names.size());
    this.names = List.copyOf(names);
  }

  /** What is still used, by name. */
  public List<String> names() {
    return names;
  }
}
