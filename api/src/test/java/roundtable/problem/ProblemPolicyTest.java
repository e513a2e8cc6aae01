package roundtable.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import roundtable.answer.AskedExtension;
import roundtable.answer.ExtensionRules;
import roundtable.answer.LawfulTerms;
import roundtable.app.PolicyTable;
import roundtable.app.TestDatabase;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;

/** Every state × action × role (dialogue 2.2). A cell lists all that the role may do in that state. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProblemPolicyTest {
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID NGO = UUID.randomUUID();
    private static final UUID BODY = UUID.randomUUID();
    private static final UUID CONCERNED = UUID.randomUUID();

    @Inject
    Caller caller;

    @Inject
    ExtensionRules extensions;

    @Inject
    EntityManager em;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    Clock clock;

    private ProblemPolicy policy;

    /** Whom it concerns stands in the database; the problems of the table do not. */
    @BeforeEach
    void somebodyConcerned() {
        var supports = new SupportRepository(em, clock) {
            @Override
            boolean has(UUID problem, UUID account) {
                return account.equals(CONCERNED);
            }

            @Override
            boolean hasBefore(UUID problem, UUID account, Instant moment) {
                return account.equals(CONCERNED);
            }
        };
        policy = new ProblemPolicy(caller, supports, extensions, clock);
    }

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "draft, visitor, ''",
        "draft, member, ''",
        "draft, author, edit submit withdraw",
        "draft, representative, edit submit withdraw",
        "draft, moderator, ''",
        "draft, officer, ''",
        "draft, moderator author, edit submit withdraw",
        "submitted, visitor, ''",
        "submitted, member, ''",
        "submitted, author, withdraw",
        "submitted, representative, withdraw",
        "submitted, moderator, publish return",
        "submitted, administrator, publish return",
        "submitted, moderator author, withdraw",
        "submitted, moderator representative, withdraw",
        "submitted, officer, ''",
        "open, visitor, ''",
        "open, member, support",
        "open, author, withdraw",
        "open, representative, support withdraw",
        "open, moderator, support mark_duplicate set_regime",
        "open, administrator, support mark_duplicate set_regime",
        "open, officer, register forward support set_regime",
        "open, stranger, support",
        "open, officer author, register forward withdraw",
        "registered, visitor, ''",
        "registered, member, support",
        "registered, author, withdraw",
        "registered, moderator, support mark_duplicate set_regime",
        "registered, officer, answer forward ask_extension call support set_regime",
        "registered, head, extend support",
        "registered, officer head, answer forward extend call support set_regime",
        "registered, representative, support withdraw",
        "registered, stranger, support",
        "in_work, member, support",
        "in_work, author, withdraw",
        "in_work, moderator, support mark_duplicate set_regime",
        "in_work, officer, call claim_solved support set_regime",
        "in_work, stranger, support",
        "planned, member, support",
        "planned, author, withdraw",
        "planned, moderator, support mark_duplicate set_regime",
        "planned, officer, answer start claim_solved support set_regime",
        "call_open, member, support",
        "call_open, author, withdraw",
        "call_open, moderator, support mark_duplicate set_regime",
        "call_open, officer, close_call ask_extension support set_regime",
        "call_open, head, extend support",
        "in_work, head, support",
        "planned, head, support",
        "not_solved, head, ''",
        "solved_claimed, visitor, ''",
        "solved_claimed, member, support",
        "solved_claimed, author, confirm dispute withdraw",
        "solved_claimed, representative, confirm dispute support withdraw",
        "solved_claimed, moderator, support mark_duplicate set_regime",
        "solved_claimed, officer, support set_regime",
        "solved_claimed, officer author, withdraw",
        "solved_claimed, concerned, confirm dispute support",
        "solved_claimed, concerned moderator, confirm dispute support mark_duplicate set_regime",
        "solved_claimed, concerned officer, support set_regime",
        "solved_claimed, concerned head, support",
        "solved_claimed, concerned stranger, confirm dispute support",
        "in_work, concerned, support",
        "solved, concerned, ''",
        "solved, member, ''",
        "solved, author, reopen",
        "solved, representative, reopen",
        "solved, moderator, set_regime",
        "solved, officer, set_regime",
        "solved, officer author, ''",
        "not_solved, author, ''",
        "not_solved, moderator, set_regime",
        "not_solved, officer, answer set_regime",
        "duplicate, visitor, ''",
        "duplicate, member, ''",
        "duplicate, author, object_duplicate",
        "duplicate, representative, object_duplicate",
        "duplicate, concerned, ''",
        "duplicate, moderator, ''",
        "duplicate, administrator, ''",
        "duplicate, moderator author, object_duplicate",
        "duplicate, head, ''",
        "duplicate, officer, ''",
        "withdrawn, author, ''",
        "withdrawn, moderator, ''",
        "withdrawn, officer, ''"
    })
    void the_actions_are_those_of_the_table(String state, String role, String expected) {
        var p = in(ProblemStatus.valueOf(state.toUpperCase(Locale.ROOT)));
        association.setIdentity(identity(role));
        var wanted = PolicyTable.words(expected);
        assertThat(PolicyTable.names(policy.actions(p))).isEqualTo(wanted);
        for (var action : ProblemAction.values()) {
            if (wanted.contains(EnumNames.of(action))) {
                policy.check(action, p);
            } else {
                assertThatThrownBy(() -> policy.check(action, p))
                        .as(action + " by " + role)
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "member, support",
        "concerned officer, answer forward call support set_regime",
        "head, extend refuse_extension support",
        "officer head, answer forward call extend refuse_extension support set_regime",
    })
    void while_more_time_is_asked_for_the_head_decides(String role, String expected) {
        var p = in(ProblemStatus.REGISTERED);
        p.review().asksForTime(new AskedExtension(10, "Ждём", CONCERNED, clock.instant()));
        association.setIdentity(identity(role));
        assertThat(PolicyTable.names(policy.actions(p))).isEqualTo(PolicyTable.words(expected));
    }

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "visitor, ''",
        "member, support",
        "author, withdraw",
        "representative, support withdraw",
        "moderator, support mark_duplicate accept_objection set_regime",
        "administrator, support mark_duplicate accept_objection set_regime",
        "concerned moderator, support accept_objection set_regime",
        "moderator author, mark_duplicate withdraw",
        "officer, answer forward ask_extension call support set_regime",
    })
    void whoever_was_objected_to_only_agrees_and_another_moderator_decides(String role, String expected) {
        var p = in(ProblemStatus.REGISTERED);
        p.sameAs(UUID.randomUUID(), CONCERNED, clock.instant());
        p.apply(ProblemAction.MARK_DUPLICATE, clock);
        p.objects("Это другая", clock.instant(), clock);
        p.apply(ProblemAction.OBJECT_DUPLICATE, clock);
        assertThat(p.status()).isEqualTo(ProblemStatus.REGISTERED);
        association.setIdentity(identity(role));
        assertThat(PolicyTable.names(policy.actions(p))).isEqualTo(PolicyTable.words(expected));
    }

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "in_work, visitor, ''",
        "in_work, member, support",
        "in_work, author, withdraw",
        "in_work, moderator, support mark_duplicate set_regime",
        "in_work, officer, choose claim_solved support set_regime",
        "in_work, head, support",
        "in_work, stranger, support",
        "planned, officer, answer start choose claim_solved support set_regime",
        "solved_claimed, officer, choose support set_regime",
        "solved_claimed, concerned, confirm dispute support",
        "solved, officer, choose set_regime",
        "solved, author, reopen",
        "not_solved, officer, answer choose set_regime",
        "call_open, officer, close_call ask_extension support set_regime",
        "duplicate, officer, ''",
        "withdrawn, officer, ''"
    })
    void after_a_call_the_body_chooses_before_it_calls_again(String state, String role, String expected) {
        var wanted = ProblemStatus.valueOf(state.toUpperCase(Locale.ROOT));
        var called = List.of(
                ProblemStatus.IN_WORK,
                ProblemStatus.PLANNED,
                ProblemStatus.SOLVED_CLAIMED,
                ProblemStatus.SOLVED,
                ProblemStatus.NOT_SOLVED);
        var p = called.contains(wanted) ? afterCall(wanted) : in(wanted);
        association.setIdentity(identity(role));
        assertThat(PolicyTable.names(policy.actions(p))).isEqualTo(PolicyTable.words(expected));
    }

    /** The same state, after a call for solutions that was not followed by a choice. */
    private Problem afterCall(ProblemStatus state) {
        var p = in(ProblemStatus.REGISTERED);
        p.apply(ProblemAction.CALL, clock);
        p.apply(ProblemAction.CLOSE_CALL, clock);
        p.review().answered(null, clock.instant());
        switch (state) {
            case PLANNED -> p.apply(ProblemAction.ANSWER_PLANNED, clock);
            case NOT_SOLVED -> p.apply(ProblemAction.ANSWER_NOT_SOLVED, clock);
            case SOLVED_CLAIMED, SOLVED -> {
                p.solution().claimed("Сделано", "https://example.org/", UUID.randomUUID(), clock.instant());
                p.apply(ProblemAction.CLAIM_SOLVED, clock);
            }
            default -> {}
        }
        if (state == ProblemStatus.SOLVED) {
            p.solution().solved(ConfirmedBy.AUTHOR, clock.instant());
            p.apply(ProblemAction.CONFIRM, clock);
        }
        return p;
    }

    @ParameterizedTest
    @EnumSource
    void what_the_table_of_states_does_not_have_is_a_conflict(ProblemStatus state) {
        PolicyTable.refusesAllElse(ProblemStatus.LIFE, state, ProblemAction.values());
    }

    /** A problem of an NGO that has come to that state on a way that the table allows. */
    private Problem in(ProblemStatus state) {
        var p = new Problem(Problems.words("Таблица", NGO), AUTHOR);
        var now = clock.instant();
        for (var action : way(state)) {
            switch (action) {
                case PUBLISH -> p.published(BODY, LawfulTerms.of(clock), now);
                case REGISTER -> p.review().registered("1", LawfulTerms.of(clock), now);
                case ANSWER_ACCEPTED, ANSWER_PLANNED, ANSWER_NOT_SOLVED ->
                    p.review().answered(null, now);
                case CLAIM_SOLVED -> p.solution().claimed("Сделано", "https://example.org/", UUID.randomUUID(), now);
                case CONFIRM -> p.solution().solved(ConfirmedBy.AUTHOR, now);
                case MARK_DUPLICATE -> p.sameAs(UUID.randomUUID(), UUID.randomUUID(), now);
                default -> {}
            }
            p.apply(action, clock);
        }
        assertThat(p.status()).isEqualTo(state);
        return p;
    }

    private static List<ProblemAction> way(ProblemStatus state) {
        return switch (state) {
            case DRAFT -> List.of();
            case SUBMITTED -> List.of(ProblemAction.SUBMIT);
            case OPEN -> List.of(ProblemAction.SUBMIT, ProblemAction.PUBLISH);
            case REGISTERED -> longer(ProblemStatus.OPEN, ProblemAction.REGISTER);
            case IN_WORK -> longer(ProblemStatus.REGISTERED, ProblemAction.ANSWER_ACCEPTED);
            case PLANNED -> longer(ProblemStatus.REGISTERED, ProblemAction.ANSWER_PLANNED);
            case CALL_OPEN -> longer(ProblemStatus.REGISTERED, ProblemAction.CALL);
            case NOT_SOLVED -> longer(ProblemStatus.REGISTERED, ProblemAction.ANSWER_NOT_SOLVED);
            case SOLVED_CLAIMED -> longer(ProblemStatus.IN_WORK, ProblemAction.CLAIM_SOLVED);
            case SOLVED -> longer(ProblemStatus.SOLVED_CLAIMED, ProblemAction.CONFIRM);
            case DUPLICATE -> longer(ProblemStatus.OPEN, ProblemAction.MARK_DUPLICATE);
            case WITHDRAWN -> longer(ProblemStatus.OPEN, ProblemAction.WITHDRAW);
        };
    }

    private static List<ProblemAction> longer(ProblemStatus before, ProblemAction last) {
        var way = new java.util.ArrayList<>(way(before));
        way.add(last);
        return way;
    }

    private static SecurityIdentity identity(String role) {
        var me = role.contains("author") ? AUTHOR : role.contains("concerned") ? CONCERNED : UUID.randomUUID();
        return PolicyTable.somebody(role, me, word -> switch (word) {
            case "representative" -> "representative:" + NGO;
            case "officer" -> "officer:" + BODY;
            case "head" -> "representative:" + BODY;
            case "stranger" -> "officer:" + UUID.randomUUID();
            default -> null;
        });
    }
}
