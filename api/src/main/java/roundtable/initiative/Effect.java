package roundtable.initiative;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The published act, and since when it holds. */
@Embeddable
record Effect(String actNumber, LocalDate publishedOn, LocalDate effectiveFrom) {}
