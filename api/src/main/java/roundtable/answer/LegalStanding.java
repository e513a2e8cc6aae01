package roundtable.answer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * What a matter is by law, and under which number an official appeal, or a message of the state's feedback platform, stands
 * where it was made.
 */
@Embeddable
@NullUnmarked // Filled by Hibernate.
public class LegalStanding {
    @Enumerated(EnumType.STRING)
    private LegalRegime legalRegime = LegalRegime.VOLUNTARY;

    private String legalNumber;
    private String legalSystem;
    private String legalStatus;
    private Instant legalAt;
    private LocalDate legalDueOn;

    /**
     * That is what it is from now on; 400 with all by which that is not known.
     *
     * @return whether another day can hold for the answer than before
     */
    public boolean become(RegimeInput in, Instant now) {
        in.check();
        var other = legalRegime != in.regime() || !Objects.equals(legalDueOn, in.dueOn());
        legalRegime = in.regime();
        legalNumber = in.number();
        legalSystem = in.system();
        legalStatus = in.externalStatus();
        legalDueOn = in.dueOn();
        legalAt = legalRegime == LegalRegime.VOLUNTARY ? null : now;
        return other;
    }

    /** What an answer to it is by law. */
    public LegalRegime regime() {
        return legalRegime;
    }

    /** By when the feedback platform wants an answer; null when it does not say, and for everything else. */
    @Nullable
    LocalDate dueOn() {
        return legalDueOn;
    }

    /** As everybody sees it; null while it is voluntary. */
    public @Nullable RegistrationView registration() {
        return legalNumber == null
                ? null
                : new RegistrationView(legalNumber, legalSystem, legalStatus, legalDueOn, legalAt);
    }
}
