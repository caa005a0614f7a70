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

  public ViewerAuthentication(Viewer viewer) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role().name())));
    this.viewer = viewer;
    super.setAuthenticated(true);
  }

  @Override
  public Viewer getPrincipal() {
    return viewer;
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
