package roundtable.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.identity.People;

/** The people of a body that has to answer (decision 0062). Of no body there are none. */
@ApplicationScoped
public class BodyPeople {
    private final People people;

    BodyPeople(People people) {
        this.people = people;
    }

    /** Those who answer for it. */
    public Set<UUID> officers(@Nullable UUID body) {
        return body == null ? Set.of() : people.holding("officer", body);
    }

    /** Those who give it more time to answer: its head, or the officers where nobody heads it (decision 0066). */
    public Set<UUID> extending(@Nullable UUID body) {
        var heads = heads(body);
        return heads.isEmpty() ? officers(body) : heads;
    }

    /** Those who publish or return what is submitted, without its author, who decides nothing about it. */
    public Set<UUID> moderatorsBut(UUID author) {
        var all = new HashSet<>(people.holding(Caller.MODERATOR, null));
        all.remove(author);
        return all;
    }

    /** Those who speak for the body as a whole: its head. */
    public Set<UUID> heads(@Nullable UUID body) {
        return body == null ? Set.of() : people.holding("representative", body);
    }
}
