package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.CompanyKind;
import java.util.List;
import java.util.regex.Pattern;

/** Sees from a name what sort of body it is of. */
final class BodyKinds {

  private static final String END = "(?=[\\s　]|$)";

  /** With its legal form a name that ends so is that of a company: 株式会社公務署. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(自治体|地方公共団体|地方政府|縣政府|市政府|[都道府県]庁|市役所|区役所|町役場|村役場|區公所|鄉公所|鎮公所|市公所"
              + "|税務署|消防署|警察署|労働基準監督署|法務局|労働局|経済産業局|財務局|税関|國稅局|經濟發展局|產業發展局"
              + "|工業局|農業局|衛生局|勞工局|建設局)"
              + END
              + "|(?:^|[\\s　])(經濟部|財政部|交通部|農業部|勞動部|衛生福利部|環境部)\\S*署"
              + END);

  /** How names of a kind are told. */
  private record Sign(CompanyKind kind, Pattern name) {}

  private static final List<Sign> OTHERS =
      List.of(
          new Sign(
              CompanyKind.HOSPITAL, Pattern.compile("(病院|醫院|診療所)" + END + "|(?:^|[\\s　])医療法人")),
          new Sign(
              CompanyKind.UNIVERSITY,
              Pattern.compile(
                  "(大学|大學|university)" + END + "|国立大学法人|公立大学法人|学校法人", Pattern.CASE_INSENSITIVE)),
          new Sign(
              CompanyKind.SUPPORT_BODY,
              Pattern.compile("(商工会議所|商工会|同業公會|支援機関|支援機構|商會|工業會)" + END)));

  private BodyKinds() {}

  /** The kind of a body by what a list calls its kind, perhaps nothing, and by its name. */
  static CompanyKind of(String stated, String name) {
    String text = stated + " " + name;
    for (Sign sign : OTHERS) {
      boolean company = sign.kind() == CompanyKind.SUPPORT_BODY && LegalForms.of(name).isPresent();
      if (!company && sign.name().matcher(text).find()) {
        return sign.kind();
      }
    }
    boolean office = LegalForms.of(name).isEmpty() && OFFICE.matcher(text).find();
    return office ? CompanyKind.LOCAL_GOVERNMENT : CompanyKind.COMPANY;
  }
}
