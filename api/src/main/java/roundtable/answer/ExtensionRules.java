package roundtable.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;

/**
 * Who may give a body more time to answer (dialogue 2.2, decision 0066): its head, alone or because an officer has asked.
 * Where nobody heads the body a second officer does, as with signatures. Nobody grants what they have asked for.
 */
@ApplicationScoped
public class ExtensionRules {
    private final Caller caller;
    private final BodyPeople people;

    ExtensionRules(Caller caller, BodyPeople people) {
        this.caller = caller;
        this.people = people;
    }

    /** An officer asks. A head who is an officer too need not. */
    public boolean mayAsk(@Nullable UUID body) {
        return body != null && caller.isOfficerOf(body) && !caller.represents(body);
    }

    /** Somebody grants more time, or refuses it. */
    public boolean mayDecide(@Nullable UUID body, @Nullable AskedExtension asked) {
        return body != null
                && (caller.represents(body)
                        || (standsIn(body, asked) && people.heads(body).isEmpty()));
    }

    private boolean standsIn(UUID body, @Nullable AskedExtension asked) {
        return asked != null
                && caller.isOfficerOf(body)
                && caller.id().filter(asked.extensionAskedBy()::equals).isEmpty();
    }
}
