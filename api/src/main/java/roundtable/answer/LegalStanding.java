package roundtable.answer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
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

    /** That is what it is from now on; 400 with all by which that is not known. */
    public void become(RegimeInput in, Instant now) {
        in.check();
        legalRegime = in.regime();
        legalNumber = in.number();
        legalSystem = in.system();
        legalStatus = in.externalStatus();
        legalAt = legalRegime == LegalRegime.VOLUNTARY ? null : now;
    }

    /** What an answer to it is by law. */
    public LegalRegime regime() {
        return legalRegime;
    }

    /** As everybody sees it; null while it is voluntary. */
    public @Nullable RegistrationView registration() {
        return legalNumber == null ? null : new RegistrationView(legalNumber, legalSystem, legalStatus, legalAt);
    }
}
