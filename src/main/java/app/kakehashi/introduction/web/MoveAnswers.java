package app.kakehashi.introduction.web;

import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.MoveRefused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page for moves that a case does not allow and that no form answers by itself: 409 where the
 * case has moved on, else 422 with what is missing.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MoveAnswers {
  @ExceptionHandler(MoveRefused.class)
  ModelAndView refused(MoveRefused refusal) {
    ModelAndView page = new ModelAndView("introduction/move-refused");
    page.setStatus(
        refusal.kind() == MoveRefused.Kind.STATE
            ? HttpStatus.CONFLICT
            : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("kind", refusal.kind().name());
    page.addObject("guards", refusal.missing().stream().map(Guard::messageKey).sorted().toList());
    return page;
  }
}
