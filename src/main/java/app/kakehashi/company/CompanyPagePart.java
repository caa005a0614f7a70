package app.kakehashi.company;

import app.kakehashi.account.Viewer;
import java.util.Map;
import java.util.Optional;

/** A part that a higher feature adds to the page of a company, such as its gaps or its offers. */
public interface CompanyPagePart {
  /**
   * A fragment to show.
   *
   * @param template name of the template
   * @param fragment name of the fragment in it, which takes no parameters
   */
  record Part(String template, String fragment) {}

  /**
   * What to show below the profile; empty to show nothing.
   *
   * @param model takes what the fragment needs, under names that begin with the feature's name
   */
  Optional<Part> partOf(CompanySummary company, Viewer viewer, Map<String, Object> model);
}
