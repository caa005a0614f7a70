package app.kakehashi.shared;

/**
 * What was asked for does not exist for the viewer: absent and forbidden are told apart nowhere.
 */
public final class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFoundException() {
    super("not found");
  }
}
