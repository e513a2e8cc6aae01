package roundtable.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.app.PolicyTable;
import roundtable.app.TestDatabase;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.ModeratedSubject;
import roundtable.shared.spi.Subject;

/** Every state × action × role. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CasePolicyTest {
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID REPORTER = UUID.randomUUID();
    private static final UUID HOLDER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final List<String> ROLES = List.of(
            "visitor",
            "member",
            "author",
            "reporter",
            "representative",
            "officer",
            "administrator",
            "moderator",
            "moderator author",
            "moderator reporter",
            "moderator holder");
    private static final String DECIDE = "hide keep mask restrict";

    @Inject
    CasePolicy policy;

    @Inject
    CaseRepository cases;

    @Inject
    ReportRepository reports;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    Clock clock;

    /** What a role may do in a state; «holder» has claimed, or decided. All that is not here is nothing. */
    private static String allowed(CaseStatus state, String role) {
        return switch (state) {
            case OPEN -> role.equals("moderator") || role.equals("moderator holder") ? "claim" : "";
            case CLAIMED -> role.equals("moderator holder") ? "claim release " + DECIDE : "";
            case MASKED, HIDDEN, AUTHOR_RESTRICTED -> role.contains("author") ? "appeal" : "";
            case APPEALED -> role.equals("moderator") ? "overturn uphold" : "";
            case KEPT, UPHELD, OVERTURNED, CLOSED -> "";
        };
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> cells() {
        return Arrays.stream(CaseStatus.values())
                .flatMap(s -> ROLES.stream().map(r -> org.junit.jupiter.params.provider.Arguments.of(s, r)));
    }

    @ParameterizedTest
    @ActivateRequestContext
    @MethodSource("cells")
    void the_actions_are_those_of_the_table(CaseStatus state, String role) {
        association.setIdentity(identity("moderator holder"));
        var c = in(state);
        association.setIdentity(identity(role));
        var expected = allowed(state, role);
        var wanted = PolicyTable.words(expected);
        if (role.equals("visitor")) {
            assertThat(wanted).isEmpty();
            return;
        }
        assertThat(PolicyTable.names(policy.actions(c))).isEqualTo(wanted);
        for (var action : CaseAction.values()) {
            if (wanted.contains(EnumNames.of(action))) {
                policy.check(action, c);
            } else if (!role.startsWith("moderator") && !(role.equals("author") && action == CaseAction.APPEAL)) {
                assertThatThrownBy(() -> policy.check(action, c))
                        .as(action + " by " + role)
                        .isInstanceOfSatisfying(
                                ProblemException.class, e -> assertThat(e.type().status())
                                        .isEqualTo(role.equals("author") && c.decidedAt() != null ? 403 : 404));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void what_the_table_of_states_does_not_have_is_a_conflict(CaseStatus state) {
        PolicyTable.refusesAllElse(CaseStatus.LIFE, state, CaseAction.values());
    }

    private ModerationCase in(CaseStatus state) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var subject = new Subject("bell", UUID.randomUUID());
            var shown = new ModeratedSubject.Shown("Колокол", "Слова", "/bells/1", 0);
            var c = new ModerationCase(subject, shown, Set.of(AUTHOR), false, now);
            cases.persistAndFlush(c);
            reports.add(c, REPORTER, ReportReason.SPAM, null, now);
            if (state != CaseStatus.OPEN) {
                c.claim(HOLDER, now);
            }
            var outcome =
                    switch (state) {
                        case OPEN, CLAIMED -> null;
                        case KEPT -> Outcome.KEPT;
                        case MASKED -> Outcome.MASKED;
                        case AUTHOR_RESTRICTED -> Outcome.AUTHOR_RESTRICTED;
                        case HIDDEN, APPEALED, UPHELD, OVERTURNED, CLOSED -> Outcome.HIDDEN;
                    };
            if (outcome != null) {
                c.decide(new DecisionInput(outcome, ModerationRule.SPAM, null, null), HOLDER, now);
            }
            switch (state) {
                case CLOSED -> c.close();
                case APPEALED, UPHELD, OVERTURNED -> {
                    c.appeal("Нет", AUTHOR, now);
                    if (state != CaseStatus.APPEALED) {
                        c.review(
                                state == CaseStatus.UPHELD ? CaseAction.UPHOLD : CaseAction.OVERTURN,
                                "Так",
                                OTHER,
                                now);
                    }
                }
                case OPEN, CLAIMED, KEPT, MASKED, HIDDEN, AUTHOR_RESTRICTED -> {}
            }
            cases.flush();
            assertThat(c.status()).isEqualTo(state);
            return c;
        });
    }

    private static SecurityIdentity identity(String role) {
        var who = role.contains("author")
                ? AUTHOR
                : role.contains("reporter") ? REPORTER : role.contains("holder") ? HOLDER : OTHER;
        return PolicyTable.somebody(role, who, word -> switch (word) {
            case "representative", "officer" -> word + ":" + UUID.randomUUID();
            default -> null;
        });
    }
}
