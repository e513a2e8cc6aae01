package roundtable.shared.spi;

import java.util.Optional;
import java.util.UUID;
import roundtable.shared.text.Message;

/**
 * A feature that keeps something about people. What it tells goes into the archive that everybody can have of
 * themselves; what it erases is gone when a person leaves. Acts in public stay, without the person.
 */
public interface PersonalDataSource {
    /** Name of the file in the archive, for example {@code organizations}. */
    String name();

    /** All it keeps about the person and nothing about others: records, lists and maps that become JSON. */
    Object data(UUID user);

    /** Removes what is personal, in the transaction that erases the account; may be called again. */
    void erase(UUID user);

    /** Why the person cannot leave now, for example as the last owner of an organization; empty when they can. */
    default Optional<Message> obstacle(UUID user) {
        return Optional.empty();
    }
}
