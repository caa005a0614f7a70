package app.kakehashi.platform.security;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.ViewerAuthentication;
import app.kakehashi.platform.web.ApiProblems;
import app.kakehashi.platform.web.ReaderLanguage;
import app.kakehashi.shared.Language;
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
 * there is no CSRF. The token's owner reads in a language the request accepts, else in their own.
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
      problems.unauthenticated(request, response);
      return;
    }
    Language language = ReaderLanguage.choose(request, viewer.get().language());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new ViewerAuthentication(viewer.get().reading(language)));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
