package app.kakehashi.account.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.account.ViewerAuthentication;
import app.kakehashi.account.service.ViewerQueries;
import app.kakehashi.shared.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in the session nothing but whose it is and since when. The person is read anew with each
 * request, so a right that was taken away is gone at once, and no class of ours or of a library is
 * ever serialised.
 */
@Component
class SessionSecurityContexts implements SecurityContextRepository {
  private static final String ACCOUNT = "kakehashi.account";
  private static final String SIGNED_IN_AT = "kakehashi.signed-in-at";
  private static final String LOADED = SessionSecurityContexts.class.getName() + ".loaded";
  private static final Duration LONGEST = Duration.ofHours(12);

  private final ViewerQueries viewers;
  private final Clock clock;

  SessionSecurityContexts(ViewerQueries viewers, Clock clock) {
    this.viewers = viewers;
    this.clock = clock;
  }

  /** Begins a session: whatever the browser had before is worth nothing any more. */
  void begin(Viewer viewer, HttpServletRequest request) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(ACCOUNT, viewer.account().value());
    session.setAttribute(SIGNED_IN_AT, clock.millis());
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
        Long.toString(viewer.account().value()));
    request.removeAttribute(LOADED);
    SecurityContextHolder.setContext(contextOf(Optional.of(new ViewerAuthentication(viewer))));
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Loading(request);
  }

  @Override
  @Deprecated
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return load(holder.getRequest());
  }

  /** AccountSessions begin by {@link #begin} and end by being deleted: nothing else is stored. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return load(request).getAuthentication() != null;
  }

  private SecurityContext load(HttpServletRequest request) {
    if (request.getAttribute(LOADED) instanceof SecurityContext loaded) {
      return loaded;
    }
    // should reading fail, the error page that follows is shown without a person
    request.setAttribute(LOADED, contextOf(Optional.empty()));
    SecurityContext context = contextOf(find(request));
    request.setAttribute(LOADED, context);
    return context;
  }

  private Optional<ViewerAuthentication> find(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(ACCOUNT) instanceof Long account)
        || !(session.getAttribute(SIGNED_IN_AT) instanceof Long since)) {
      return Optional.empty();
    }
    Optional<ViewerAuthentication> viewer =
        clock.millis() - since > LONGEST.toMillis()
            ? Optional.empty()
            : viewers.signedIn(new AccountId(account));
    if (viewer.isEmpty()) {
      session.invalidate();
    }
    return viewer;
  }

  private static SecurityContext contextOf(Optional<ViewerAuthentication> viewer) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    viewer.ifPresent(context::setAuthentication);
    return context;
  }

  private final class Loading implements DeferredSecurityContext {
    private final HttpServletRequest request;
    private @Nullable SecurityContext context;

    private Loading(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      if (context == null) {
        context = load(request);
      }
      return context;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
