package roundtable.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/**
 * For deeds that a stolen session must not be enough for (safety design, part 1): passwords, addresses, roles, keys,
 * export, deletion, official answers, results. Call {@link #require()} before anything is changed.
 */
@ApplicationScoped
public class StepUp {
    static final ProblemType REQUIRED = new ProblemType("identity", "step-up-required", 401);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String CHALLENGE =
            "Bearer error=\"insufficient_user_authentication\", error_description=\"A more recent proof is required\", max_age=\""
                    + FRESH.toSeconds() + "\"";

    private final SecurityIdentity who;
    private final Clock clock;

    StepUp(SecurityIdentity who, Clock clock) {
        this.who = who;
        this.clock = clock;
    }

    /**
     * Goes on when the caller has proved who they are within five minutes, with the second factor where the account
     * has one; else 401 {@code step-up-required} with the challenge of RFC 9470. {@code POST /auth/step-ups} proves it
     * again in the same session.
     */
    public void require() {
        @Nullable Proof proof = who.getAttribute(Proof.ATTRIBUTE);
        if (proof == null
                || proof.at().isBefore(clock.instant().minus(FRESH))
                || (proof.secondFactor() && !proof.by().contains(Proof.CODE))) {
            throw ProblemException.of(REQUIRED).with("WWW-Authenticate", CHALLENGE);
        }
    }
}
