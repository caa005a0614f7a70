package app.kakehashi.account.web;

import app.kakehashi.account.CurrentViewer;
import app.kakehashi.account.Viewer;
import app.kakehashi.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Lets a handler ask for its {@link Viewer}; nullable where the handler is open to everybody. */
class ViewerArgumentResolver implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Viewer.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Optional<Viewer> viewer = CurrentViewer.find();
    if (viewer.isEmpty() && !parameter.isOptional()) {
      throw new IllegalStateException(
          "A handler for signed-in people was reached without one: " + parameter.getMethod());
    }
    return viewer.map(reader -> reader.reading(languageOf(request))).orElse(null);
  }

  /** The language chosen for this page, which need not be the one of the account. */
  private static Language languageOf(NativeWebRequest request) {
    HttpServletRequest servlet =
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    return Language.of(RequestContextUtils.getLocale(servlet));
  }
}
