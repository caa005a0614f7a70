package app.kakehashi.platform.web;

import app.kakehashi.shared.BadParameterException;
import app.kakehashi.shared.RefusedRequestException;
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
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Names the parameter an API request got wrong, or the reason it is refused for; all else is
 * answered by its status.
 */
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
  void refused(RefusedRequestException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.refused(e, request, response);
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
  void missing(
      MissingServletRequestPartException e,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    problems.badParameter(e.getRequestPartName(), request, response);
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
