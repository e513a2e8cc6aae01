package roundtable.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.app.TestDatabase;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;

/** Every state × action × role. A cell lists all that the role may do in that state. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CommunityPolicyTest {
    private static final UUID FOUNDER = UUID.randomUUID();
    private static final UUID MEMBER = UUID.randomUUID();

    @Inject
    CommunityPolicy policy;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "proposed, visitor, ''",
        "proposed, person, ''",
        "proposed, founder, edit leave invite",
        "proposed, member, leave invite",
        "proposed, stranger, join",
        "proposed, member stranger, leave join invite",
        "proposed, officer, ''",
        "proposed, councillor, ''",
        "proposed, moderator, edit archive",
        "proposed, administrator, edit archive",
        "active, visitor, ''",
        "active, person, ''",
        "active, founder, edit leave write propose invite",
        "active, member, leave write propose invite",
        "active, stranger, join",
        "active, member stranger, leave join write propose invite",
        "active, officer, ''",
        "active, councillor, ''",
        "active, moderator, edit archive",
        "active, administrator, edit archive",
        "active, moderator member, edit leave write propose invite archive",
        "coordinated, founder, leave write propose invite",
        "coordinated, member, edit leave write propose invite",
        "coordinated, stranger, join",
        "dormant, visitor, ''",
        "dormant, founder, edit leave write propose invite",
        "dormant, member, leave write propose invite",
        "dormant, stranger, join",
        "dormant, moderator, edit archive",
        "hidden, person, ''",
        "hidden, member, leave",
        "hidden, stranger, ''",
        "hidden, moderator, edit archive",
        "archived, visitor, ''",
        "archived, founder, ''",
        "archived, member, ''",
        "archived, stranger, ''",
        "archived, moderator, ''",
        "archived, administrator, ''"
    })
    void the_table(String state, String role, String may) {
        association.setIdentity(identity(role));
        var c = in(state);
        var mine = mine(role);
        Set<String> wanted = may.isEmpty() ? Set.of() : new HashSet<>(List.of(may.split(" ", -1)));
        if (policy.isVisible(c, mine)) {
            assertThat(policy.actions(c, mine).stream().map(EnumNames::of).collect(Collectors.toSet()))
                    .isEqualTo(wanted);
        }
        for (var action : CommunityAction.values()) {
            if (wanted.contains(EnumNames.of(action))) {
                policy.check(action, c, mine);
            } else {
                assertThatThrownBy(() -> policy.check(action, c, mine))
                        .as(action + " by " + role)
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    /** A community that has come to that state on a way that the table allows. */
    private Community in(String state) {
        var now = clock.instant();
        var c = new Community(
                new CommunityInput("Таблица", "Зачем", null, UUID.randomUUID(), UUID.randomUUID(), null),
                FOUNDER,
                UUID.randomUUID(),
                now);
        if (!state.equals("proposed")) {
            c.apply(CommunityAction.ACTIVATE, now);
        }
        switch (state) {
            case "coordinated" -> c.coordinatedBy(MEMBER, LocalDate.now(clock));
            case "dormant" -> c.apply(CommunityAction.FALL_ASLEEP, now);
            case "hidden" -> c.hide(now);
            case "archived" -> c.archive(CommunityAction.ARCHIVE, "Конец", now);
            default -> {}
        }
        return c;
    }

    private static Set<UUID> mine(String role) {
        var mine = new HashSet<UUID>();
        for (var r : role.split(" ", -1)) {
            if (r.equals("founder")) {
                mine.add(FOUNDER);
            } else if (r.equals("member")) {
                mine.add(MEMBER);
            }
        }
        return mine;
    }

    private static SecurityIdentity identity(String role) {
        if (role.equals("visitor")) {
            return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        }
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(UUID.randomUUID().toString()));
        Arrays.stream(role.split(" ", -1)).forEach(r -> {
            switch (r) {
                case "person" -> builder.addRole("member");
                case "founder" -> builder.addRole("representative:" + FOUNDER);
                case "member" -> builder.addRole("representative:" + MEMBER);
                case "stranger" -> builder.addRole("representative:" + UUID.randomUUID());
                case "officer" -> builder.addRole("officer:" + UUID.randomUUID());
                case "councillor" -> builder.addRole("council_member:" + UUID.randomUUID());
                default -> builder.addRole(r.toLowerCase(Locale.ROOT));
            }
        });
        return builder.build();
    }
}
