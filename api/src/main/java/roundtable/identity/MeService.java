package roundtable.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.UUID;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;

/** A person changes what is said of them. */
@ApplicationScoped
class MeService {
    private final MeRepository me;
    private final Preconditions preconditions;
    private final Inputs inputs;
    private final Event<Changed> changes;

    MeService(MeRepository me, Preconditions preconditions, Inputs inputs, Event<Changed> changes) {
        this.me = me;
        this.preconditions = preconditions;
        this.inputs = inputs;
        this.changes = changes;
    }

    @Transactional
    MeView change(UUID id, ObjectNode patch) {
        var before = me.lock(id).orElseThrow(ProblemException::notFound);
        preconditions.require(before.version());
        var input = inputs.merge(MeInput.class, new MeInput(before.displayName(), before.language()), patch);
        me.change(id, input);
        var after = me.find(id).orElseThrow(ProblemException::notFound);
        var fields = new LinkedHashMap<String, Change>();
        if (!before.displayName().equals(after.displayName())) {
            // Without the names: what the log keeps outlives the person's account (case 73).
            fields.put("displayName", new Change(null, null));
        }
        if (!before.language().equals(after.language())) {
            fields.put("language", new Change(before.language(), after.language()));
        }
        changes.fire(new Changed(new Subject(AccountService.USER, id), "change", fields));
        return after;
    }
}
