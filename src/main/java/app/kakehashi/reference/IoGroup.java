package app.kakehashi.reference;

/**
 * The industry groups of the supply-and-use tables: sets of ISIC Rev. 4 divisions between which
 * purchases are known. Their names stand in {@code db/reference/io_groups.tsv}.
 */
public enum IoGroup {
  AGR,
  MIN,
  FOD,
  TEX,
  WPP,
  PET,
  CHM,
  RUB,
  NMM,
  MET,
  MAC,
  ELE,
  TRE,
  OTM,
  UTL,
  CON,
  TRD,
  TRN,
  ICT,
  BUS,
  HLT,
  OTS
}
