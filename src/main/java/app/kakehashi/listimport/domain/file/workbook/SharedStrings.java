package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share, as bytes in a few large blocks: a hundred thousand
 * rows hold a million of them, and a million objects would fill the heap.
 */
final class SharedStrings {

  private static final int BLOCK = 1 << 20;

  /** Stands for a text longer than a cell may be; only a cell that shows it is at fault. */
  private static final int TOO_LONG = -1;

  private final ImportLimits limits;
  private final List<byte[]> blocks = new ArrayList<>();
  private final Map<Integer, RichText.Left> left = new HashMap<>();
  private byte[] block = new byte[0];
  private int used;
  private long[] places = new long[1024];
  private int[] lengths = new int[1024];
  private int count;

  private SharedStrings(ImportLimits limits) {
    this.limits = limits;
  }

  static SharedStrings none(ImportLimits limits) {
    return new SharedStrings(limits);
  }

  /** Reads {@code sharedStrings.xml}. */
  static SharedStrings read(Xml xml, ImportLimits limits) {
    SharedStrings strings = new SharedStrings(limits);
    StringBuilder text = new StringBuilder();
    RichText rich = new RichText(text, limits.characters());
    while (xml.next()) {
      if (xml.isStart("si")) {
        text.setLength(0);
        strings.add(rich.read(xml) ? text.toString() : null, rich.left());
      }
    }
    return strings;
  }

  private void add(@Nullable String text, RichText.@Nullable Left struck) {
    if (struck != null) {
      left.put(count, struck);
    }
    if (count == places.length) {
      places = Arrays.copyOf(places, count * 2);
      lengths = Arrays.copyOf(lengths, count * 2);
    }
    if (text == null) {
      lengths[count++] = TOO_LONG;
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (used + bytes.length > block.length) {
      block = new byte[Math.max(BLOCK, bytes.length)];
      blocks.add(block);
      used = 0;
    }
    System.arraycopy(bytes, 0, block, used, bytes.length);
    places[count] = (long) (blocks.size() - 1) << 32 | used;
    lengths[count++] = bytes.length;
    used += bytes.length;
  }

  /**
   * A text by its number.
   *
   * @param line of the cell that shows it
   * @throws RefusedFile if there is none of this number, or it is too long for a cell
   */
  String get(String number, int line) {
    int index = index(number);
    if (lengths[index] == TOO_LONG) {
      throw new RefusedFile(Reason.CELL_TOO_LONG, line, limits.characters());
    }
    if (lengths[index] == 0) {
      return "";
    }
    return new String(
        blocks.get((int) (places[index] >> 32)),
        (int) places[index],
        lengths[index],
        StandardCharsets.UTF_8);
  }

  /** What is left of a text, where runs of it have fonts of their own; null for any other. */
  RichText.@Nullable Left left(String number) {
    return left.isEmpty() ? null : left.get(index(number));
  }

  private int index(String number) {
    int index;
    try {
      index = Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    }
    if (index < 0 || index >= count) {
      throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    }
    return index;
  }
}
