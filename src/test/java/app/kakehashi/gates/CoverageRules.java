package app.kakehashi.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Whether the coverage floors of a build file hold the packages they are meant to hold. */
final class CoverageRules {
  private CoverageRules() {}

  /** A floor: the least ratio of covered lines, and the packages it is asked of. */
  record Floor(List<Pattern> packages, double least) {
    boolean holds(String name) {
      return packages.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
  }

  /** The floors a build file asks of packages in its verify phase. */
  static List<Floor> floors(String buildFile) {
    Document pom = Jsoup.parse(buildFile, Parser.xmlParser());
    return pom.select("execution").stream()
        .filter(execution -> execution.select("> goals > goal").eachText().contains("check"))
        .filter(execution -> execution.select("> phase").text().equals("verify"))
        .flatMap(execution -> execution.select("rule").stream())
        .filter(rule -> rule.select("> element").text().equals("PACKAGE"))
        .map(CoverageRules::floor)
        .toList();
  }

  private static Floor floor(Element rule) {
    Element limit =
        rule.select("limit").stream()
            .filter(one -> one.select("counter").text().equals("LINE"))
            .filter(one -> one.select("value").text().equals("COVEREDRATIO"))
            .findFirst()
            .orElseThrow();
    return new Floor(
        rule.select("> includes > include").eachText().stream().map(CoverageRules::read).toList(),
        Double.parseDouble(limit.select("minimum").text()));
  }

  /** JaCoCo's wildcards: a star is any text, dots included; a question mark is one character. */
  private static Pattern read(String wildcards) {
    return Pattern.compile(
        wildcards
            .chars()
            .mapToObj(
                c ->
                    switch (c) {
                      case '*' -> ".*";
                      case '?' -> ".";
                      default -> Pattern.quote(Character.toString(c));
                    })
            .collect(Collectors.joining()));
  }

  /**
   * Packages of a layer that not exactly one floor of at least this height holds, and floors that
   * hold no package.
   */
  static List<String> faults(List<Floor> floors, String layer, double least, Set<String> packages) {
    List<String> faults = new ArrayList<>();
    Pattern ofLayer = Pattern.compile(".*\\." + layer + "(\\..*)?");
    packages.stream()
        .filter(name -> ofLayer.matcher(name).matches())
        .forEach(
            name -> {
              List<Floor> holding = floors.stream().filter(floor -> floor.holds(name)).toList();
              if (holding.size() != 1) {
                faults.add(name + " is held by " + holding.size() + " floors");
              } else if (holding.getFirst().least() < least) {
                faults.add(name + " has a floor of " + holding.getFirst().least());
              }
            });
    floors.stream()
        .filter(floor -> packages.stream().noneMatch(floor::holds))
        .forEach(floor -> faults.add(floor.packages() + " holds no package"));
    return faults;
  }
}
