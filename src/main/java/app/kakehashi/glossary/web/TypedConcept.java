package app.kakehashi.glossary.web;

import app.kakehashi.glossary.domain.ConceptRules;
import app.kakehashi.reference.CapabilityFields;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.Glossary.Concept;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.FormVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads a concept from its form, with an error at each field that cannot stand. */
final class TypedConcept {
  private static final int MOST_EDITS = 1_000_000;

  private final Glossary glossary;
  private final CapabilityFields fields;

  TypedConcept(Glossary glossary, CapabilityFields fields) {
    this.glossary = glossary;
    this.fields = fields;
  }

  /**
   * The concept as wanted.
   *
   * @param standing the concept as it is; null for a new one
   */
  Concept read(ConceptForm form, @Nullable Concept standing, Errors errors) {
    String field = text(form.field());
    if (!field.equals(ConceptRules.GENERAL)
        && fields.firstLevel().stream().noneMatch(known -> known.code().equals(field))) {
      errors.rejectValue("field", "glossary.error.field");
    }
    if (!ConceptRules.KINDS.contains(text(form.kind()))) {
      errors.rejectValue("kind", "glossary.error.kind");
    }
    List<String> ja = forms("ja", form.ja(), errors);
    List<String> zh = forms("zh", form.zh(), errors);
    List<String> en = forms("en", form.en(), errors);
    if (standing == null && ja.isEmpty() && zh.isEmpty() && en.isEmpty()) {
      errors.rejectValue("ja", "glossary.error.no_form");
    }
    if (text(form.note()).length() > OfficeGlossary.LONGEST_NOTE) {
      errors.rejectValue("note", "glossary.error.note");
    }
    Concept wanted =
        new Concept(
            standing == null ? "" : standing.id(),
            field,
            text(form.kind()),
            broader(text(form.broader()), standing, errors),
            ja,
            zh,
            en,
            standing == null ? "office" : standing.source());
    return standing == null ? named(ConceptRules.newId(glossary, wanted), wanted) : wanted;
  }

  /** How many edits the person saw. */
  static int seen(ConceptForm form) {
    return Math.clamp(FormVersion.of(form.seen()), 0, MOST_EDITS);
  }

  /** What stands for everything that was previewed; nothing of it may differ when it is saved. */
  static String mark(Concept wanted, boolean doubtful) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(wanted.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest) + (doubtful ? "-doubtful" : "");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable String broader(String typed, @Nullable Concept standing, Errors errors) {
    if (typed.isEmpty()) {
      return null;
    }
    Concept known = glossary.concept(typed);
    List<Concept> meant = known == null ? glossary.of(typed) : List.of(known);
    if (meant.isEmpty()) {
      errors.rejectValue("broader", "glossary.error.broader");
      return null;
    }
    if (meant.size() > 1) {
      errors.rejectValue(
          "broader",
          "glossary.error.broader_several",
          new Object[] {String.join(", ", meant.stream().map(Concept::id).toList())},
          null);
      return null;
    }
    String id = meant.getFirst().id();
    if (standing != null && ConceptRules.isCircle(glossary, standing.id(), id)) {
      errors.rejectValue("broader", "glossary.error.broader_circle");
    }
    return id;
  }

  private static List<String> forms(String path, @Nullable String typed, Errors errors) {
    LinkedHashSet<String> forms = new LinkedHashSet<>();
    text(typed).lines().map(line -> line.strip().replaceAll("\\s+", " ")).forEach(forms::add);
    forms.remove("");
    List<String> read = List.copyOf(forms);
    ConceptRules.FormFault fault = ConceptRules.fault(read);
    if (fault != null) {
      errors.rejectValue(path, "glossary.error.form_" + fault.name().toLowerCase(Locale.ROOT));
    }
    return read;
  }

  private static Concept named(String id, Concept wanted) {
    return new Concept(
        id,
        wanted.field(),
        wanted.kind(),
        wanted.broader(),
        wanted.ja(),
        wanted.zhHant(),
        wanted.en(),
        wanted.source());
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
