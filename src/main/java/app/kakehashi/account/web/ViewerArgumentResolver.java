package app.kakehashi.account.web;

import app.kakehashi.account.CurrentViewer;
import app.kakehashi.account.Viewer;
import app.kakehashi.shared.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Lets a handler ask for its {@link Viewer}, who reads in the language of the page; nullable where
 * the handler is open to everybody.
 */
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
    Language page = Language.of(LocaleContextHolder.getLocale());
    return viewer.map(person -> person.reading(page)).orElse(null);
  }
}
