package roundtable.identity;

import java.time.Instant;
import java.util.Set;

/**
 * How and when the caller proved who they are, as their session in the database says; an attribute of the caller's
 * {@code SecurityIdentity}.
 *
 * @param at when
 * @param by methods by RFC 8176: {@code pwd}, {@code otp}; {@code ext} for an outside provider, which it has no word for
 * @param secondFactor whether the account has a second factor now
 */
public record Proof(Instant at, Set<String> by, boolean secondFactor) {
    /** Name of the attribute. */
    public static final String ATTRIBUTE = "roundtable.proof";

    static final String PASSWORD = "pwd";
    static final String CODE = "otp";
    static final String OUTSIDE = "ext";
}
