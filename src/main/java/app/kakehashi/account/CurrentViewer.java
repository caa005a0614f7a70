package app.kakehashi.account;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The signed-in person of the current request, for code that is no handler: locale, layout, error
 * pages.
 */
public final class CurrentViewer {
  private CurrentViewer() {}

  /** The viewer, or nothing when nobody has signed in. */
  public static Optional<Viewer> find() {
    return authentication().map(ViewerAuthentication::getPrincipal);
  }

  /** How many notices the viewer has not read; 0 when nobody has signed in. */
  public static int waitingNotices() {
    return authentication().map(ViewerAuthentication::waitingNotices).orElse(0);
  }

  private static Optional<ViewerAuthentication> authentication() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof ViewerAuthentication authentication
        ? Optional.of(authentication)
        : Optional.empty();
  }
}
