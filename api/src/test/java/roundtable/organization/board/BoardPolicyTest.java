package roundtable.organization.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.organization.board.TrusteeAction.DECLINE;
import static roundtable.organization.board.TrusteeAction.END;
import static roundtable.organization.board.TrusteeAction.LAPSE;
import static roundtable.organization.board.TrusteeAction.REVOKE;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import roundtable.app.PolicyTable;
import roundtable.app.TestDatabase;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;

/** Every state × action × role. A cell of the table lists all that the role may do to a seat in that state. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BoardPolicyTest {
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final UUID TRUSTEE = UUID.randomUUID();

    @Inject
    BoardPolicy policy;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    Clock clock;

    /** Whether the caller sees the seat: who does not gets 404 for everything, who does and may not gets 403. */
    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "invited, visitor, no, ''",
        "invited, member, no, ''",
        "invited, trustee, no, ''",
        "invited, stranger, no, ''",
        "invited, representative, yes, revoke",
        "invited, owner, yes, revoke",
        "invited, moderator, yes, ''",
        "invited, administrator, yes, ''",
        "accepted, visitor, no, ''",
        "accepted, member, no, ''",
        "accepted, stranger, no, ''",
        "accepted, trustee, yes, resign publish",
        "accepted, representative, yes, prolong end",
        "accepted, owner, yes, prolong end",
        "accepted, representative trustee, yes, prolong end resign publish",
        "accepted, moderator, yes, ''",
        "accepted, moderator trustee, yes, resign publish",
        "accepted, administrator, yes, ''",
        "accepted named, visitor, yes, ''",
        "accepted named, member, yes, ''",
        "accepted named, stranger, yes, ''",
        "accepted named, trustee, yes, resign hide",
        "accepted named, representative, yes, prolong end",
        "accepted named, owner, yes, prolong end",
        "accepted named, representative trustee, yes, prolong end resign hide",
        "accepted named, moderator, yes, ''",
        "accepted named, administrator, yes, ''",
        "ended, visitor, no, ''",
        "ended, member, no, ''",
        "ended, stranger, no, ''",
        "ended, trustee, yes, ''",
        "ended, representative, yes, ''",
        "ended, moderator, yes, ''",
        "ended, administrator, yes, ''",
        "ended named, visitor, yes, ''",
        "ended named, member, yes, ''",
        "ended named, stranger, yes, ''",
        "ended named, trustee, yes, hide",
        "ended named, representative, yes, ''",
        "ended named, moderator, yes, ''",
        "ended named, administrator, yes, ''",
        "declined, visitor, no, ''",
        "declined, member, no, ''",
        "declined, trustee, no, ''",
        "declined, representative, yes, ''",
        "declined, moderator, yes, ''",
        "declined, administrator, yes, ''",
        "revoked, visitor, no, ''",
        "revoked, trustee, no, ''",
        "revoked, representative, yes, ''",
        "revoked, administrator, yes, ''",
        "lapsed, visitor, no, ''",
        "lapsed, trustee, no, ''",
        "lapsed, representative, yes, ''",
        "lapsed, administrator, yes, ''"
    })
    void the_actions_are_those_of_the_table(String state, String role, String sees, String expected) {
        var seat = in(state);
        association.setIdentity(identity(role));
        var wanted = PolicyTable.words(expected);
        assertThat(PolicyTable.names(policy.actions(seat))).isEqualTo(wanted);
        assertThat(policy.sees(seat)).isEqualTo(sees.equals("yes"));
        for (var action : TrusteeStatus.LIFE.actionsIn(seat.status())) {
            if (wanted.contains(EnumNames.of(action))) {
                policy.check(action, seat);
            } else if (!policy.may(action, seat)) {
                assertThatThrownBy(() -> policy.check(action, seat))
                        .as(action + " by " + role)
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                e -> assertThat(e.type().status()).isEqualTo(sees.equals("yes") ? 403 : 404));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_the_table_of_states_does_not_have_is_a_conflict(TrusteeStatus state) {
        PolicyTable.refusesAllElse(TrusteeStatus.LIFE, state, TrusteeAction.values());
    }

    private Trustee in(String state) {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var input = new TrusteeInput("Иван", "ivan@example.org", "председатель", today, null);
        var seat = new Trustee(ORGANIZATION, input, "ivan@example.org", UUID.randomUUID(), now);
        switch (state) {
            case "invited" -> {}
            case "declined" -> seat.apply(DECLINE, now, today);
            case "revoked" -> seat.apply(REVOKE, now, today);
            case "lapsed" -> seat.apply(LAPSE, now, today);
            default -> {
                seat.accept(TRUSTEE, null, state.endsWith("named"), now);
                if (state.startsWith("ended")) {
                    seat.apply(END, now, today);
                }
            }
        }
        return seat;
    }

    private static SecurityIdentity identity(String role) {
        var me = role.contains("trustee") ? TRUSTEE : UUID.randomUUID();
        return PolicyTable.somebody(role, me, word -> switch (word) {
            case "owner" -> "representative:" + ORGANIZATION + " owner:" + ORGANIZATION;
            case "representative" -> "representative:" + ORGANIZATION;
            case "stranger" -> "representative:" + UUID.randomUUID();
            default -> null;
        });
    }
}
