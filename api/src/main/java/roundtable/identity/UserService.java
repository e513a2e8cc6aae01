package roundtable.identity;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.SecondFactorRemovedListener.SecondFactorRemoved;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.ScopeSource;
import roundtable.shared.spi.ScopeSource.Scope;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/** Blocks accounts and gives and takes roles. What it changes holds from the next request on. */
@ApplicationScoped
class UserService {
    private final UserRepository users;
    private final RoleRepository roles;
    private final SessionRepository sessions;
    private final SecondFactorService factors;
    private final ConfirmationService confirmations;
    private final UserPolicy policy;
    private final StepUp stepUp;
    private final Caller caller;
    private final List<ScopeSource> scopes;
    private final Outbox outbox;
    private final Event<Changed> changes;
    private final Clock clock;

    UserService(
            UserRepository users,
            RoleRepository roles,
            SessionRepository sessions,
            SecondFactorService factors,
            ConfirmationService confirmations,
            UserPolicy policy,
            StepUp stepUp,
            Caller caller,
            @All List<ScopeSource> scopes,
            Outbox outbox,
            Event<Changed> changes,
            Clock clock) {
        this.users = users;
        this.roles = roles;
        this.sessions = sessions;
        this.factors = factors;
        this.confirmations = confirmations;
        this.policy = policy;
        this.stepUp = stepUp;
        this.caller = caller;
        this.scopes = scopes;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    void act(UUID user, UserAction action, String reason) {
        var status = roles.lock(user).orElseThrow(ProblemException::notFound);
        policy.check(action, user);
        stepUp.require();
        var next = UserStatus.LIFE.after(action, status);
        roles.changeStatus(user, next);
        switch (action) {
            case BLOCK -> sessions.endOthers(user, null, "blocked");
            case REMOVE_SECOND_FACTOR -> removeSecondFactor(user, reason);
            case WITHDRAW_IDENTITY -> {
                // Tells the person and the audit itself.
                confirmations.withdraw(user, reason);
                return;
            }
            case UNBLOCK -> {}
        }
        var fields = new LinkedHashMap<String, Change>();
        fields.put("reason", new Change(null, reason));
        if (next != status) {
            fields.put("status", new Change(EnumNames.of(status), EnumNames.of(next)));
        }
        changed(user, EnumNames.of(action), fields);
    }

    /** The password alone lets in again; whoever was in with the lost one is out. */
    private void removeSecondFactor(UUID user, String reason) {
        if (!factors.forget(user)) {
            throw ProblemException.conflict(Message.of("identity.conflict.no-second-factor"));
        }
        sessions.endOthers(user, null, "second_factor_removed");
        outbox.add(new SecondFactorRemoved(UUID.randomUUID(), user, reason));
        outbox.add(new Notice(
                user,
                "second_factor_removed",
                new Subject(AccountService.USER, user),
                "/me/security",
                Map.of("reason", reason)));
    }

    @Transactional
    void grant(UUID user, GrantRoleInput input) {
        var status = roles.lock(user).orElseThrow(ProblemException::notFound);
        stepUp.require();
        checkScope(input);
        var position = input.positionOrNull();
        if (position != null && input.role() != GrantRoleInput.Installed.OFFICER) {
            throw fault("/position", "none", "identity.role.position.none");
        }
        if (input.validUntil() != null && !input.validUntil().isAfter(clock.instant())) {
            throw fault("/validUntil", "future", "identity.role.past");
        }
        if (status != UserStatus.ACTIVE) {
            throw ProblemException.conflict(Message.of("identity.role.not-active"));
        }
        var role = input.role().role();
        var before = users.grants(user).stream()
                .filter(g -> g.role() == role && Objects.equals(g.scope(), input.scopeId()))
                .filter(g -> g.isActive(clock.instant()))
                .findFirst()
                .orElse(null);
        roles.grant(user, role, input.scopeId(), caller.id().orElseThrow(), input.validUntil(), position);
        var name = name(role, input.scopeId());
        var fields = new LinkedHashMap<String, Change>();
        fields.put("roles", new Change(before == null ? null : name, name));
        fields.put(
                "validUntil", new Change(before == null ? null : text(before.validUntil()), text(input.validUntil())));
        if (position != null || (before != null && before.position() != null)) {
            fields.put("position", new Change(before == null ? null : before.position(), position));
        }
        changed(user, "grant_role", fields);
    }

    @Transactional
    void revoke(UUID user, UUID grant) {
        if (roles.lock(user).isEmpty()) {
            throw ProblemException.notFound();
        }
        var known = users.grants(user).stream()
                .filter(g -> g.id().equals(grant))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        stepUp.require();
        if (!roles.end(grant)) {
            throw ProblemException.conflict(Message.of("identity.role.over"));
        }
        changed(user, "revoke_role", Map.of("roles", new Change(name(known.role(), known.scope()), null)));
    }

    private void checkScope(GrantRoleInput input) {
        var kind = input.role().kind();
        var scope = input.scopeId();
        if (kind == null ? scope != null : scope == null) {
            throw fault(
                    "/scopeId",
                    kind == null ? "none" : "required",
                    "identity.role.scope." + (kind == null ? "none" : kind));
        }
        if (kind != null
                && scope != null
                && !known(scope).map(Scope::kind).filter(kind::equals).isPresent()) {
            throw fault("/scopeId", "kind", "identity.role.scope." + kind);
        }
    }

    private Optional<Scope> known(UUID scope) {
        return scopes.stream()
                .map(source -> source.scopes(Set.of(scope)).get(scope))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void changed(UUID user, String action, Map<String, Change> fields) {
        changes.fire(new Changed(new Subject(AccountService.USER, user), action, fields));
    }

    private static String name(Accounts.Role role, @Nullable UUID scope) {
        return EnumNames.of(role) + (scope == null ? "" : ":" + scope);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static ProblemException fault(String field, String code, String message) {
        return ProblemException.invalid(Violation.In.BODY, field, code, Message.of(message));
    }
}
