package app.kakehashi.matching.web;

import app.kakehashi.matching.Preset;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** Addresses of the pages of matches, and how they answer. */
final class Pages {
  private Pages() {}

  /** The type whose pages live under the segment of the address. */
  static PostingType type(String path) {
    return PostingType.ofPath(path).orElseThrow(NotFoundException::new);
  }

  /** The preset asked for; the default where the address names none that exists. */
  static Preset preset(String code) {
    for (Preset preset : Preset.values()) {
      if (preset.code().equals(code)) {
        return preset;
      }
    }
    return Preset.DEFAULT;
  }

  /** Address of a posting's list. */
  static String list(PostingType type, String publicId) {
    return "/" + type.path() + "/" + publicId + "/matches";
  }

  /** A version as a form carries it; what is no number is no version that ever was. */
  static long version(String typed) {
    try {
      return Long.parseLong(typed.strip());
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }

  /** To another page of this site after something was done. */
  static String seeOther(HttpServletRequest request, String path) {
    request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
    return "redirect:" + path;
  }
}
