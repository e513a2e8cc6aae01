package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Representatives.Level;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;

/** Changes of who represents whom; each is remembered with the person whose role it is. */
@ApplicationScoped
class RepresentativeService {
    private final RepresentativeRepository rows;
    private final Event<Changed> changes;

    RepresentativeService(RepresentativeRepository rows, Event<Changed> changes) {
        this.rows = rows;
        this.changes = changes;
    }

    @Transactional
    boolean appoint(UUID user, UUID organization, Level level, @Nullable UUID by) {
        return told(rows.appoint(user, organization, level, by), user, "grant_role", null, name(organization, level));
    }

    @Transactional
    boolean change(UUID user, UUID organization, Level level, @Nullable UUID by) {
        return told(rows.change(user, organization, level, by), user, "change_role", null, name(organization, level));
    }

    @Transactional
    boolean dismiss(UUID user, UUID organization) {
        return told(rows.dismiss(user, organization), user, "revoke_role", "representative:" + organization, null);
    }

    private boolean told(boolean done, UUID user, String action, @Nullable String from, @Nullable String to) {
        if (done) {
            changes.fire(new Changed(
                    new Subject(AccountService.USER, user), action, Map.of("roles", new Changed.Change(from, to))));
        }
        return done;
    }

    private static String name(UUID organization, Level level) {
        return EnumNames.of(level) + ":" + organization;
    }
}
