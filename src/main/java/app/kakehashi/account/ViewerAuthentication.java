package app.kakehashi.account;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Spring Security's view of a signed-in person. It is made anew for each request and never stored.
 */
public final class ViewerAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;
  private final transient Viewer viewer;
  private final int waitingNotices;

  public ViewerAuthentication(Viewer viewer) {
    this(viewer, 0);
  }

  /**
   * A person for whom so many notices wait.
   *
   * @param waitingNotices from 0
   */
  public ViewerAuthentication(Viewer viewer, int waitingNotices) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role().name())));
    this.viewer = viewer;
    this.waitingNotices = waitingNotices;
    super.setAuthenticated(true);
  }

  @Override
  public Viewer getPrincipal() {
    return viewer;
  }

  int waitingNotices() {
    return waitingNotices;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  /** The key under which this person's sessions are found. */
  @Override
  public String getName() {
    return Long.toString(viewer.account().value());
  }
}
