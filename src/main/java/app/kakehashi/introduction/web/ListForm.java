package app.kakehashi.introduction.web;

import app.kakehashi.introduction.domain.ScreeningPoint;
import app.kakehashi.introduction.service.CaseWords;
import app.kakehashi.introduction.service.Curating.Preparation;
import app.kakehashi.introduction.service.ListDesk;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The list of a gap as somebody typed it: which cases, in which order, and for each the words and
 * what was settled. Fields are named {@code <what>.<case>} and {@code <what>.<case>.<language>}.
 */
final class ListForm {
  /** Longest note about how a point was settled, in characters. */
  static final int LONGEST_HOW = 1000;

  private final MultiValueMap<String, String> typed;

  ListForm(MultiValueMap<String, String> typed) {
    this.typed = typed;
  }

  /** Ids of the cases in the order of the form, with a move up or down made. */
  List<String> order() {
    List<String> order =
        new ArrayList<>(new LinkedHashSet<>(typed.getOrDefault("case", List.of())));
    move("up", -1, order);
    move("down", 1, order);
    return order;
  }

  private void move(String button, int by, List<String> order) {
    String moved = typed.getFirst(button);
    int from = moved == null ? -1 : order.indexOf(moved);
    int to = from + by;
    if (from >= 0 && to >= 0 && to < order.size()) {
      order.add(to, order.remove(from));
    }
  }

  /** Whether a button was pressed that only changes the order. */
  boolean isMove() {
    return typed.containsKey("up") || typed.containsKey("down");
  }

  boolean isSend() {
    return typed.containsKey("send");
  }

  boolean isChosen(String caseId) {
    return typed.containsKey("chosen." + caseId);
  }

  Set<String> chosen() {
    Set<String> chosen = new LinkedHashSet<>(order());
    chosen.removeIf(id -> !isChosen(id));
    return chosen;
  }

  boolean asksOnward(String caseId) {
    return typed.containsKey("onward." + caseId);
  }

  String how(String caseId) {
    return text("how." + caseId);
  }

  boolean isSettled(String caseId, CompanyId company, ScreeningPoint point) {
    return typed.getOrDefault("settled." + caseId, List.of()).contains(key(company, point));
  }

  static String key(CompanyId company, ScreeningPoint point) {
    return company.value() + "." + point.code();
  }

  String why(String caseId, Language language) {
    return text("why." + caseId + "." + language.code());
  }

  String step(String caseId, Language language) {
    return text("step." + caseId + "." + language.code());
  }

  /** Whether words in a language that nobody needs are to be kept too. */
  boolean isKept(String caseId, Language language) {
    return typed.containsKey("keep." + caseId + "." + language.code());
  }

  Map<String, Long> versions() {
    Map<String, Long> versions = new HashMap<>();
    order().forEach(id -> versions.put(id, FormVersion.of(typed.getFirst("version." + id))));
    return versions;
  }

  private String text(String field) {
    String text = typed.getFirst(field);
    return text == null ? "" : text.replace("\r\n", "\n").strip();
  }

  /** A fault: where it is, and the message that says how to mend it. */
  record Fault(String field, String key) {}

  /** What is wrong in the form itself, by case. */
  Map<String, List<Fault>> faults(List<ListDesk.Entry> entries) {
    Map<String, List<Fault>> faults = new LinkedHashMap<>();
    for (ListDesk.Entry entry : entries) {
      List<Fault> ofCase = new ArrayList<>();
      String id = entry.introduction().publicId();
      for (Language language : Language.values()) {
        Fault fault = fault(id, language, entry.needed().contains(language));
        if (fault != null) {
          ofCase.add(fault);
        }
      }
      boolean settles = typed.containsKey("settled." + id);
      if (settles && how(id).isEmpty()) {
        ofCase.add(new Fault("how." + id, "introduction_desk.list.how_missing"));
      } else if (how(id).length() > LONGEST_HOW) {
        ofCase.add(new Fault("how." + id, "introduction_desk.list.too_long"));
      }
      if (!ofCase.isEmpty()) {
        faults.put(id, ofCase);
      }
    }
    return faults;
  }

  private @Nullable Fault fault(String id, Language language, boolean needed) {
    String why = why(id, language);
    String step = step(id, language);
    if (!needed && !isKept(id, language)) {
      return null;
    }
    String tail = id + "." + language.code();
    if (why.length() > CaseWords.Words.LONGEST_WHY) {
      return new Fault("why." + tail, "introduction_desk.list.too_long");
    }
    if (step.length() > CaseWords.Words.LONGEST_STEP) {
      return new Fault("step." + tail, "introduction_desk.list.too_long");
    }
    if (why.isEmpty() || step.isEmpty()) {
      return new Fault(
          (why.isEmpty() ? "why." : "step.") + tail, "introduction_desk.list.words_missing");
    }
    return null;
  }

  /** What the services keep; only of a form without faults. */
  List<Preparation> prepared(List<ListDesk.Entry> entries) {
    List<Preparation> prepared = new ArrayList<>();
    for (String id : order()) {
      entries.stream()
          .filter(entry -> entry.introduction().publicId().equals(id))
          .forEach(entry -> prepared.add(prepared(entry)));
    }
    return prepared;
  }

  private Preparation prepared(ListDesk.Entry entry) {
    String id = entry.introduction().publicId();
    Map<Language, CaseWords.Words> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      if (entry.needed().contains(language) || isKept(id, language)) {
        words.put(language, new CaseWords.Words(why(id, language), step(id, language)));
      }
    }
    Map<CompanyId, Set<ScreeningPoint>> settled = new HashMap<>();
    entry
        .open()
        .forEach(
            (company, points) ->
                points.stream()
                    .filter(point -> isSettled(id, company, point))
                    .forEach(
                        point ->
                            settled
                                .computeIfAbsent(
                                    company, any -> EnumSet.noneOf(ScreeningPoint.class))
                                .add(point)));
    return new Preparation(id, words, settled, how(id), asksOnward(id));
  }
}
