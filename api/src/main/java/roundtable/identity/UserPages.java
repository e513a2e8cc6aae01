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
import java.util.stream.Stream;
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
    private final ConfirmationRepository confirmations;
    private final UserPolicy policy;
    private final People people;
    private final Obligation obligation;
    private final List<ScopeSource> scopes;
    private final Clock clock;

    UserPages(
            UserRepository users,
            ConfirmationRepository confirmations,
            UserPolicy policy,
            People people,
            Obligation obligation,
            @All List<ScopeSource> scopes,
            Clock clock) {
        this.users = users;
        this.confirmations = confirmations;
        this.policy = policy;
        this.people = people;
        this.obligation = obligation;
        this.scopes = scopes;
        this.clock = clock;
    }

    UserView of(UUID id) {
        var user = users.find(id).orElseThrow(ProblemException::notFound);
        var grants = users.grants(id);
        var known = confirmations.of(id).orElse(null);
        var names = people.names(ids(Stream.concat(
                        grants.stream().map(GrantRow::grantedBy),
                        Stream.ofNullable(known).map(ConfirmationRepository.Row::by))
                .toList()));
        var named = new HashMap<UUID, Scope>();
        var asked = ids(grants.stream().map(GrantRow::scope).toList());
        scopes.forEach(source -> named.putAll(source.scopes(asked)));
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
                        .map(g -> grant(g, names, named, wakes))
                        .sorted((a, b) -> Boolean.compare(b.active(), a.active()))
                        .toList(),
                known == null ? AssuranceLevel.MAIL : AssuranceLevel.IDENTITY,
                known == null ? null : new ConfirmedIdentity(known.basis(), known.at(), person(known.by(), names)),
                known == null && user.status() == UserStatus.ACTIVE && policy.mayConfirmIdentity(id),
                policy.actions(id, user.status(), user.secondFactor(), known != null));
    }

    private UserView.Grant grant(GrantRow g, Map<UUID, String> names, Map<UUID, Scope> known, boolean wakes) {
        var active = g.isActive(clock.instant());
        return new UserView.Grant(
                g.id(),
                g.role(),
                scope(g.scope(), known),
                active,
                active && !wakes && Lifetime.isStaff(EnumNames.of(g.role()) + (g.scope() == null ? "" : ":")),
                person(g.grantedBy(), names),
                g.validFrom(),
                g.validUntil(),
                g.position());
    }

    private static UserView.@Nullable Person person(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new UserView.Person(id, names.get(id));
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
