package roundtable.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.organization.Given.name;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.app.PolicyTable;
import roundtable.app.TestDatabase;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;

/** Every state × action × role. A cell of the table lists all that the role may do in that state. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OrganizationPolicyTest {
    private static final UUID AUTHOR = UUID.fromString("01933b7e-0000-7000-8000-0000000000d1");
    private static final UUID OTHER = UUID.fromString("01933b7e-0000-7000-8000-0000000000d2");

    @Inject
    OrganizationPolicy policy;

    @Inject
    OrganizationRepository organizations;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "draft, visitor, ''",
        "draft, member, ''",
        "draft, foreign representative, ''",
        "draft, author, edit submit",
        "draft, representative, archive edit submit",
        "draft, officer, edit",
        "draft, moderator, archive edit merge submit",
        "draft, moderator author, archive edit merge submit",
        "draft, administrator, archive edit merge submit",
        "in_review, visitor, ''",
        "in_review, member, ''",
        "in_review, foreign representative, ''",
        "in_review, author, edit",
        "in_review, representative, archive edit",
        "in_review, officer, edit",
        "in_review, moderator, archive edit merge publish return",
        "in_review, moderator author, archive edit merge return",
        "in_review, administrator, archive edit merge publish return",
        "published, visitor, ''",
        "published, member, ''",
        "published, foreign representative, ''",
        "published, author, ''",
        "published, representative, archive confirm edit",
        "published, officer, edit",
        "published, moderator, archive confirm edit merge verify",
        "published, moderator author, archive confirm edit merge verify",
        "published, moderator representative, archive confirm edit merge",
        "published, administrator, archive confirm edit merge verify",
        "archived, visitor, ''",
        "archived, member, ''",
        "archived, author, ''",
        "archived, representative, ''",
        "archived, officer, ''",
        "archived, moderator, merge restore",
        "archived, administrator, merge restore",
        "merged, visitor, ''",
        "merged, representative, ''",
        "merged, moderator, ''",
        "merged, administrator, ''"
    })
    void the_actions_are_those_of_the_table(String state, String role, String expected) {
        var o = in(OrganizationStatus.valueOf(state.toUpperCase(java.util.Locale.ROOT)));
        association.setIdentity(identity(role, o.id()));
        var wanted = PolicyTable.words(expected);
        assertThat(PolicyTable.names(policy.actions(o))).isEqualTo(wanted);
        for (var action : OrganizationAction.values()) {
            if (wanted.contains(EnumNames.of(action))) {
                policy.check(action, o);
            } else if (OrganizationStatus.LIFE.actionsIn(o.status()).contains(action)
                    && action != OrganizationAction.UNVERIFY) {
                assertThatThrownBy(() -> policy.check(action, o))
                        .as(action + " by " + role)
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DRAFT", "IN_REVIEW", "PUBLISHED", "ARCHIVED", "MERGED"})
    void what_the_table_of_states_does_not_have_is_a_conflict(OrganizationStatus state) {
        PolicyTable.refusesAllElse(OrganizationStatus.LIFE, state, OrganizationAction.values());
    }

    /** A row of its own, brought into the state by the actions that lead there. */
    private Organization in(OrganizationStatus state) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var o = row(state == OrganizationStatus.PUBLISHED || state == OrganizationStatus.ARCHIVED);
            switch (state) {
                case DRAFT -> o.apply(OrganizationAction.RETURN, clock.instant());
                case ARCHIVED -> o.apply(OrganizationAction.ARCHIVE, clock.instant());
                case MERGED -> o.mergeInto(row(true), clock.instant());
                case IN_REVIEW, PUBLISHED -> {}
            }
            organizations.flush();
            return o;
        });
    }

    private Organization row(boolean published) {
        var in = new OrganizationInput(
                OrganizationKind.NGO,
                name("Права"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var o = new Organization(in, AUTHOR, published, false, clock.instant());
        organizations.add(o);
        return o;
    }

    private static SecurityIdentity identity(String role, UUID organization) {
        return PolicyTable.somebody(role, role.contains("author") ? AUTHOR : OTHER, word -> switch (word) {
            case "representative" -> "representative:" + (role.startsWith("foreign") ? OTHER : organization);
            case "officer" -> "officer:" + organization;
            default -> null;
        });
    }
}
