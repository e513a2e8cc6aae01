package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Recommendations of round tables by their names: they stand on a higher floor, which shows them to everybody. */
@ApplicationScoped
class Recommendations {
    /** What changes when a recommendation does. */
    static final String TOPIC = "resolutions";

    private static final String TYPE = "recommendation";

    private final LinkedThings things;

    Recommendations(LinkedThings things) {
        this.things = things;
    }

    Optional<LinkedThing> named(UUID id, String language) {
        return things.named(TYPE, id, language);
    }
}
