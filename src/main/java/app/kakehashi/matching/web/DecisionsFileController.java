package app.kakehashi.matching.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.shared.ListWorkbook;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What was decided and shown as a file. */
@Controller
@Permit(Permit.To.OFFICE)
class DecisionsFileController {
  private final LearningWorkbook workbook;

  DecisionsFileController(LearningWorkbook workbook) {
    this.workbook = workbook;
  }

  @GetMapping("/desk/weights/decisions.xlsx")
  void decisions(Viewer viewer, HttpServletResponse response) throws IOException {
    // whole before the first byte, so that a fault is still answered as one
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    workbook.write(whole, viewer);
    response.setContentType(ListWorkbook.MEDIA_TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("decisions.xlsx").build().toString());
    whole.writeTo(response.getOutputStream());
  }
}
