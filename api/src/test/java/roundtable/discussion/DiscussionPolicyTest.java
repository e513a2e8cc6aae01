package roundtable.discussion;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.app.TestDatabase;
import roundtable.discussion.DiscussionSteps.OutcomeInput;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;

/** Every state × action × role. The table has what the facilitator may do; others of the staff may take it over. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DiscussionPolicyTest {
    private static final UUID LEADER = UUID.randomUUID();
    private static final Map<String, String> LEADERS = Map.of(
            "draft", "edit schedule",
            "scheduled", "edit",
            "open", "ask extend finish",
            "extended", "ask finish",
            "summing_up", "publish_outcome",
            "closed_without_outcome", "publish_outcome",
            "closed", "",
            "review_due", "review");
    private static final List<String> ROLES = List.of(
            "visitor",
            "member",
            "representative",
            "officer",
            "councillor",
            "moderator",
            "administrator",
            "leader",
            "former leader");

    @Inject
    DiscussionPolicy policy;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    Clock clock;

    static Stream<Arguments> table() {
        return LEADERS.keySet().stream().flatMap(state -> ROLES.stream()
                .map(role -> Arguments.of(
                        state,
                        role,
                        switch (role) {
                            case "leader" -> LEADERS.get(state);
                            case "moderator", "administrator" -> "take";
                            default -> "";
                        })));
    }

    @ParameterizedTest
    @ActivateRequestContext
    @MethodSource("table")
    void holds(String state, String role, String may) {
        association.setIdentity(identity(role));
        var d = in(state);
        Set<String> wanted = may.isEmpty() ? Set.of() : new HashSet<>(List.of(may.split(" ")));
        assertThat(policy.actions(d).stream().map(EnumNames::of).collect(Collectors.toSet()))
                .isEqualTo(wanted);
        for (var action : DiscussionAction.values()) {
            if (wanted.contains(EnumNames.of(action))) {
                policy.check(action, d);
            } else {
                assertThatThrownBy(() -> policy.check(action, d))
                        .as(action + " by " + role)
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    /** A discussion that has come to that state on a way that the table allows. */
    private Discussion in(String state) {
        var today = LocalDate.now(clock);
        var now = clock.instant();
        var d = new Discussion(
                new DiscussionInput("Таблица", "Слова", null, null, null, today, today.plusDays(10), null, null),
                LEADER);
        if (state.equals("draft")) {
            return d;
        }
        d.apply(DiscussionAction.SCHEDULE);
        if (state.equals("scheduled")) {
            return d;
        }
        d.apply(DiscussionAction.OPEN_BY_TIME);
        if (state.equals("extended")) {
            d.term().extend(today.plusDays(20));
        }
        if (state.equals("open") || state.equals("extended")) {
            return d;
        }
        d.apply(DiscussionAction.SUM_UP_BY_TIME);
        if (state.equals("closed_without_outcome")) {
            d.apply(DiscussionAction.CLOSE_BY_TIME);
        }
        if (state.equals("closed") || state.equals("review_due")) {
            var none = new SideVotes(0, 0, 0);
            d.concluded(
                    new OutcomeInput(OutcomeKind.NO_AGREEMENT, "Слова", null, null, null, null, null),
                    new OutcomeCount.Counted(new OutcomeVotes(none, none, none), null),
                    now);
            d.apply(DiscussionAction.PUBLISH_OUTCOME);
        }
        if (state.equals("review_due")) {
            d.apply(DiscussionAction.REMIND_BY_TIME);
        }
        return d;
    }

    private static SecurityIdentity identity(String role) {
        if (role.equals("visitor")) {
            return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        }
        var leads = role.endsWith("leader");
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal((leads ? LEADER : UUID.randomUUID()).toString()));
        return builder.addRole(
                        switch (role) {
                            case "leader" -> "moderator";
                            case "former leader" -> "member";
                            case "representative", "officer" -> role + ":" + UUID.randomUUID();
                            case "councillor" -> "council_member:" + UUID.randomUUID();
                            default -> role;
                        })
                .build();
    }
}
