package app.kakehashi.bench;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.NameKind;
import app.kakehashi.reference.Region;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How another list writes a company that is already known: without its number, by halves. */
enum Variant {
  /** Full width, half-width kana, kana of the other kind. */
  WIDTH,
  /** Old characters for new ones or the other way round. */
  CHARACTERS,
  /** The legal form at the other end, or as a sign. */
  FORM_MOVED,
  /** Another legal form, after a change of it. */
  FORM_CHANGED,
  /** Without a legal form. */
  FORM_GONE,
  /** A character of the name changed, left out or doubled. */
  SLIP,
  /** Only the English name. */
  ENGLISH,
  /** The head office has moved. */
  MOVED,
  /** A branch in the other country. */
  BRANCH,
  /** The number with a wrong digit. */
  NUMBER;

  private static final Map<Character, Character> OLD =
      Map.of(
          '髙', '高', '﨑', '崎', '邊', '辺', '齋', '斎', '廣', '広', '澤', '沢', '濱', '浜', '臺', '台', '體', '体',
          '鉄', '鐵');

  private static final List<String> SLIPS = List.of("光", "大", "信", "東", "新", "華", "協", "三");

  /** The company as the other list says it. */
  CompanyDraft of(CompanyDraft known, Draws draws, List<Region> regions) {
    CompanyDraft.Builder row =
        CompanyDraft.builder(
            known.key() + "/" + name(), known.affiliation(), known.country(), name(known, draws));
    if (draws.chance(0.85)) {
      row.region(this == MOVED ? draws.any(regions).code() : known.region());
    }
    if (this != MOVED && draws.chance(0.4)) {
      row.address(known.address());
    }
    if (draws.chance(0.5)) {
      row.founded(known.foundedYear(), known.foundedOn());
    }
    if (draws.chance(0.3)) {
      row.size(new CompanySize(null, known.size().capital(), null, null));
    }
    if (draws.chance(0.3)) {
      row.contacts(known.contacts());
    }
    if (this != ENGLISH && draws.chance(0.4)) {
      row.names(known.names().stream().filter(name -> name.kind() == NameKind.ENGLISH).toList());
    }
    if (this == NUMBER) {
      row.identifier(
          new CompanyIdentifier(
              known.affiliation() == Affiliation.JP
                  ? IdentifierScheme.JP_CORPORATE_NUMBER
                  : IdentifierScheme.TW_BUSINESS_NUMBER,
              Objects.requireNonNull(known.identifier()).value().replace('1', '2'),
              IdentifierCheck.INVALID));
    }
    return row.build();
  }

  private String name(CompanyDraft known, Draws draws) {
    String name = known.officialName();
    boolean japanese = known.affiliation() == Affiliation.JP;
    return switch (this) {
      case WIDTH ->
          hiragana(name.replace("システム", Normalizer.normalize("ｼｽﾃﾑ", Normalizer.Form.NFC)));
      case CHARACTERS -> replaced(name);
      case FORM_MOVED -> japanese ? moved(name) : name.replace("股份有限公司", "(股)公司");
      case FORM_CHANGED ->
          japanese
              ? name.contains("有限会社") ? name.replace("有限会社", "株式会社") : name.replace("株式会社", "合同会社")
              : name.contains("股份")
                  ? name.replace("股份有限公司", "有限公司")
                  : name.replace("有限公司", "股份有限公司");
      case FORM_GONE -> core(name);
      case SLIP -> slipped(core(name), draws);
      case ENGLISH ->
          known.names().stream()
              .filter(other -> other.kind() == NameKind.ENGLISH)
              .map(CompanyName::text)
              .map(text -> text.replace("Co., Ltd.", "Inc.").toUpperCase(java.util.Locale.ROOT))
              .findFirst()
              .orElseThrow();
      case BRANCH -> japanese ? core(name) + "台湾支社" : name + "日本分公司";
      case MOVED, NUMBER -> name;
    };
  }

  private static String core(String name) {
    return name.replaceAll("株式会社|有限会社|股份有限公司|有限公司", "");
  }

  private static String moved(String name) {
    String form = name.contains("有限会社") ? "有限会社" : "株式会社";
    return name.startsWith(form) ? core(name) + form : "㈱" + core(name);
  }

  private static String hiragana(String name) {
    StringBuilder out = new StringBuilder();
    name.chars().forEach(c -> out.append((char) (c >= 'ァ' && c <= 'ン' ? c - 0x60 : c)));
    return out.toString();
  }

  private static String replaced(String name) {
    StringBuilder out = new StringBuilder();
    name.chars().forEach(c -> out.append(OLD.getOrDefault((char) c, (char) c).charValue()));
    return out.toString();
  }

  private static String slipped(String core, Draws draws) {
    int at = draws.between(0, core.length() - 1);
    String head = core.substring(0, at);
    String tail = core.substring(at + 1);
    return switch (draws.between(1, 3)) {
      case 1 -> head + tail;
      case 2 -> head + draws.any(SLIPS) + tail;
      default -> head + core.charAt(at) + core.charAt(at) + tail;
    };
  }
}
