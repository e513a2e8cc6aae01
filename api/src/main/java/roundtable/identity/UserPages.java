package roundtable.identity;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.identity.UserRepository.GrantRow;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.ScopeSource;
import roundtable.shared.spi.ScopeSource.Scope;

/** Puts together what an administrator sees of an account. */
@ApplicationScoped
class UserPages {
    private final UserRepository users;
    private final UserPolicy policy;
    private final People people;
    private final Obligation obligation;
    private final List<ScopeSource> scopes;
    private final Clock clock;

    UserPages(
            UserRepository users,
            UserPolicy policy,
            People people,
            Obligation obligation,
            @All List<ScopeSource> scopes,
            Clock clock) {
        this.users = users;
        this.policy = policy;
        this.people = people;
        this.obligation = obligation;
        this.scopes = scopes;
        this.clock = clock;
    }

    UserView of(UUID id) {
        var user = users.find(id).orElseThrow(ProblemException::notFound);
        var grants = users.grants(id);
        var names = people.names(ids(grants.stream().map(GrantRow::grantedBy).toList()));
        var known = new HashMap<UUID, Scope>();
        var asked = ids(grants.stream().map(GrantRow::scope).toList());
        scopes.forEach(source -> known.putAll(source.scopes(asked)));
        var wakes = user.secondFactor() || !obligation.inForce();
        return new UserView(
                user.id(),
                user.displayName(),
                user.email(),
                user.language(),
                user.status(),
                user.secondFactor(),
                user.createdAt(),
                user.lastSeenAt(),
                grants.stream()
                        .map(g -> grant(g, names, known, wakes))
                        .sorted((a, b) -> Boolean.compare(b.active(), a.active()))
                        .toList(),
                policy.actions(id, user.status(), user.secondFactor()));
    }

    private UserView.Grant grant(GrantRow g, Map<UUID, String> names, Map<UUID, Scope> known, boolean wakes) {
        var active = g.isActive(clock.instant());
        var by = g.grantedBy();
        return new UserView.Grant(
                g.id(),
                g.role(),
                scope(g.scope(), known),
                active,
                active && !wakes && Lifetime.isStaff(EnumNames.of(g.role()) + (g.scope() == null ? "" : ":")),
                by == null ? null : new UserView.Person(by, names.get(by)),
                g.validFrom(),
                g.validUntil(),
                g.position());
    }

    private static UserView.@Nullable Scope scope(@Nullable UUID id, Map<UUID, Scope> known) {
        if (id == null) {
            return null;
        }
        var scope = known.get(id);
        return new UserView.Scope(id, scope == null ? null : scope.name(), scope == null ? null : scope.kind());
    }

    private static Set<UUID> ids(List<@Nullable UUID> some) {
        return some.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
