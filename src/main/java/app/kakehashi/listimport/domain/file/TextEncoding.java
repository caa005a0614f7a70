package app.kakehashi.listimport.domain.file;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The encodings in which lists arrive. */
public enum TextEncoding {
  /** Unicode, with or without a mark in front. */
  UTF_8("utf-8", "UTF-8", StandardCharsets.UTF_8),
  /** Japanese Windows: Shift_JIS with ①, ㈱ and 髙. */
  SHIFT_JIS("shift-jis", "Shift_JIS (Windows-31J)", Charset.forName("windows-31j")),
  /** Taiwanese Windows: Big5 as code page 950. */
  BIG5("big5", "Big5 (CP950)", Charset.forName("x-windows-950")),
  /** Big5 with the Hong Kong supplement. */
  BIG5_HKSCS("big5-hkscs", "Big5-HKSCS", Charset.forName("Big5-HKSCS")),
  /** Japanese Unix. */
  EUC_JP("euc-jp", "EUC-JP", Charset.forName("EUC-JP")),
  /** What spreadsheets call 'Unicode text'. */
  UTF_16LE("utf-16le", "UTF-16LE", StandardCharsets.UTF_16LE),
  /** The same with the bytes the other way around. */
  UTF_16BE("utf-16be", "UTF-16BE", StandardCharsets.UTF_16BE);

  private final String code;
  private final String label;
  private final Charset charset;

  TextEncoding(String code, String label, Charset charset) {
    this.code = code;
    this.label = label;
    this.charset = charset;
  }

  /** The name stored with an import and sent in forms. */
  public String code() {
    return code;
  }

  /** The name shown to people, the same in every language. */
  public String label() {
    return label;
  }

  public Charset charset() {
    return charset;
  }

  /** The encoding of a {@link #code()}. */
  public static Optional<TextEncoding> ofCode(String code) {
    return Arrays.stream(values()).filter(e -> e.code.equals(code)).findFirst();
  }

  static boolean hasUtf16Mark(ByteBuffer content) {
    return content.limit() >= 2
        && ((content.get(0) == (byte) 0xFF && content.get(1) == (byte) 0xFE)
            || (content.get(0) == (byte) 0xFE && content.get(1) == (byte) 0xFF));
  }
}
