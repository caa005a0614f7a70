package app.kakehashi.introduction.web;

import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.domain.Moment;
import app.kakehashi.introduction.service.AskReads;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.MapBindingResult;

/**
 * What was chosen and typed for each candidate of a request. A field is called by its name and the
 * id of the leg: {@code until-x}.
 */
final class AnswerForm {
  /** What a candidate’s fields are called; {@code seen} tells how the leg was when it was shown. */
  static final List<String> FIELDS =
      List.of("answer", "until", "ringi", "question", "from", "reason", "note", "seen");

  /** How the office learned of an answer. */
  static final String CHANNEL = "channel";

  private static final int MOST = 4000;

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final MapBindingResult errors = new MapBindingResult(values, "form");
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private int late;

  private AnswerForm() {}

  /** Nothing typed yet; where there is one candidate, with the answer that the link chose. */
  static AnswerForm blank(AskReads.Sheet sheet, String chosen) {
    AnswerForm form = new AnswerForm();
    List<AskReads.Candidate> open = sheet.open();
    for (AskReads.Candidate candidate : open) {
      Leg leg = candidate.leg();
      FIELDS.forEach(field -> form.values.put(field(field, leg), ""));
      form.values.put(field("seen", leg), mark(leg));
      if (open.size() == 1 && kind(chosen).isPresent()) {
        form.values.put(field("answer", leg), chosen);
      }
    }
    form.values.put(CHANNEL, "");
    return form;
  }

  /** What was sent, read for each candidate that still awaits an answer. */
  static AnswerForm sent(AskReads.Sheet sheet, Map<String, String> sent, Moment at) {
    AnswerForm form = blank(sheet, "");
    form.values.keySet().forEach(key -> form.values.put(key, typed(sent, key)));
    for (AskReads.Candidate candidate : sheet.open()) {
      Answer answer = form.read(candidate.leg(), at);
      if (answer != null) {
        form.answers.put(candidate.leg().publicId(), answer);
      }
    }
    form.late =
        (int)
            sent.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("answer-"))
                .filter(entry -> !entry.getValue().isBlank())
                .filter(entry -> !form.values.containsKey(entry.getKey()))
                .count();
    if (form.answers.isEmpty() && form.late == 0 && !form.errors.hasErrors()) {
      form.errors.reject("introduction_company.error.nothing_chosen");
    }
    return form;
  }

  private static String typed(Map<String, String> sent, String key) {
    String value = sent.getOrDefault(key, "").strip();
    return value.length() > MOST ? value.substring(0, MOST) : value;
  }

  private @Nullable Answer read(Leg leg, Moment at) {
    Answer.Kind kind = kind(text("answer", leg)).orElse(null);
    if (kind == null) {
      return null;
    }
    if (kind == Answer.Kind.QUESTION && leg.state() == LegState.CLARIFY) {
      errors.rejectValue(field("answer", leg), "introduction_company.error.asked_already");
      return null;
    }
    Typed typed = new Typed(errors);
    return switch (kind) {
      case YES -> new Answer.Yes();
      case UNDER_APPROVAL -> {
        LocalDate until = typed.future(field("until", leg), text("until", leg), leg.country(), at);
        yield until == null
            ? null
            : new Answer.UnderApproval(until, text("ringi", leg).equals("true"));
      }
      case QUESTION -> {
        String question =
            typed.required(field("question", leg), text("question", leg), Answer.LONGEST_TEXT);
        yield question == null ? null : new Answer.Question(question);
      }
      case NOT_NOW -> {
        LocalDate from = typed.future(field("from", leg), text("from", leg), leg.country(), at);
        yield from == null ? null : new Answer.NotNow(from);
      }
      case NO -> {
        DeclineReason reason = typed.reason(field("reason", leg), text("reason", leg));
        String note = typed.text(field("note", leg), text("note", leg), Answer.LONGEST_TEXT);
        yield reason == null || note == null ? null : new Answer.No(reason, note);
      }
    };
  }

  /** A date is a promise: what was understood is shown before it counts. */
  boolean needsCheck() {
    return answers.values().stream()
        .anyMatch(
            answer -> answer instanceof Answer.UnderApproval || answer instanceof Answer.NotNow);
  }

  /** How the office learned of it; an error, and a default, where that is not said. */
  By.Channel channel() {
    Object chosen = values.get(CHANNEL);
    if ("phone".equals(chosen)) {
      return By.Channel.PHONE;
    }
    if (!"other".equals(chosen)) {
      errors.rejectValue(CHANNEL, "introduction_company.error.channel_missing");
    }
    return By.Channel.OTHER;
  }

  /** How many of the answers came too late. */
  int late() {
    return late;
  }

  /** Whether a leg is as it was when it was shown. */
  boolean isUnchanged(Leg leg) {
    return mark(leg).equals(text("seen", leg));
  }

  Map<String, Answer> answers() {
    return answers;
  }

  Map<String, Object> values() {
    return values;
  }

  MapBindingResult errors() {
    return errors;
  }

  /** What was typed into a field of a candidate. */
  String text(String field, Leg leg) {
    return Objects.toString(values.get(field(field, leg)), "");
  }

  static String field(String name, Leg leg) {
    return name + "-" + leg.publicId();
  }

  private static String mark(Leg leg) {
    return leg.state().code() + leg.promisedOn().map(day -> "." + day).orElse("");
  }

  private static Optional<Answer.Kind> kind(String code) {
    return Arrays.stream(Answer.Kind.values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
