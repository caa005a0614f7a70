package app.kakehashi.platform.web;

import app.kakehashi.account.Permit;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The answer to every request that got none of its own: in the reader's language, without inner
 * detail. People get a page, systems a problem document.
 */
@Controller
@Permit(Permit.To.ANYONE)
class ErrorPages implements ErrorController {
  private final ApiProblems problems;

  ErrorPages(ApiProblems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  @Nullable String error(HttpServletRequest request, HttpServletResponse response, Model model)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : 404;
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception unexpected
        && request.getAttribute(ProblemAnswers.INCIDENT) == null) {
      ProblemAnswers.report(unexpected, request);
    }
    if (ApiProblems.isApi(request)) {
      problems.write(code, request, response);
      return null;
    }
    response.setStatus(code);
    model.addAttribute("kind", kind(code));
    model.addAttribute("incident", request.getAttribute(ProblemAnswers.INCIDENT));
    return "platform/error";
  }

  static String kind(int status) {
    return switch (status) {
      case 400, 405, 415, 421 -> "bad_request";
      case 403 -> "forbidden";
      case 404, 410 -> "not_found";
      case 409 -> "stale";
      case 413 -> "too_large";
      case 429 -> "too_many";
      case 503 -> "unavailable";
      default -> status >= 500 ? "failure" : "bad_request";
    };
  }
}
