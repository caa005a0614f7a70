package app.kakehashi.reference;

/** The classifications of industries that member lists use; all of them are mapped to ISIC. */
public enum SectorScheme {
  /** United Nations, International Standard Industrial Classification, Rev. 4. */
  ISIC,
  /** 日本標準産業分類 第14回改定. */
  JSIC,
  /** 中華民國行業統計分類 第11次修正. */
  TSIC,
  /** 東証33業種. */
  JPX,
  /** 臺灣證券交易所 產業別. */
  TWSE,
  /** 提出者業種 of EDINET: the 33 sectors by name, or a filer type instead of a sector. */
  EDINET
}
