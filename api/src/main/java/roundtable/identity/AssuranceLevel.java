package roundtable.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How well the platform knows who stands behind an account, the weakest first (decision 0076). There is no level for a
 * telephone: a number is confirmed by a message that somebody has to send and to pay for, and the platform has nobody
 * who does.
 */
@Schema(name = "AssuranceLevel", description = "How well the platform knows who somebody is")
public enum AssuranceLevel {
    /** A letter has reached the address: every account has that. */
    MAIL,
    /** An officer of registration has seen a document, or an outside provider vouches for the person. */
    IDENTITY;

    /** Whether that is enough where the other one is asked for. */
    public boolean reaches(AssuranceLevel needed) {
        return compareTo(needed) >= 0;
    }

    /** The stronger of the two. */
    public static AssuranceLevel stricter(AssuranceLevel one, AssuranceLevel other) {
        return one.reaches(other) ? one : other;
    }
}
