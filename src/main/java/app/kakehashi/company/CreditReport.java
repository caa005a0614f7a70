package app.kakehashi.company;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credit report about a company, as far as it may be kept: who, number, date and grade as
 * printed.
 */
@Embeddable
public record CreditReport(
    CreditAgency agency,
    @Nullable String number,
    @Nullable LocalDate reportedOn,
    @Nullable String grade) {}
