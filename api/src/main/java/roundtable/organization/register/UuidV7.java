package roundtable.organization.register;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids as the store makes them. */
final class UuidV7 {
    private UuidV7() {}

    static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
