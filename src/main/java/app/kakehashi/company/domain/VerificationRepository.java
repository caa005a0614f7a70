package app.kakehashi.company.domain;

import org.springframework.data.repository.Repository;

/** What the office confirmed. */
public interface VerificationRepository extends Repository<Verification, Long> {
  Verification save(Verification verification);
}
