package roundtable.audit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import roundtable.audit.AuditEntry.Actor;
import roundtable.shared.http.CurrentRequest;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Deed;
import roundtable.shared.spi.Subject;

/** Writes the audit row in the transaction of the deed: both are there, or neither. */
@ApplicationScoped
class AuditListener {
    private final AuditRepository entries;
    private final CurrentRequest request;
    private final CurrentIdentityAssociation identities;
    private final Clock clock;

    AuditListener(AuditRepository entries, CurrentRequest request, CurrentIdentityAssociation identities, Clock clock) {
        this.entries = entries;
        this.request = request;
        this.identities = identities;
        this.clock = clock;
    }

    void changed(@Observes Changed event) {
        write(event.action(), Deed.Outcome.OK, null, null, event.subject(), event.fields());
    }

    void done(@Observes Deed deed) {
        write(deed.action(), deed.outcome(), deed.actor(), deed.session(), deed.subject(), Map.of());
    }

    private void write(
            String action,
            Deed.Outcome outcome,
            @Nullable UUID actor,
            @Nullable UUID session,
            @Nullable Subject subject,
            Map<String, Changed.Change> fields) {
        var inRequest = request.traceId().isPresent();
        var caller = inRequest ? caller() : Optional.<SecurityIdentity>empty();
        var who = actor != null
                ? actor
                : caller.map(c -> UUID.fromString(c.getPrincipal().getName())).orElse(null);
        var where =
                session != null ? session : caller.map(AuditListener::session).orElse(null);
        entries.add(new AuditRepository.Draft(
                clock.instant(),
                who != null ? Actor.USER : inRequest ? Actor.VISITOR : Actor.SYSTEM,
                who,
                where,
                action,
                subject,
                outcome,
                request.traceId().orElse(null),
                request.network().orElse(null),
                fields));
    }

    private Optional<SecurityIdentity> caller() {
        var identity = identities.getIdentity();
        return identity.isAnonymous() ? Optional.empty() : Optional.of(identity);
    }

    private static @Nullable UUID session(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof JsonWebToken token && token.getClaim("sid") instanceof String id
                ? UUID.fromString(id)
                : null;
    }
}
