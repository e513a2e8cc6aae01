package roundtable.organization;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether, when and how it was checked that an organization is what it says. */
@Embeddable
record Verified(
        boolean verified,
        @Nullable Instant verifiedAt,
        @Enumerated(EnumType.STRING) @Nullable VerificationMethod verificationMethod) {
    static final Verified NOT = new Verified(false, null, null);

    static Verified by(VerificationMethod method, Instant now) {
        return new Verified(true, now, method);
    }
}
