package app.kakehashi.platform.web;

import app.kakehashi.shared.BadParameterException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Names the parameter an API request got wrong; all else is answered by its status. */
@ControllerAdvice(annotations = RestController.class)
@Order(-1)
class ApiProblemAnswers {
  private final ApiProblems problems;

  ApiProblemAnswers(ApiProblems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  void notInVocabulary(
      BadParameterException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.badParameter(e.parameter(), request, response);
  }

  @ExceptionHandler
  void notOfType(
      MethodArgumentTypeMismatchException e,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    problems.badParameter(e.getName(), request, response);
  }

  @ExceptionHandler
  void missing(
      MissingServletRequestParameterException e,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    problems.badParameter(e.getParameterName(), request, response);
  }

  @ExceptionHandler
  void outOfRange(
      HandlerMethodValidationException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ParameterValidationResult first = e.getParameterValidationResults().getFirst();
    String name = first.getMethodParameter().getParameterName();
    problems.badParameter(name == null ? "" : name, request, response);
  }
}
