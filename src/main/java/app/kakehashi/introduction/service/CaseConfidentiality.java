package app.kakehashi.introduction.service;

import app.kakehashi.introduction.domain.Introduction;

/** Whether the companies of a case have an agreement on confidentiality. */
public interface CaseConfidentiality {
  /** Whether such an agreement is recorded. */
  boolean isRecorded(Introduction introduction);
}
