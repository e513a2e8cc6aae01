package roundtable.platform;

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

/** Every state × action × role, of platforms and of seats. A cell lists all that the role may do in that state. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PlatformPolicyTest {
    private static final UUID SITTING = UUID.randomUUID();

    @Inject
    PlatformPolicy policy;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "open, visitor, ''",
        "open, person, ''",
        "open, member, raise link",
        "open, officer_there, raise link",
        "open, stranger, ask",
        "open, officer, ask",
        "open, councillor, ask",
        "open, member stranger, ask raise link",
        "open, moderator, edit invite raise record hold_discussion link close",
        "open, administrator, edit invite raise record hold_discussion link close",
        "hidden, person, ''",
        "hidden, member, ''",
        "hidden, stranger, ''",
        "hidden, moderator, edit close",
        "closed, visitor, ''",
        "closed, member, ''",
        "closed, stranger, ''",
        "closed, moderator, ''",
        "closed, administrator, ''"
    })
    void the_table(String state, String role, String may) {
        association.setIdentity(identity(role));
        var p = new Platform(
                new PlatformInput("Таблица", "Зачем", "Центр", null, null, null), UUID.randomUUID(), clock.instant());
        if (state.equals("hidden")) {
            p.hide(clock.instant());
        } else if (state.equals("closed")) {
            p.close("Конец", clock.instant());
        }
        Set<UUID> mine = role.contains("member") || role.equals("officer_there") ? Set.of(SITTING) : Set.of();
        var wanted = words(may);
        if (p.isPublic() || policy.isInside(mine)) {
            assertThat(policy.actions(p, mine).stream().map(EnumNames::of).collect(Collectors.toSet()))
                    .isEqualTo(wanted);
        }
        for (var action : PlatformAction.values()) {
            if (wanted.contains(EnumNames.of(action))) {
                policy.check(action, p, mine);
            } else {
                assertThatThrownBy(() -> policy.check(action, p, mine))
                        .as(action + " by " + role)
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "asked, visitor, ''",
        "asked, member, withdraw",
        "asked, stranger, ''",
        "asked, moderator, admit refuse",
        "asked, administrator, admit refuse",
        "invited, visitor, ''",
        "invited, member, accept decline",
        "invited, officer_there, accept decline",
        "invited, stranger, ''",
        "invited, moderator, revoke",
        "sitting, visitor, ''",
        "sitting, person, ''",
        "sitting, member, leave",
        "sitting, stranger, ''",
        "sitting, moderator, exclude",
        "sitting, moderator member, leave exclude",
        "declined, member, ''",
        "declined, moderator, ''",
        "left, member, ''",
        "left, moderator, ''"
    })
    void the_table_of_seats(String state, String role, String may) {
        association.setIdentity(identity(role));
        var p = new Platform(
                new PlatformInput("Таблица", "Зачем", "Центр", null, null, null), UUID.randomUUID(), clock.instant());
        var wanted = words(may);
        assertThat(policy.actions(p, seat(state)).stream().map(EnumNames::of).collect(Collectors.toSet()))
                .isEqualTo(wanted);
        for (var action : SeatAction.values()) {
            var seat = seat(state);
            if (wanted.contains(EnumNames.of(action))) {
                policy.check(action, seat);
                seat.apply(action, clock.instant());
            } else {
                assertThatThrownBy(() -> {
                            policy.check(action, seat);
                            seat.apply(action, clock.instant());
                        })
                        .as(action + " by " + role)
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    /** A seat that has come to that state on a way that the table allows. */
    private Seat seat(String state) {
        var now = clock.instant();
        var asked = new Seat(UUID.randomUUID(), SITTING, Side.NGO, SeatStatus.ASKED, null, UUID.randomUUID());
        switch (state) {
            case "invited" -> {
                return new Seat(UUID.randomUUID(), SITTING, Side.NGO, SeatStatus.INVITED, null, UUID.randomUUID());
            }
            case "sitting" -> asked.apply(SeatAction.ADMIT, now);
            case "declined" -> asked.apply(SeatAction.REFUSE, now);
            case "left" -> {
                asked.apply(SeatAction.ADMIT, now);
                asked.apply(SeatAction.LEAVE, now);
            }
            default -> {}
        }
        return asked;
    }

    private static Set<String> words(String may) {
        return may.isEmpty() ? Set.of() : new HashSet<>(List.of(may.split(" ")));
    }

    private static SecurityIdentity identity(String role) {
        if (role.equals("visitor")) {
            return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        }
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(UUID.randomUUID().toString()));
        Arrays.stream(role.split(" ")).forEach(r -> {
            switch (r) {
                case "person" -> builder.addRole("member");
                case "member" -> builder.addRole("representative:" + SITTING);
                case "officer_there" -> builder.addRole("officer:" + SITTING);
                case "stranger" -> builder.addRole("representative:" + UUID.randomUUID());
                case "officer" -> builder.addRole("officer:" + UUID.randomUUID());
                case "councillor" -> builder.addRole("council_member:" + UUID.randomUUID());
                default -> builder.addRole(r.toLowerCase(Locale.ROOT));
            }
        });
        return builder.build();
    }
}
