package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.Affiliation;
import app.kakehashi.shared.text.CharMask;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Legal forms inside the names of companies: 株式会社 in front or behind, ㈱, （股）公司, Co., Ltd. */
public final class LegalForms {

  /**
   * A form found in a name.
   *
   * @param official written out
   * @param side the side whose law knows it; null for Latin forms
   */
  record Form(String official, @Nullable Affiliation side) {}

  /** The ways a form is written: these words anywhere, or for Latin forms a pattern. */
  private record Pair(List<String> words, List<Long> masks, @Nullable Pattern pattern, Form form) {
    Pair(List<String> words, @Nullable Pattern pattern, Form form) {
      this(words, words.stream().map(CharMask::of).toList(), pattern, form);
    }

    boolean isIn(String plain, long mask) {
      for (int i = 0; i < words.size(); i++) {
        if (CharMask.mayHold(mask, masks.get(i)) && plain.contains(words.get(i))) {
          return true;
        }
      }
      return pattern != null && hasLatin(plain) && pattern.matcher(plain).find();
    }

    /** What is left of a name; the mask may be that of the name before others were taken. */
    String takenFrom(String plain, long mask) {
      String without = plain;
      for (int i = 0; i < words.size(); i++) {
        if (CharMask.mayHold(mask, masks.get(i))) {
          without = without.replace(words.get(i), " ");
        }
      }
      return pattern == null || !hasLatin(without)
          ? without
          : pattern.matcher(without).replaceAll(" ");
    }
  }

