package roundtable.moderation;

import java.time.Duration;
import java.util.Set;

/** The terms of dialogue.md 2.6. */
final class Terms {
    /** Personal data, threats, what is illegal. */
    static final Duration URGENT = Duration.ofDays(1);
    /** Everything else. */
    static final Duration USUAL = Duration.ofDays(3);
    /** So long a case is one moderator's. */
    static final Duration CLAIM = Duration.ofMinutes(30);
    /** So long an author may appeal. */
    static final Duration APPEAL = Duration.ofDays(14);
    /** So long the other moderator has. */
    static final Duration REVIEW = Duration.ofDays(7);
    /** Days for which authors can be restricted. */
    static final Set<Integer> RESTRICTION = Set.of(1, 7, 30);
    /** New reporters who bring a kept case back. */
    static final int NEW_REPORTERS = 3;

    private Terms() {}
}
