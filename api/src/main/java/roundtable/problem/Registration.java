package roundtable.problem;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Under which number an official appeal or a message of the state's feedback platform stands where it was made. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class Registration {
    private String legalNumber;
    private String legalSystem;
    private String legalStatus;
    private Instant legalAt;

    protected Registration() {}

    Registration(RegimeInput in, Instant at) {
        legalNumber = in.number();
        legalSystem = in.system();
        legalStatus = in.externalStatus();
        legalAt = at;
    }

    static @Nullable RegistrationView view(@Nullable Registration r) {
        return r == null ? null : new RegistrationView(r.legalNumber, r.legalSystem, r.legalStatus, r.legalAt);
    }
}
