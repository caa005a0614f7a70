package app.kakehashi.platform.security;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.ViewerAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets a request through if the handler that will answer it permits the viewer. The handler is
 * found by the mapping that will dispatch the request, so there is no second list of paths that
 * could differ. No handler, or one without {@link Permit}: refused.
 */
@Component
class HandlerPermits implements AuthorizationManager<RequestAuthorizationContext> {
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  HandlerPermits(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    Authentication person = authentication.get();
    @Nullable Viewer viewer =
        person instanceof ViewerAuthentication signedIn ? signedIn.getPrincipal() : null;
    return new AuthorizationDecision(isPermitted(context.getRequest(), viewer));
  }

  private boolean isPermitted(HttpServletRequest request, @Nullable Viewer viewer) {
    try {
      HandlerMethod handler = handlerOf(request);
      return handler != null && permits(handler, viewer);
    } catch (HttpRequestMethodNotSupportedException
        | HttpMediaTypeException
        | MissingServletRequestParameterException noHandlerWillRun) {
      return true;
    } catch (Exception unreadable) {
      return false;
    }
  }

  /** Whether there is a handler for a request at all. */
  boolean isHandled(HttpServletRequest request) {
    try {
      return handlerOf(request) != null;
    } catch (Exception unreadable) {
      return false;
    }
  }

  private @Nullable HandlerMethod handlerOf(HttpServletRequest request) throws Exception {
    if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    for (RequestMappingHandlerMapping mapping : mappings) {
      HandlerExecutionChain chain = mapping.getHandler(request);
      if (chain != null && chain.getHandler() instanceof HandlerMethod handler) {
        return handler;
      }
    }
    return null;
  }

  private static boolean permits(HandlerMethod handler, @Nullable Viewer viewer) {
    Permit.@Nullable To to = permitOf(handler);
    return to != null
        && switch (to) {
          case ANYONE -> true;
          case SIGNED_IN -> viewer != null;
          case MEMBER -> viewer != null && viewer.role() == Role.MEMBER;
          case OFFICE -> viewer != null && viewer.isOffice();
          case ADMIN -> viewer != null && viewer.isAdmin();
        };
  }

  /** What a handler declares, the method before its class; null if nothing. */
  static Permit.@Nullable To permitOf(HandlerMethod handler) {
    Permit permit = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Permit.class);
    if (permit == null) {
      permit = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Permit.class);
    }
    return permit == null ? null : permit.value();
  }
}