  private static boolean hasLatin(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return true;
      }
    }
    return false;
  }

  private static final List<Pair> FORMS =
      List.of(
          japanese("株式会社", "株式會社", "(株)", "kabushiki kaisha", "k.k."),
          japanese("有限会社", "(有)"),
          japanese("合同会社", "(同)"),
          japanese("合資会社", "(資)"),
          japanese("合名会社", "(名)"),
          japanese("相互会社"),
          japanese("特定目的会社"),
          japanese("投資事業有限責任組合"),
          japanese("有限責任事業組合"),
          japanese("投資法人"),
          japanese("一般社団法人", "(一社)"),
          japanese("公益社団法人", "(公社)"),
          japanese("一般財団法人", "(一財)"),
          japanese("公益財団法人", "(公財)"),
          japanese("地方独立行政法人"),
          japanese("独立行政法人", "(独)"),
          japanese("国立研究開発法人"),
          japanese("国立大学法人"),
          japanese("公立大学法人"),
          japanese("学校法人", "(学)"),
          japanese("医療法人社団"),
          japanese("医療法人財団"),
          japanese("医療法人", "(医)"),
          japanese("社会福祉法人", "(福)"),
          japanese("特定非営利活動法人", "npo法人"),
          japanese("社会医療法人"),
          japanese("税理士法人"),
          japanese("弁護士法人"),
          japanese("司法書士法人"),
          japanese("行政書士法人"),
          japanese("特許業務法人"),
          japanese("監査法人"),
          japanese("農事組合法人"),
          japanese("企業組合"),
          japanese("農業協同組合"),
          japanese("協同組合"),
          japanese("信用金庫"),
          japanese("信用組合"),
          taiwanese("股份有限公司", "(股)公司", "(股)有限公司", "股份(有)公司", "(股)"),
          taiwanese("無限公司"),
          taiwanese("兩合公司"),
          taiwanese("有限合夥"),
          taiwanese("有限公司"),
          taiwanese("財團法人"),
          taiwanese("社團法人"),
          taiwanese("企業社"),
          taiwanese("工業社"),
          latin("Co., Ltd.", "(co\\.?,?\\s*ltd\\.?|company,?\\s*limited)"),
          latin("Ltd.", "(ltd|limited)\\.?"),
          latin("Inc.", "(inc|incorporated)\\.?"),
          latin("Corp.", "(corp|corporation)\\.?"),
          latin("LLC", "l\\.?l\\.?c\\.?"),
          latin("GmbH", "gmbh"),
          latin("PLC", "plc"),
          latin("B.V.", "b\\.?v\\.?"));

  /** The ways in which forms are written, each whole and plain. */
  private static final Set<String> WHOLE =
      FORMS.stream()
          .flatMap(pair -> Stream.concat(pair.words().stream(), Stream.of(pair.form().official())))
          .map(LegalForms::plain)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern PLANT_BEHIND_FORM =
      Pattern.compile("^(.*?(?:股份有限公司|[(（]股[)）]公司|無限公司|兩合公司|有限公司|企業社|工業社|實業社|合作社))(.*)$");
  private static final Pattern PLANT_NOTE =
      Pattern.compile("[\\s　]*[(（﹝【\\[][^)）﹞】\\]]*[廠場厂][^)）﹞】\\]]*[)）﹞】\\]][\\s　]*$");
  private static final Pattern NUMBERED_PLANT =
      Pattern.compile("[\\s　]*(?:第)?[一二三四五六七八九十0-9０-９]+(?:之[一二三四五六七八九十0-9]+)?[廠場]$");

  private LegalForms() {}

  /** The form in a name; a form in front or behind wins over one in the middle. */
  static Optional<Form> of(String name) {
    String plain = plain(name);
    long mask = CharMask.of(plain);
    for (Pair pair : FORMS) {
      if (pair.isIn(plain, mask)) {
        return Optional.of(pair.form());
      }
    }
    return Optional.empty();
  }

  /** Whether a text is nothing but a legal form. */
  static boolean isForm(String text) {
    return WHOLE.contains(plain(text));
  }

  /**
   * A name without its legal form, width, spaces and punctuation, for comparing names only: ㈱ＡＢＣ,
   * ABC株式会社 and (株) ABC are the same.
   */
  public static String core(String name) {
    String plain = plain(name);
    String core = withoutForm(plain);
    StringBuilder key = new StringBuilder(core.length());
    core.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(c -> c == '臺' ? '台' : c)
        .forEach(key::appendCodePoint);
    return key.isEmpty() ? plain : key.toString();
  }

  /** The words of a name without its legal form, in plain width and small letters. */
  static String words(String name) {
    return withoutForm(plain(name));
  }

  /** A plain name with a space where its legal form was, unless nothing were left. */
  private static String withoutForm(String plain) {
    String core = plain;
    // a space stands where a form was: the mask has to allow for the words around it
    long mask = CharMask.of(plain + " ");
    for (Pair pair : FORMS) {
      String without = pair.takenFrom(core, mask);
      if (!without.isBlank()) {
        core = without;
      }
    }
    return core;
  }

  /**
   * The company in the name of a plant: 今盈齒輪股份有限公司一廠 belongs to 今盈齒輪股份有限公司. A branch office is a
   * legal unit of its own and keeps its name.
   */
  static String companyOfPlant(String plantName) {
    String name = plantName.strip();
    var behind = PLANT_BEHIND_FORM.matcher(name);
    if (behind.matches() && !behind.group(2).contains("分公司")) {
      return behind.group(1);
    }
    String withoutNote = PLANT_NOTE.matcher(name).replaceFirst("");
    String withoutNumber = NUMBERED_PLANT.matcher(withoutNote).replaceFirst("");
    return withoutNumber.length() >= 2 ? withoutNumber : name;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }

  private static Pair japanese(String official, String... others) {
    return new Pair(words(official, others), null, new Form(official, Affiliation.JP));
  }

  private static Pair taiwanese(String official, String... others) {
    return new Pair(words(official, others), null, new Form(official, Affiliation.TW));
  }

  private static Pair latin(String official, String pattern) {
    return new Pair(
        List.of(),
        Pattern.compile("(?<=[\\s,.(])" + pattern + "(?=[)\\s]*$)"),
        new Form(official, null));
  }

  private static List<String> words(String official, String... others) {
    List<String> words = new ArrayList<>(List.of(others));
    words.addFirst(official);
    return List.copyOf(words);
  }
}
