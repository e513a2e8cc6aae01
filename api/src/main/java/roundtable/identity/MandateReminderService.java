package roundtable.identity;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.RoleRepository.Ending;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.ScopeSource;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells officers and council members thirty days before that their mandate ends, once. */
@ApplicationScoped
class MandateReminderService {
    private static final Duration AHEAD = Duration.ofDays(30);
    private static final int PORTION = 100;

    private final RoleRepository roles;
    private final Outbox outbox;
    private final List<ScopeSource> scopes;
    private final Clock clock;

    MandateReminderService(RoleRepository roles, Outbox outbox, @All List<ScopeSource> scopes, Clock clock) {
        this.roles = roles;
        this.outbox = outbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Tells a portion of them; true when there may be more. */
    @Transactional
    boolean remind() {
        var ending = roles.ending(clock.instant().plus(AHEAD), PORTION);
        ending.forEach(mandate -> {
            outbox.add(notice(mandate));
            roles.reminded(mandate.id());
        });
        return ending.size() == PORTION;
    }

    private Notice notice(Ending mandate) {
        return new Notice(
                mandate.user(),
                mandate.role() + "_mandate_ends",
                new Subject(AccountService.USER, mandate.user()),
                "/me",
                Map.of(
                        "organization", name(mandate.scope()),
                        "until",
                                LocalDate.ofInstant(mandate.until(), clock.getZone())
                                        .toString()));
    }

    private String name(UUID scope) {
        return scopes.stream()
                .map(source -> source.scopes(Set.of(scope)).get(scope))
                .filter(Objects::nonNull)
                .map(ScopeSource.Scope::name)
                .findFirst()
                .orElse("");
    }
}
