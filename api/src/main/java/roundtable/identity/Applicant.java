package roundtable.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wants an account, whatever they will sign in with.
 *
 * @param email in its normal form
 * @param guardian empty when none is named
 */
record Applicant(
        String email, String displayName, String language, AgeGroup age, String guardian, List<ConsentInput> consents) {

    static Applicant of(
            String email,
            String displayName,
            String language,
            @Nullable AgeGroup age,
            @Nullable String guardian,
            List<ConsentInput> consents) {
        return new Applicant(
                Email.normalised(email),
                displayName.strip(),
                language,
                age == null ? AgeGroup.ADULT : age,
                guardian == null ? "" : guardian.strip(),
                consents);
    }

    /**
     * What the account will be entered by: one of the two.
     *
     * @param phc hash of a password
     * @param issuer outside provider, with the subject there
     */
    record Means(@Nullable String phc, @Nullable String issuer, @Nullable String subject) {
        static Means password(String phc) {
            return new Means(phc, null, null);
        }

        static Means outside(String issuer, String subject) {
            return new Means(null, issuer, subject);
        }
    }
}
