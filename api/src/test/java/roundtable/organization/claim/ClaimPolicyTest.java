package roundtable.organization.claim;

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
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import roundtable.app.PolicyTable;
import roundtable.app.TestDatabase;
import roundtable.organization.people.Folk;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;

/** Every state × action × role. A cell of the table lists all that the role may do in that state, by that proof. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ClaimPolicyTest {
    @Inject
    ClaimPolicy policy;

    @Inject
    ClaimRepository claims;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "submitted, DOCUMENTS, visitor, ''",
        "submitted, DOCUMENTS, member, ''",
        "submitted, DOCUMENTS, representative, ''",
        "submitted, DOCUMENTS, claimant, attach withdraw",
        "submitted, DOCUMENTS, moderator, confirm refuse",
        "submitted, DOCUMENTS, administrator, confirm refuse",
        "submitted, DOCUMENTS, moderator representative, ''",
        "submitted, DOCUMENTS, moderator claimant, attach withdraw",
        "submitted, DOCUMENTS, administrator claimant, attach withdraw",
        "submitted, DOCUMENTS, moderator rival, ''",
        "submitted, SITE_FILE, claimant, check withdraw",
        "submitted, SITE_FILE, moderator, refuse",
        "submitted, DNS_RECORD, claimant, check withdraw",
        "submitted, DNS_RECORD, moderator, refuse",
        "submitted, REGISTRY_EMAIL, claimant, send_code withdraw",
        "submitted, REGISTRY_EMAIL, moderator, refuse",
        "code_sent, REGISTRY_EMAIL, visitor, ''",
        "code_sent, REGISTRY_EMAIL, member, ''",
        "code_sent, REGISTRY_EMAIL, claimant, enter_code send_code withdraw",
        "code_sent, REGISTRY_EMAIL, representative, ''",
        "code_sent, REGISTRY_EMAIL, moderator, refuse",
        "code_sent, REGISTRY_EMAIL, administrator, refuse",
        "code_sent, REGISTRY_EMAIL, moderator claimant, enter_code send_code withdraw",
        "disputed, SITE_FILE, visitor, ''",
        "disputed, SITE_FILE, member, ''",
        "disputed, SITE_FILE, claimant, attach withdraw",
        "disputed, SITE_FILE, representative, ''",
        "disputed, SITE_FILE, moderator, confirm refuse",
        "disputed, SITE_FILE, administrator, confirm refuse",
        "disputed, SITE_FILE, moderator claimant, attach withdraw",
        "disputed, SITE_FILE, moderator representative, ''",
        "disputed, SITE_FILE, moderator rival, ''",
        "confirmed, DOCUMENTS, claimant, ''",
        "confirmed, DOCUMENTS, moderator, ''",
        "confirmed, DOCUMENTS, administrator, ''",
        "refused, DOCUMENTS, claimant, ''",
        "refused, DOCUMENTS, moderator, ''",
        "withdrawn, DOCUMENTS, claimant, ''",
        "withdrawn, DOCUMENTS, moderator, ''",
        "expired, SITE_FILE, claimant, ''",
        "expired, SITE_FILE, moderator, ''"
    })
    void the_actions_are_those_of_the_table(String state, ClaimMethod method, String role, String expected) {
        var claim = in(ClaimStatus.valueOf(state.toUpperCase(Locale.ROOT)), method);
        association.setIdentity(identity(role, claim));
        var wanted = PolicyTable.words(expected);
        assertThat(PolicyTable.names(policy.actions(claim))).isEqualTo(wanted);
        for (var action : ClaimAction.values()) {
            if (wanted.contains(EnumNames.of(action))) {
                policy.check(action, claim);
            } else {
                assertThatThrownBy(() -> policy.check(action, claim))
                        .as(action + " by " + role)
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_the_table_of_states_does_not_have_is_a_conflict(ClaimStatus state) {
        PolicyTable.refusesAllElse(ClaimStatus.LIFE, state, ClaimAction.values());
        assertThat(state.isOpen()).isEqualTo(!ClaimStatus.LIFE.actionsIn(state).isEmpty());
    }

    private Claim in(ClaimStatus state, ClaimMethod method) {
        var organization = UUID.fromString(Folk.organization());
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var claim = new Claim(
                    organization,
                    UUID.randomUUID(),
                    new ClaimInput(method, "директор", "Устав"),
                    "token-of-a-test-claim",
                    now);
            if (state == ClaimStatus.CODE_SENT) {
                claim.wantLetter(now);
            }
            switch (state) {
                case SUBMITTED, CODE_SENT -> {}
                case DISPUTED -> claim.end(ClaimAction.CONTEST, null, null, now);
                case CONFIRMED -> claim.end(ClaimAction.CONFIRM, UUID.randomUUID(), null, now);
                case REFUSED -> claim.end(ClaimAction.REFUSE, UUID.randomUUID(), "Нет", now);
                case WITHDRAWN -> claim.end(ClaimAction.WITHDRAW, null, null, now);
                case EXPIRED -> claim.end(ClaimAction.EXPIRE, null, null, now);
            }
            claims.persist(claim);
            claims.flush();
            return claim;
        });
    }

    private SecurityIdentity identity(String role, Claim claim) {
        var me = role.contains("claimant") ? claim.claimant() : UUID.randomUUID();
        if (role.contains("rival")) {
            var papers = new ClaimInput(ClaimMethod.DOCUMENTS, "бухгалтер", "Приказ");
            QuarkusTransaction.requiringNew()
                    .run(() -> claims.persist(
                            new Claim(claim.organizationId(), me, papers, "token-of-a-rival-claim", clock.instant())));
        }
        return PolicyTable.somebody(
                role, me, word -> word.equals("representative") ? "representative:" + claim.organizationId() : null);
    }
}
