package roundtable.initiative;

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
class InitiativePolicyTest {
    private static final UUID COUNCIL = UUID.randomUUID();
    private static final UUID BODY = UUID.randomUUID();

    @Inject
    InitiativePolicy policy;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "draft, visitor, ''",
        "draft, member, ''",
        "draft, councillor, edit open withdraw",
        "draft, other_councillor, ''",
        "draft, officer, ''",
        "draft, moderator, ''",
        "draft, administrator, ''",
        "discussed, visitor, ''",
        "discussed, member, support",
        "discussed, representative, support back",
        "discussed, councillor, withdraw support",
        "discussed, other_councillor, support",
        "discussed, officer, support",
        "discussed, moderator, support",
        "over, councillor, endorse withdraw support",
        "over, officer, support",
        "endorsed, councillor, prepare withdraw support",
        "endorsed, officer, support",
        "prepared, councillor, withdraw support",
        "prepared, officer, request support",
        "prepared, other_officer, support",
        "prepared, officer councillor, withdraw support",
        "conclusion_pending, councillor, withdraw support",
        "conclusion_pending, officer, submit support",
        "submitted, councillor, withdraw support",
        "submitted, officer, register support",
        "considered, councillor, withdraw support",
        "considered, officer, adopt reject return support",
        "considered, other_officer, support",
        "considered, officer councillor, withdraw support",
        "considered, administrator, support",
        "twice_returned, officer, adopt reject support",
        "returned, councillor, prepare withdraw support",
        "returned, officer, support",
        "adopted, member, ''",
        "adopted, representative, ''",
        "adopted, councillor, publish",
        "adopted, officer, ''",
        "published, councillor, ''",
        "rejected, councillor, ''",
        "rejected, officer, ''",
        "in_force, councillor, ''",
        "in_force, officer, ''",
        "period_over, councillor, evaluate",
        "period_over, other_councillor, ''",
        "evaluated, councillor, ''",
        "withdrawn, councillor, ''",
        "withdrawn, officer, ''",
        "hidden, member, ''",
        "hidden, councillor, withdraw",
        "hidden, moderator, ''",
        "hidden, officer, ''",
        "hidden_considered, member, ''",
        "hidden_considered, officer, adopt reject return",
        "hidden_considered, other_officer, ''",
        "considered, officer council_officer, support",
        "considered, officer council_representative, support back"
    })
    void the_table(String state, String role, String may) {
        association.setIdentity(identity(role));
        var i = in(state);
        Set<String> wanted = may.isEmpty() ? Set.of() : new HashSet<>(List.of(may.split(" ")));
        if (policy.isVisible(i)) {
            assertThat(policy.actions(i).stream().map(EnumNames::of).collect(Collectors.toSet()))
                    .isEqualTo(wanted);
        }
        for (var action : InitiativeAction.values()) {
            if (wanted.contains(EnumNames.of(action))) {
                policy.check(action, i);
            } else {
                assertThatThrownBy(() -> policy.check(action, i))
                        .as(action + " by " + role)
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    /** An initiative that has come to that state on a way that the table allows. */
    private Initiative in(String state) {
        var i = new Initiative(
                new InitiativeInput(
                        COUNCIL, "Таблица", "Коротко", "Слова", null, Tax.LAND, TaxLevel.MUNICIPAL, BODY, null, null),
                UUID.randomUUID());
        var today = LocalDate.now(clock);
        switch (state) {
            case "draft" -> {}
            case "over" -> {
                i.opened(clock.instant(), today.minusDays(Initiative.DISCUSSION_DAYS + 1));
                i.apply(InitiativeAction.OPEN);
            }
            case "hidden" -> {
                go(i, InitiativeStatus.DISCUSSED);
                i.hide(clock.instant());
            }
            case "hidden_considered" -> {
                go(i, InitiativeStatus.CONSIDERED);
                i.hide(clock.instant());
            }
            case "twice_returned" -> {
                for (var n = 0; n < Consideration.MOST_RETURNS; n++) {
                    go(i, InitiativeStatus.CONSIDERED);
                    i.consideration().returned("Нет");
                    i.apply(InitiativeAction.RETURN);
                }
                go(i, InitiativeStatus.CONSIDERED);
            }
            case "returned" -> {
                go(i, InitiativeStatus.CONSIDERED);
                i.apply(InitiativeAction.RETURN);
            }
            case "rejected" -> {
                go(i, InitiativeStatus.CONSIDERED);
                i.apply(InitiativeAction.REJECT);
            }
            case "withdrawn" -> {
                go(i, InitiativeStatus.ENDORSED);
                i.apply(InitiativeAction.WITHDRAW);
            }
            case "published" -> {
                go(i, InitiativeStatus.ADOPTED);
                i.published(new Effect("1", today, today.plusYears(1)));
            }
            case "in_force", "period_over" -> {
                var since = today.minusYears(state.equals("in_force") ? 0 : 1);
                go(i, InitiativeStatus.ADOPTED);
                i.published(new Effect("1", since.minusMonths(2), since));
                i.apply(InitiativeAction.COME_INTO_FORCE);
            }
            default -> go(i, InitiativeStatus.valueOf(state.toUpperCase(Locale.ROOT)));
        }
        return i;
    }

    private void go(Initiative i, InitiativeStatus stage) {
        while (i.status() != stage) {
            i.apply(
                    switch (i.status()) {
                        case DRAFT -> {
                            i.opened(clock.instant(), LocalDate.now(clock));
                            yield InitiativeAction.OPEN;
                        }
                        case DISCUSSED -> InitiativeAction.ENDORSE;
                        case ENDORSED, RETURNED -> InitiativeAction.PREPARE;
                        case PREPARED -> InitiativeAction.REQUEST;
                        case CONCLUSION_PENDING -> InitiativeAction.SUBMIT;
                        case SUBMITTED -> InitiativeAction.REGISTER;
                        case CONSIDERED -> InitiativeAction.ADOPT;
                        case ADOPTED -> InitiativeAction.COME_INTO_FORCE;
                        case IN_FORCE -> InitiativeAction.EVALUATE;
                        case REJECTED, EVALUATED, WITHDRAWN -> throw new AssertionError(stage);
                    });
        }
    }

    private static SecurityIdentity identity(String role) {
        if (role.equals("visitor")) {
            return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        }
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(UUID.randomUUID().toString()));
        Arrays.stream(role.split(" ")).forEach(r -> {
            switch (r) {
                case "representative" -> builder.addRole("representative:" + UUID.randomUUID());
                case "councillor" -> builder.addRole("council_member:" + COUNCIL);
                case "other_councillor" -> builder.addRole("council_member:" + UUID.randomUUID());
                case "council_officer" -> builder.addRole("officer:" + COUNCIL);
                case "council_representative" -> builder.addRole("representative:" + COUNCIL);
                case "officer" -> builder.addRole("officer:" + BODY);
                case "other_officer" -> builder.addRole("officer:" + UUID.randomUUID());
                default -> builder.addRole(r);
            }
        });
        return builder.build();
    }
}
