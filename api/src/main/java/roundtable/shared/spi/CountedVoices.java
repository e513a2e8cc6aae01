package roundtable.shared.spi;

import java.util.Set;
import java.util.UUID;

/**
 * A kind of things that counts people and keeps each one's voice as a row. Moderators can set voices aside: they stay,
 * are counted apart and lead to nothing until their person is known well enough or a moderator gives them back. A feature
 * declares one bean for each kind; both are called in the transaction of the moderator's decision (decision 0077).
 */
public interface CountedVoices {
    /** The kind's name in the contract, for example {@code proposal}. */
    String type();

    /**
     * Sets the voices of these people aside.
     *
     * @return whose voices were counted until now
     */
    Set<UUID> setAside(UUID id, Set<UUID> accounts);

    /**
     * Counts them again, except of those who have taken theirs back meanwhile.
     *
     * @return whose voices count again
     */
    Set<UUID> giveBack(UUID id, Set<UUID> accounts);
}
