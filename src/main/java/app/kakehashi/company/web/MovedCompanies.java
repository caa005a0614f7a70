package app.kakehashi.company.web;

import app.kakehashi.company.service.CompanyMovedException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Leads from the address of a record that was merged to the one that stays, for pages and API
 * alike. Not for good: a merge may be undone.
 */
@ControllerAdvice
class MovedCompanies {
  @ExceptionHandler
  ResponseEntity<Void> moved(CompanyMovedException moved, HttpServletRequest request) {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    String path = request.getRequestURI().replace(moved.gone(), moved.stays());
    String query = request.getQueryString();
    return reads
        ? ResponseEntity.status(HttpStatus.FOUND)
            .location(URI.create(query == null ? path : path + "?" + query))
            .build()
        : ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(request.getContextPath() + "/companies/" + moved.stays()))
            .build();
  }
}
