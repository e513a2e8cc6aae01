package roundtable.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Whether what an author writes is published at once or waits for a moderator: the one rule for all features. A feature
 * asks before it publishes, and tells how much of that author's it has published already.
 */
@ApplicationScoped
public class AuthorTrust {
    /** So many things were published before an author is trusted. */
    public static final int PUBLISHED = 3;
    /** So long a decision against an author counts. */
    public static final Duration MEMORY = Duration.ofDays(180);

    private final CaseRepository cases;
    private final Restrictions restrictions;
    private final Clock clock;

    AuthorTrust(CaseRepository cases, Restrictions restrictions, Clock clock) {
        this.cases = cases;
        this.restrictions = restrictions;
        this.clock = clock;
    }

    /** What the rule says of an author. */
    public enum Level {
        /** Publishes nothing now. */
        RESTRICTED,
        /** A moderator looks before it is published. */
        NEW,
        /** Is published at once; a moderator looks when somebody reports it. */
        TRUSTED
    }

    /** Whether a decision keeps that account from writing now; costs no statement. */
    public boolean isRestricted(UUID author) {
        return restrictions.until(author).isPresent();
    }

    /**
     * The level of an author: restricted while a decision says so; new until three things were published, and for half a
     * year after something was taken from the public that no appeal has given back; else trusted.
     *
     * @param published how many things of that author the feature has published and not withdrawn
     */
    public Level of(UUID author, int published) {
        if (isRestricted(author)) {
            return Level.RESTRICTED;
        }
        return published < PUBLISHED || cases.hasFailed(author, clock.instant().minus(MEMORY))
                ? Level.NEW
                : Level.TRUSTED;
    }
}
