package app.kakehashi.canary;

import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.introduction.domain.ringi.RingiSectionKind;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that can be opened, from the routes themselves, with the ids of a scene in it. */
final class Atlas {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([\\w|]+))?}");

  private final JdbcClient jdbc;
  private final Set<String> routes = new TreeSet<>();
  private final Set<String> unfilled = new TreeSet<>();

  Atlas(BeanFactory beans) {
    jdbc = beans.getBean(JdbcClient.class);
    beans
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
              String bean = handler.getBeanType().getName();
              boolean ours =
                  bean.startsWith("app.kakehashi.") && !bean.startsWith("app.kakehashi.gates.");
              if (ours && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                routes.addAll(mapping.getPatternValues());
              }
            });
    routes.stream()
        .filter(route -> route.contains("{") && !route.contains("{token}"))
        .forEach(unfilled::add);
  }

  /** Routes for which no introduction had ids, but for those behind the link of a mail. */
  Set<String> unfilled() {
    return unfilled;
  }

  /** Addresses that name nothing. */
  Set<String> common() {
    Set<String> common = new LinkedHashSet<>(routes);
    common.removeIf(route -> route.contains("{"));
    return common;
  }

  /** Addresses of everything in an introduction. */
  Set<String> of(Scene scene) {
    Set<String> addresses = new LinkedHashSet<>();
    for (String route : routes) {
      if (route.contains("{")) {
        List<String> found = filled(route, scene);
        if (!found.isEmpty()) {
          unfilled.remove(route);
        }
        addresses.addAll(found);
      }
    }
    return addresses;
  }

  /** The addresses behind the link of a mail. */
  Set<String> behind(String link) {
    Set<String> addresses = new LinkedHashSet<>();
    String stem = link.substring(0, link.indexOf('/', 1));
    for (String route : routes) {
      if (route.startsWith(stem + "/{token}")) {
        addresses.add(link + route.substring((stem + "/{token}").length()));
      }
    }
    return addresses;
  }

  private List<String> filled(String route, Scene scene) {
    Matcher matcher = VARIABLE.matcher(route);
    if (!matcher.find()) {
      return List.of(route);
    }
    List<String> all = new ArrayList<>();
    for (String value : values(route, matcher.group(1), matcher.group(2), scene)) {
      String next = route.substring(0, matcher.start()) + value + route.substring(matcher.end());
      all.addAll(filled(next, scene));
    }
    return all;
  }

  private List<String> values(String route, String variable, String choice, Scene scene) {
    String path = route.replace("/api/v1", "");
    return switch (variable) {
      case "path" -> List.of(choice.split("\\|"));
      case "id" -> {
        if (path.startsWith("/companies")) {
          yield scene.parties().stream().map(Party::publicId).toList();
        }
        yield path.contains("introductions/{id}")
            ? List.of(scene.id())
            : path.startsWith("/gaps") || path.startsWith("/desk/review/gaps")
                ? List.of(scene.gap())
                : path.startsWith("/offers") || path.startsWith("/desk/review/offers")
                    ? List.of(scene.offer())
                    : path.startsWith("/asks") ? rows(ASKS, scene) : List.of();
      }
      case "gapId" -> List.of(scene.gap());
      case "other" -> path.contains(scene.gap()) ? List.of(scene.offer()) : List.of(scene.gap());
      case "contact" ->
          scene.parties().stream()
              .filter(party -> !path.startsWith("/companies") || path.contains(party.publicId()))
              .flatMap(party -> party.cards().stream())
              .map(Party.Card::publicId)
              .toList();
      case "meeting" -> rows("select m.public_id from introduction_meeting m" + CASE, scene);
      case "checkIn" -> rows("select m.public_id from introduction_check_in m" + CASE, scene);
      case "settlement" -> rows("select m.public_id from introduction_settlement m" + CASE, scene);
      case "message" -> rows("select m.public_id from room_message m" + CASE, scene);
      case "matter" ->
          Arrays.stream(SettlementMatter.values()).map(SettlementMatter::code).toList();
      case "kind" -> Arrays.stream(RingiSectionKind.values()).map(RingiSectionKind::code).toList();
      case "language" -> Arrays.stream(Language.values()).map(Language::code).toList();
      case "section" ->
          path.startsWith("/gaps")
              ? List.of("need", "details", "partner", "conditions", "anonymity")
              : List.of("what", "business", "supply", "terms");
      case "number" -> List.of("1");
      case "format" -> List.of("pdf", "docx");
      case "file" -> files(path, scene);
      default -> List.of();
    };
  }

  private static final String CASE =
      " join introduction i on i.id = m.introduction_id where i.public_id = :case";

  private static final String ASKS =
      """
      select distinct m.public_id from introduction_ask m join introduction_leg l on l.ask_id = m.id
      join introduction i on i.id = l.introduction_id where i.public_id = :case
      """;

  private List<String> files(String path, Scene scene) {
    if (path.contains("/attachments/")) {
      return rows(
          "select a.public_id from posting_attachment a join posting p on p.id = a.posting_id"
              + " join introduction i on i.gap_id = p.id where i.public_id = :case",
          scene);
    }
    return path.contains("/evidence/")
        ? rows(
            "select y.file from introduction_settlement_yes y join introduction_settlement m"
                + " on m.id = y.settlement_id"
                + CASE
                + " and y.file is not null",
            scene)
        : rows(
            "select f.public_id from room_file f join room_message m"
                + " on m.id = f.message_id"
                + CASE,
            scene);
  }

  private List<String> rows(String sql, Scene scene) {
    return jdbc.sql(sql).param("case", scene.id()).query(String.class).list();
  }
}
