package app.kakehashi.listimport.domain.list;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells names of offices, branches and plants of a company from names of companies. */
final class OfficeNames {

  /** 〃 横浜営業所: an office of the company of the row above. */
  private static final Pattern OF_ABOVE = Pattern.compile("^[〃仝々][\\s　]*\\S.*$");

  private static final String JAPANESE = "(?:支店|支社|営業所|出張所|事業所|工場|駐在員?事務所|本社|本店|物流センター)";
  private static final Pattern APART = Pattern.compile("^(.+?)[\\s　]+[^\\s　]*" + JAPANESE + "$");
  private static final Pattern BEHIND_FORM =
      Pattern.compile("^(.+(?:株式会社|有限会社|合同会社|[(（][株有同][)）]|㈱|㈲))[^\\s　]*" + JAPANESE + "$");
  private static final Pattern TAIWANESE =
      Pattern.compile(
          "^(.+(?:公司|[(（]股[)）]|企業社|工業社|實業社))[\\s　]*[-－]?[\\s　]*[^\\s"
              + "　]+(?:分公司|廠|辦事處|營業所|門市部?|分店|服務處)$");

  /** What all these end with: most names do not. */
  private static final String ENDS = "店社所場ー司廠處市部";

  private static final Pattern REGISTERED = Pattern.compile("(分公司|日本支店)$");

  private OfficeNames() {}

  /** Whether a cell names an office of the company of the row above. */
  static boolean isOfAbove(String cell) {
    return OF_ABOVE.matcher(cell.strip()).matches();
  }

  /** The company in the name of an office; empty where a name is that of a company. */
  static Optional<String> companyOf(String name) {
    if (name.isEmpty() || ENDS.indexOf(name.charAt(name.length() - 1)) < 0) {
      return Optional.empty();
    }
    for (Pattern pattern : new Pattern[] {APART, BEHIND_FORM, TAIWANESE}) {
      Matcher office = pattern.matcher(name);
      if (office.matches()
          && LegalForms.of(office.group(1)).isPresent()
          && !LegalForms.isForm(office.group(1))) {
        return Optional.of(office.group(1).strip());
      }
    }
    return Optional.empty();
  }

  /** Whether a name is that of a branch which may be registered, with a number of its own. */
  static boolean isRegistered(String name) {
    return REGISTERED.matcher(name).find();
  }
}
