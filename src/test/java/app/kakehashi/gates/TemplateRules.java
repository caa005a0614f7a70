package app.kakehashi.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * What a template must keep: one h1, labels, no bare text, nothing inline, CSRF in forms, no
 * unescaped output.
 */
final class TemplateRules {
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");

  /** Attributes that readers hear or see. */
  private static final Set<String> SPOKEN = Set.of("aria-label", "title", "alt", "data-label");

  private TemplateRules() {}

  static List<String> faults(String name, String html) {
    List<String> faults = new ArrayList<>();
    Document document = Jsoup.parse(html, Parser.htmlParser());
    boolean page = html.contains("layout/page :: page(");
    if (page && document.select("h1").size() != 1) {
      faults.add(name + ": " + document.select("h1").size() + " h1");
    }
    for (Element element : document.getAllElements()) {
      faultsOf(name, element, document, faults);
    }
    if (html.contains("__${") || html.contains("th:utext") || html.contains("[(")) {
      faults.add(name + ": preprocessing or unescaped output");
    }
    return faults;
  }

  private static void faultsOf(
      String name, Element element, Document document, List<String> faults) {
    String tag = element.tagName();
    if (tag.equals("style") || (tag.equals("script") && !element.hasAttr("th:src"))) {
      faults.add(name + ": inline " + tag);
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT).replaceFirst("^th:", "");
      if (key.equals("style")
          || key.equals("styleappend")
          || key.startsWith("on")
          || key.startsWith("hx-on")) {
        faults.add(name + ": attribute " + attribute.getKey());
      }
      if (key.equals("placeholder") || key.equals("disabled") || key.equals("readonly")) {
        faults.add(name + ": " + key);
      }
      if (SPOKEN.contains(attribute.getKey()) && WORDS.matcher(attribute.getValue()).find()) {
        faults.add(name + ": bare text in " + key);
      }
    }
    if (element.hasAttr("th:replace")
        && (element.hasAttr("th:if")
            || element.hasAttr("th:unless")
            || element.hasAttr("th:each")
            || element.hasAttr("th:with"))) {
      faults.add(name + ": th:replace comes before conditions and variables on one element");
    }
    if (tag.equals("form")
        && (element.attr("method").equalsIgnoreCase("post") || element.hasAttr("th:method"))
        && !element.hasAttr("th:action")) {
      faults.add(name + ": a form without th:action has no CSRF token");
    }
    if (List.of("input", "select", "textarea").contains(tag) && !hasLabel(element, document)) {
      faults.add(
          name
              + ": <"
              + tag
              + " "
              + element.attr("name")
              + element.attr("th:name")
              + "> without label");
    }
    if (!element.hasAttr("th:text") && !tag.equals("script")) {
      for (TextNode text : element.textNodes()) {
        if (WORDS.matcher(text.text()).find()) {
          faults.add(name + ": bare text '" + text.text().strip() + "'");
        }
      }
    }
  }

  private static boolean hasLabel(Element field, Document document) {
    String type = field.attr("type");
    if (type.equals("hidden") || type.equals("submit")) {
      return true;
    }
    if (field.hasAttr("aria-label")
        || field.hasAttr("th:aria-label")
        || field.attr("th:attr").contains("aria-label")) {
      return true;
    }
    if (field.hasAttr("id")) {
      return !document.select("label[for=\"" + field.attr("id") + "\"]").isEmpty();
    }
    return field.hasAttr("th:id")
        && document.select("label").stream().anyMatch(label -> sameId(label, field));
  }

  /** In the field fragments the label is a fragment of its own: {@code f-${path}} on both sides. */
  private static boolean sameId(Element label, Element field) {
    return label.attr("th:for").equals(field.attr("th:id"));
  }
}
