package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    while (xml.next()) {
      if (xml.isStart("si")) {
        text.setLength(0);
        strings.add(RichText.read(xml, text, limits.characters()) ? text.toString() : null);
      }
    }
    return strings;
  }

  private void add(@org.jspecify.annotations.Nullable String text) {
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
    int index;
    try {
      index = Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    }
    if (index < 0 || index >= count) {
      throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    }
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
}
