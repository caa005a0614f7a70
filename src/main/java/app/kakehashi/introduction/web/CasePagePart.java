package app.kakehashi.introduction.web;

import java.util.Map;
import java.util.Optional;

/**
 * A section of the page of a case, such as its meetings or its messages. The page shows every part
 * in the order of the beans and knows none of them. The viewer may know of the case already; what
 * of it the part shows to whom is the part’s own care.
 */
interface CasePagePart {
  /**
   * A fragment to show.
   *
   * @param template name of the template
   * @param fragment name of the fragment in it, which takes no parameters
   */
  record Part(String template, String fragment) {}

  /**
   * What to show; empty to show nothing.
   *
   * @param model takes what the fragment needs, under names that begin with the part’s name
   */
  Optional<Part> partOf(CaseAround around, Map<String, Object> model);
}
