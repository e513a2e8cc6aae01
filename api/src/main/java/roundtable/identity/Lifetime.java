package roundtable.identity;

import java.time.Duration;
import java.util.Set;

/**
 * How long a session lives (safety design, part 1): whoever can do much has to sign in again sooner.
 *
 * @param idle without a refresh
 * @param absolute in any case
 */
record Lifetime(Duration idle, Duration absolute) {
    private static final Lifetime MEMBER = new Lifetime(Duration.ofDays(14), Duration.ofDays(90));
    private static final Lifetime STAFF = new Lifetime(Duration.ofHours(1), Duration.ofHours(12));

    static Lifetime of(Set<String> roles) {
        return isStaff(roles) ? STAFF : MEMBER;
    }

    /** Whether one of the roles can do much: these need a second factor too. */
    static boolean isStaff(Set<String> roles) {
        return roles.stream().anyMatch(Lifetime::isStaff);
    }

    static boolean isStaff(String role) {
        return role.equals(Caller.ADMINISTRATOR) || role.equals(Caller.MODERATOR) || role.startsWith("officer:");
    }
}
