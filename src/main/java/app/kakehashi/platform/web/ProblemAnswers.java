package app.kakehashi.platform.web;

import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import app.kakehashi.shared.StaleVersionException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Turns what a handler throws into a status; the page or the problem document is made from the
 * status.
 */
@ControllerAdvice
@Order(0)
class ProblemAnswers {
  static final String INCIDENT = "kakehashi.incident";
  private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

  @ExceptionHandler(NotFoundException.class)
  void notFound(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  @ExceptionHandler({StaleVersionException.class, ObjectOptimisticLockingFailureException.class})
  void stale(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_CONFLICT);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  void unavailable(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    report(e, request);
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  /**
   * Logs the unexpected under a random number that the page shows, so that a user can name it to
   * the office.
   */
  static void report(Exception e, HttpServletRequest request) {
    String incident = PublicId.next().substring(0, 8);
    request.setAttribute(INCIDENT, incident);
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    log.error(
        "Incident {} at {} {}",
        incident,
        request.getMethod(),
        asked == null ? request.getServletPath() : asked,
        e);
  }
}
