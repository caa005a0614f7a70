package app.kakehashi;

import app.kakehashi.account.Viewer;
import app.kakehashi.account.ViewerAuthentication;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Lets a MockMvc request come from a person: {@code
 * mvc.perform(get("/").with(SignedInAs.viewer(viewer)))}.
 */
public final class SignedInAs {
  private SignedInAs() {}

  public static RequestPostProcessor viewer(Viewer viewer) {
    return SecurityMockMvcRequestPostProcessors.authentication(new ViewerAuthentication(viewer));
  }
}
