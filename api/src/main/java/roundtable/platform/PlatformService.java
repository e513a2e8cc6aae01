package roundtable.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** Making, changing and closing platforms, and what is linked to them. */
@ApplicationScoped
class PlatformService {
    private final PlatformRepository platforms;
    private final LinkRepository links;
    private final PlatformMoves moves;
    private final PlatformPolicy policy;
    private final ReferenceDirectory reference;
    private final LinkedThings things;
    private final Inputs inputs;
    private final Preconditions preconditions;

    PlatformService(
            PlatformRepository platforms,
            LinkRepository links,
            PlatformMoves moves,
            PlatformPolicy policy,
            ReferenceDirectory reference,
            LinkedThings things,
            Inputs inputs,
            Preconditions preconditions) {
        this.platforms = platforms;
        this.links = links;
        this.moves = moves;
        this.policy = policy;
        this.reference = reference;
        this.things = things;
        this.inputs = inputs;
        this.preconditions = preconditions;
    }

    @Transactional
    Platform create(PlatformInput in) {
        if (!policy.isStaff()) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        checkReferences(in);
        var p = new Platform(in, moves.me(), moves.now());
        platforms.persistAndFlush(p);
        moves.audit(p.id(), "create", Map.of());
        return p;
    }

    @Transactional
    Platform change(String idOrSlug, ObjectNode patch) {
        var p = moves.locked(idOrSlug, PlatformAction.EDIT);
        preconditions.require(p.version());
        var in = inputs.merge(PlatformInput.class, p.input(), patch);
        checkReferences(in);
        p.change(in);
        platforms.flush();
        moves.audit(p.id(), "change", Map.of());
        return p;
    }

    @Transactional
    Platform close(String idOrSlug, String reason) {
        var p = moves.locked(idOrSlug, PlatformAction.CLOSE);
        p.close(reason.strip(), moves.now());
        platforms.flush();
        moves.audit(p.id(), "close", Map.of());
        moves.tell(p, "close", null, p.title());
        return p;
    }

    /** It works on that public problem, proposal or discussion; saying so again changes nothing. */
    @Transactional
    Platform link(String idOrSlug, LinkType type, UUID target) {
        var p = moves.locked(idOrSlug, PlatformAction.LINK);
        if (things.shown(type, Set.of(target)).isEmpty()) {
            throw ProblemException.notFound();
        }
        if (links.add(p.id(), type, target, moves.me(), moves.now())) {
            moves.audit(p.id(), "link", EnumNames.of(type), target);
        }
        return p;
    }

    @Transactional
    void unlink(String idOrSlug, LinkType type, UUID target) {
        var p = moves.locked(idOrSlug, PlatformAction.LINK);
        if (!links.remove(p.id(), type, target)) {
            throw ProblemException.notFound();
        }
        moves.audit(p.id(), "unlink", EnumNames.of(type), target);
    }

    private void checkReferences(PlatformInput in) {
        var faults = new ArrayList<Fault>();
        var areas = reference.areas(new HashSet<>(in.areas()), "ru");
        for (var i = 0; i < in.areas().size(); i++) {
            if (!areas.containsKey(in.areas().get(i))) {
                faults.add(fault("/activityAreaIds/" + i, "unknown-area"));
            }
        }
        var territory = in.territoryId();
        if (territory != null && !reference.territories(Set.of(territory), "ru").containsKey(territory)) {
            faults.add(fault("/territoryId", "unknown-territory"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("platform.fault." + code));
    }
}
