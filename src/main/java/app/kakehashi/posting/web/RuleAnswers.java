package app.kakehashi.posting.web;

import app.kakehashi.posting.PostingRuleBroken;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page for steps that a posting's life does not allow: 409 where the posting has moved on, else
 * 422.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RuleAnswers {
  @ExceptionHandler(PostingRuleBroken.class)
  ModelAndView refused(PostingRuleBroken refusal) {
    ModelAndView page = new ModelAndView("posting/rule");
    page.setStatus(
        switch (refusal.rule()) {
          case NOT_FROM_THIS_STATUS, NOTHING_TO_CONFIRM -> HttpStatus.CONFLICT;
          case REVIEWER_IS_AUTHOR, REASON_NEEDED, INCOMPLETE -> HttpStatus.UNPROCESSABLE_CONTENT;
        });
    page.addObject("message", refusal.messageKey());
    return page;
  }
}
