package app.kakehashi.posting.domain;

import app.kakehashi.reference.TextFolder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What in a text could give an anonymous company away: its names and places, however written, and
 * what looks like an address, a number to call, a product name or a person. It marks for a
 * reviewer's eyes and decides nothing.
 */
public final class GiveAways {
  private static final TextFolder FOLDER = TextFolder.standard();
  private static final int SHORTEST = 2;

  /** Why a passage is marked. */
  public enum Kind {
    /** A name or place of the company. */
    COMPANY,
    /** A web or mail address, or a telephone number. */
    ADDRESS,
    /** A product, a brand or another company. */
    PRODUCT,
    /** Somebody's name. */
    PERSON
  }

  /**
   * A passage.
   *
   * @param kind null for text that gives nothing away
   */
  public record Passage(String text, @Nullable Kind kind) {}

  private record Mark(int from, int to, Kind kind) {}

  private record Shape(Kind kind, Pattern pattern) {}

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(Kind.ADDRESS, Pattern.compile("(?:https?://|www\\.)[\\w./%~?=&#-]+")),
          new Shape(Kind.ADDRESS, Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+")),
          new Shape(Kind.ADDRESS, Pattern.compile("\\+?\\d{2,4}[-(]\\d{2,4}[-)]\\d{3,4}")),
          new Shape(
              Kind.PRODUCT,
              Pattern.compile(
                  "[\\p{IsHan}\\p{IsKatakana}ー・A-Za-z0-9]{1,20}(?:株式会社|有限会社|股份有限公司|有限公司|㈱)"
                      + "|(?:株式会社|有限会社|㈱)[\\p{IsHan}\\p{IsKatakana}ー・A-Za-z0-9]{1,20}")),
          new Shape(Kind.PRODUCT, Pattern.compile("[\\p{L}\\p{N}ー]{2,30}[®™]")),
          new Shape(Kind.PRODUCT, Pattern.compile("[「『“\"][^」』”\"\n]{2,30}[」』”\"]")),
          new Shape(
              Kind.PERSON,
              Pattern.compile(
                  "\\p{IsHan}{1,4}[\\p{IsHan} 　]{0,3}(?:様|氏|社長|会長|部長|課長|工場長|先生|總經理|經理|董事長|小姐)")),
          new Shape(Kind.PERSON, Pattern.compile("(?:Mr|Ms|Mrs|Dr)\\.? ?[A-Z][a-z]+")));

  private GiveAways() {}

  /**
   * Cuts a text into passages, the suspicious ones marked; joined they are the text.
   *
   * @param revealing names, short names, places and hosts of the company
   */
  public static List<Passage> passages(String text, Collection<String> revealing) {
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (Mark mark : marks(text, revealing)) {
      if (mark.from() < at) {
        continue;
      }
      if (mark.from() > at) {
        passages.add(new Passage(text.substring(at, mark.from()), null));
      }
      passages.add(new Passage(text.substring(mark.from(), mark.to()), mark.kind()));
      at = mark.to();
    }
    if (at < text.length()) {
      passages.add(new Passage(text.substring(at), null));
    }
    return passages;
  }

  /** Whether anything is marked. */
  public static boolean any(String text, Collection<String> revealing) {
    return !marks(text, revealing).isEmpty();
  }

  private static List<Mark> marks(String text, Collection<String> revealing) {
    List<Mark> marks = new ArrayList<>();
    TextFolder.Folded folded = FOLDER.foldTracked(text);
    for (String name : revealing) {
      String wanted = FOLDER.fold(name.strip());
      if (wanted.length() < SHORTEST) {
        continue;
      }
      int from = folded.text().indexOf(wanted);
      while (from >= 0) {
        int to = from + wanted.length();
        marks.add(new Mark(folded.sourceStart(from), folded.sourceEnd(to), Kind.COMPANY));
        from = folded.text().indexOf(wanted, to);
      }
    }
    for (Shape shape : SHAPES) {
      Matcher matcher = shape.pattern().matcher(text);
      while (matcher.find()) {
        marks.add(new Mark(matcher.start(), matcher.end(), shape.kind()));
      }
    }
    marks.sort(
        Comparator.comparingInt(Mark::from)
            .thenComparing(Comparator.comparingInt(Mark::to).reversed()));
    return marks;
  }
}
