package app.kakehashi.listimport.domain.file;

import java.util.function.ToIntBiFunction;

/**
 * How much of a list is read before it is refused.
 *
 * @param megabytes of the file as uploaded
 * @param rows headings included
 * @param columns of one row
 * @param characters of one cell
 * @param parts entries of a workbook’s archive
 * @param unpackedMegabytes of all its entries together
 * @param ratio of an entry’s size to its packed size
 * @param readerSeconds until the process that reads a workbook is ended
 * @param readerMegabytes of heap that process may use
 */
public record ImportLimits(
    int megabytes,
    int rows,
    int columns,
    int characters,
    int parts,
    int unpackedMegabytes,
    int ratio,
    int readerSeconds,
    int readerMegabytes) {

  /**
   * What holds where the installation says nothing else; a cell is as long as spreadsheets allow.
   */
  public static final ImportLimits USUAL =
      new ImportLimits(50, 100_000, 200, 32_767, 200, 200, 100, 60, 256);

  /**
   * These limits with those an installation sets itself.
   *
   * @param setting the value of a limit, by its name and its usual value
   */
  public ImportLimits with(ToIntBiFunction<String, Integer> setting) {
    return new ImportLimits(
        setting.applyAsInt("megabytes", megabytes),
        setting.applyAsInt("rows", rows),
        setting.applyAsInt("columns", columns),
        setting.applyAsInt("characters", characters),
        setting.applyAsInt("parts", parts),
        setting.applyAsInt("unpacked-megabytes", unpackedMegabytes),
        setting.applyAsInt("ratio", ratio),
        setting.applyAsInt("reader-seconds", readerSeconds),
        setting.applyAsInt("reader-megabytes", readerMegabytes));
  }

  /** Largest file, in bytes. */
  public long bytes() {
    return megabytes * 1024L * 1024;
  }

  /** Largest sum of unpacked entries, in bytes. */
  public long unpackedBytes() {
    return unpackedMegabytes * 1024L * 1024;
  }
}
