package app.kakehashi.platform.security;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.ViewerAuthentication;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code Authorization: Bearer kkh_…}: the API's only way in. Cookies count for nothing there, so
 * there is no CSRF.
 */
class BearerTokens extends OncePerRequestFilter {
  private static final String SCHEME = "bearer ";

  private final Accounts accounts;
  private final ApiProblems problems;

  BearerTokens(Accounts accounts, ApiProblems problems) {
    this.accounts = accounts;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Viewer> viewer =
        header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            ? accounts.viewerOfApiToken(header.substring(SCHEME.length()).strip())
            : Optional.empty();
    if (viewer.isEmpty()) {
      problems.unauthenticated(response);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new ViewerAuthentication(viewer.get()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
