package roundtable.shared.spi;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A kind of public things that people can report and moderators can take from the public. A feature declares one bean
 * for each kind; everything else (reports, cases, decisions, appeals) comes with it. Hiding and masking lie over the
 * thing's own state and do not change it; they are called in the transaction of the decision.
 */
public interface ModeratedSubject {
    /** The kind's name in the contract, for example {@code organization}. */
    String type();

    /** What everybody sees of it now; empty when nobody does. */
    Optional<Shown> shown(UUID id);

    /** Accounts that answer for what it says: they are told, may appeal, and do not decide. */
    Set<UUID> authors(UUID id);

    /** Takes the thing as a whole from the public; its authors still see it. */
    void hide(UUID id);

    /** Takes what people wrote there from the public: where data of a person may be. The thing itself stays. */
    void mask(UUID id);

    /** Gives back what was hidden and masked. Terms go on as if it had not been hidden (dialogue.md 2.6). */
    void restore(UUID id);

    /**
     * What everybody sees.
     *
     * @param title what it is called
     * @param excerpt the words at issue, at most 4,000 characters are kept
     * @param path page of the SPA, for example {@code /organizations/kedr}
     * @param version grows with each change of it
     */
    record Shown(String title, String excerpt, String path, long version) {}
}
