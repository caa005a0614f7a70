package app.kakehashi.posting.web;

import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;

/** How the pages of this feature answer. */
final class Answers {
  private Answers() {}

  /** The form again, with what is wrong. */
  static String again(HttpServletResponse response, String view) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view;
  }

  /** The type whose pages live under the segment of the address. */
  static PostingType type(String path) {
    return PostingType.ofPath(path).orElseThrow(NotFoundException::new);
  }

  /** Address of a posting's page; the id has been checked by loading the posting. */
  static String page(PostingType type, String publicId) {
    return "/" + type.path() + "/" + publicId;
  }
}
