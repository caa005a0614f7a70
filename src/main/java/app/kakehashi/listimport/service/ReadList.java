package app.kakehashi.listimport.service;

import app.kakehashi.gap.GapContent;
import app.kakehashi.listimport.domain.ImportBatch.HowRead;
import app.kakehashi.listimport.domain.list.CompanyLine;
import app.kakehashi.listimport.domain.list.PostingLine;
import app.kakehashi.offer.OfferContent;
import java.util.List;

/** A list as it was understood. */
sealed interface ReadList {

  /** How the file was read. */
  HowRead read();

  /** A list of companies. */
  record OfCompanies(HowRead read, List<CompanyLine> lines) implements ReadList {}

  /** A list of gaps. */
  record OfGaps(HowRead read, List<PostingLine<GapContent>> lines) implements ReadList {}

  /** A list of offers. */
  record OfOffers(HowRead read, List<PostingLine<OfferContent>> lines) implements ReadList {}

  /** A list that nobody can read before a person has said what its columns hold. */
  record OfUnknownColumns(HowRead read) implements ReadList {}
}
