package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.file.workbook.Archive.Entry;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks at the directory of an archive before anything is unpacked: bombs, forged names and parts
 * that run or fetch something are refused, each with what can be done about it.
 */
public final class ArchiveGuard {

  /** Below this size an entry may be packed as tightly as it likes. */
  private static final long RATIO_MATTERS_ABOVE = 100 * 1024;

  private static final int ENCRYPTED = 0x0001 | 0x0040 | 0x2000;

  private ArchiveGuard() {}

  /**
   * Refuses an archive that is no workbook, or one that is not read here.
   *
   * @throws RefusedFile with the reason
   */
  public static void check(ByteBuffer content, ImportLimits limits) {
    checked(content, limits);
  }

  static Archive checked(ByteBuffer content, ImportLimits limits) {
    Archive archive = Archive.open(content, limits);
    List<Entry> entries = archive.entries();
    if (entries.stream().mapToLong(Entry::size).sum() > limits.unpackedBytes()) {
      throw new RefusedFile(Reason.UNPACKS_TOO_LARGE, limits.unpackedMegabytes());
    }
    refuse(entries, entry -> isTooTight(entry, limits), Reason.PACKED_TOO_TIGHTLY, limits.ratio());
    Set<String> names = new HashSet<>();
    refuse(entries, entry -> !names.add(entry.key()), Reason.UNSAFE_WORKBOOK);
    refuse(entries, ArchiveGuard::leadsOutside, Reason.UNSAFE_WORKBOOK);
    refuse(entries, entry -> (entry.flags() & ENCRYPTED) != 0, Reason.OLD_WORKBOOK);
    if (!names.contains("[content_types].xml") || names.stream().noneMatch(Book::isWorkbook)) {
      throw new RefusedFile(otherKind(names));
    }
    refuse(entries, entry -> entry.key().endsWith("vbaproject.bin"), Reason.MACROS);
    refuse(entries, entry -> entry.key().contains("activex/"), Reason.ACTIVE_CONTENT);
    refuse(entries, entry -> entry.key().contains("externallinks/"), Reason.EXTERNAL_LINKS);
    return archive;
  }

  private static void refuse(
      List<Entry> entries, Predicate<Entry> wrong, Reason reason, Object... arguments) {
    if (entries.stream().anyMatch(wrong)) {
      throw new RefusedFile(reason, arguments);
    }
  }

  private static boolean isTooTight(Entry entry, ImportLimits limits) {
    return entry.size() > RATIO_MATTERS_ABOVE && entry.size() / limits.ratio() > entry.packed();
  }

  private static boolean leadsOutside(Entry entry) {
    return entry.name().contains(":")
        || entry.name().startsWith("/")
        || entry.name().startsWith("\\")
        || Arrays.asList(entry.key().split("/")).contains("..");
  }

  private static Reason otherKind(Set<String> names) {
    boolean otherWorkbook =
        names.contains("xl/workbook.bin")
            || (names.contains("mimetype") && names.contains("content.xml"))
            || names.contains("index/document.iwa");
    if (otherWorkbook) {
      return Reason.OTHER_WORKBOOK;
    }
    return names.contains("[content_types].xml") ? Reason.NO_WORKBOOK : Reason.ARCHIVE;
  }
}
