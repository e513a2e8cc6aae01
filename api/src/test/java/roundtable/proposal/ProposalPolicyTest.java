package roundtable.proposal;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import roundtable.answer.LawfulTerms;
import roundtable.app.TestDatabase;
import roundtable.identity.AssuranceLevel;
import roundtable.proposal.ProposalSteps.WithdrawalInput;
import roundtable.proposal.ProposalSteps.WithdrawalReason;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.store.Stored;

/** Every state × action × role (dialogue 2.3). A cell lists all that the role may do in that state. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProposalPolicyTest {
    private static final SupportPhase.Needed NEEDED = new SupportPhase.Needed(30, AssuranceLevel.MAIL);
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID TOGETHER = UUID.randomUUID();
    private static final UUID EDITOR = UUID.randomUUID();
    private static final UUID NGO = UUID.randomUUID();
    private static final UUID BODY = UUID.randomUUID();

    @Inject
    ProposalPolicy policy;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "draft, visitor, ''",
        "draft, member, ''",
        "draft, author, edit submit withdraw invite",
        "draft, representative, edit submit withdraw invite",
        "draft, co-author, edit submit invite",
        "draft, editor, edit",
        "submitted, editor, ''",
        "draft, moderator, ''",
        "draft, officer, ''",
        "submitted, member, ''",
        "submitted, author, withdraw invite",
        "submitted, co-author, invite",
        "submitted, moderator, publish return",
        "submitted, administrator, publish return",
        "submitted, moderator author, withdraw invite",
        "submitted, moderator representative, withdraw invite",
        "submitted, moderator co-author, invite",
        "submitted, officer, ''",
        "open, visitor, ''",
        "open, member, support amend",
        "open, author, edit withdraw invite split",
        "open, co-author, edit invite",
        "open, editor, support amend",
        "open, representative, edit withdraw invite support endorse split",
        "open, stranger, support endorse amend",
        "open, moderator, support merge split amend enter_paper set_regime",
        "open, administrator, support merge split amend enter_paper set_regime",
        "open, moderator co-author, edit invite",
        "open, officer, support forward amend enter_paper set_regime",
        "under_review, visitor, ''",
        "under_review, member, support",
        "under_review, author, withdraw invite",
        "under_review, co-author, invite",
        "under_review, stranger, support endorse",
        "under_review, moderator, support set_regime",
        "under_review, officer, support forward ask_extension answer set_regime",
        "under_review, head, support endorse extend",
        "under_review, officer head, support endorse forward extend answer set_regime",
        "accepted, head, support endorse",
        "under_review, officer author, forward ask_extension answer withdraw invite",
        "accepted, member, support",
        "accepted, author, ''",
        "accepted, officer, support answer start set_regime",
        "declined, member, ''",
        "declined, author, ''",
        "declined, officer, answer set_regime",
        "closed_existing, member, ''",
        "closed_existing, officer, answer set_regime",
        "implementing, member, support",
        "implementing, author, ''",
        "implementing, officer, support complete_milestone set_regime",
        "implemented_claimed, visitor, ''",
        "implemented_claimed, member, ''",
        "implemented_claimed, author, confirm dispute",
        "implemented_claimed, co-author, confirm dispute",
        "implemented_claimed, representative, confirm dispute",
        "implemented_claimed, officer, set_regime",
        "implemented_claimed, officer author, ''",
        "implemented_claimed, moderator, set_regime",
        "implemented, author, ''",
        "implemented, officer, set_regime",
        "no_support, member, ''",
        "no_support, author, renew",
        "no_support, co-author, renew",
        "no_support, representative, renew",
        "no_support, officer, ''",
        "merged, member, ''",
        "merged, author, ''",
        "merged, moderator, ''",
        "merged, officer, ''",
        "withdrawn, author, ''",
        "withdrawn, co-author, ''",
        "withdrawn, moderator, ''",
        "withdrawn, officer, ''"
    })
    void the_actions_are_those_of_the_table(String state, String role, String expected) {
        var p = in(ProposalStatus.valueOf(state.toUpperCase(Locale.ROOT)));
        association.setIdentity(identity(role));
        Set<String> wanted = expected.isEmpty() ? Set.of() : new HashSet<>(List.of(expected.split(" ")));
        assertThat(policy.actions(p, false).stream().map(EnumNames::of).collect(Collectors.toSet()))
                .isEqualTo(wanted);
        for (var action : ProposalAction.values()) {
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
        "draft, author, edit submit take_over invite",
        "draft, co-author, edit submit withdraw take_over invite",
        "submitted, author, take_over invite",
        "submitted, co-author, withdraw take_over invite",
        "open, member, support amend",
        "open, moderator, support merge split amend enter_paper set_regime",
        "open, author, edit take_over invite split",
        "open, co-author, edit withdraw take_over invite",
        "under_review, author, take_over invite",
        "under_review, co-author, withdraw take_over invite",
    })
    void while_the_first_author_wants_it_back_the_others_agree_or_go_on(String state, String role, String expected) {
        var p = in(ProposalStatus.valueOf(state.toUpperCase(Locale.ROOT)));
        p.withdrawal().ask(new WithdrawalInput(WithdrawalReason.OTHER, null, null));
        p.withdrawal().agree(List.of(p.leader()));
        p.withdrawal().begin(clock);
        association.setIdentity(identity(role));
        assertThat(policy.actions(p, false).stream().map(EnumNames::of).collect(Collectors.toSet()))
                .isEqualTo(Set.of(expected.split(" ")));
    }

    @ParameterizedTest
    @EnumSource
    void what_the_table_of_states_does_not_have_is_a_conflict(ProposalStatus state) {
        for (var action : ProposalAction.values()) {
            if (!ProposalStatus.LIFE.actionsIn(state).contains(action)) {
                assertThatThrownBy(() -> ProposalStatus.LIFE.after(action, state))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                e -> assertThat(e.type().status()).isEqualTo(409));
            }
        }
    }

    /** A proposal of an NGO that has come to that state on a way that the table allows. */
    private Proposal in(ProposalStatus state) {
        var words = new ProposalInput(NGO, "Таблица", "Слова", null, null, null, null, true, null, null);
        var p = new Proposal(words, AUTHOR);
        identify(p);
        p.authors().join(TOGETHER);
        p.authors().edit(EDITOR);
        var now = clock.instant();
        for (var action : way(state)) {
            switch (action) {
                case PUBLISH -> p.published(BODY, NEEDED, LocalDate.now(clock).plusDays(60), now, clock);
                case REACH -> {
                    p.phase().reached(ReachedBy.SUPPORTS, now);
                    p.review().registered("1", LawfulTerms.of(clock), now);
                }
                case CLAIM_DONE ->
                    p.implementation().claimed("Сделано", "https://example.org/", UUID.randomUUID(), now);
                case CONFIRM -> p.implementation().implemented(ConfirmedBy.AUTHOR, now);
                default -> {}
            }
            p.apply(action, clock);
        }
        assertThat(p.status()).isEqualTo(state);
        return p;
    }

    /** The policy asks whether the caller supports it, by its id. */
    private static void identify(Proposal p) {
        try {
            var id = Stored.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(p, UUID.randomUUID());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ProposalAction> way(ProposalStatus state) {
        return switch (state) {
            case DRAFT -> List.of();
            case SUBMITTED -> List.of(ProposalAction.SUBMIT);
            case OPEN -> longer(ProposalStatus.SUBMITTED, ProposalAction.PUBLISH);
            case UNDER_REVIEW -> longer(ProposalStatus.OPEN, ProposalAction.REACH);
            case ACCEPTED -> longer(ProposalStatus.UNDER_REVIEW, ProposalAction.ANSWER_ACCEPTED);
            case DECLINED -> longer(ProposalStatus.UNDER_REVIEW, ProposalAction.ANSWER_DECLINED);
            case CLOSED_EXISTING -> longer(ProposalStatus.UNDER_REVIEW, ProposalAction.ANSWER_EXISTING);
            case IMPLEMENTING -> longer(ProposalStatus.ACCEPTED, ProposalAction.START);
            case IMPLEMENTED_CLAIMED -> longer(ProposalStatus.IMPLEMENTING, ProposalAction.CLAIM_DONE);
            case IMPLEMENTED -> longer(ProposalStatus.IMPLEMENTED_CLAIMED, ProposalAction.CONFIRM);
            case NO_SUPPORT -> longer(ProposalStatus.OPEN, ProposalAction.EXPIRE);
            case WITHDRAWN -> longer(ProposalStatus.OPEN, ProposalAction.WITHDRAW);
            case MERGED -> longer(ProposalStatus.OPEN, ProposalAction.MERGE);
        };
    }

    private static List<ProposalAction> longer(ProposalStatus before, ProposalAction action) {
        var way = new ArrayList<>(way(before));
        way.add(action);
        return way;
    }

    private static SecurityIdentity identity(String roles) {
        if (roles.equals("visitor")) {
            return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        }
        var words = Arrays.asList(roles.split(" "));
        var account = words.stream()
                .map(word -> switch (word) {
                    case "author" -> AUTHOR;
                    case "co-author" -> TOGETHER;
                    case "editor" -> EDITOR;
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(UUID::randomUUID);
        var builder = QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(account.toString()));
        words.forEach(word -> builder.addRole(
                switch (word) {
                    case "representative" -> "representative:" + NGO;
                    case "stranger" -> "representative:" + UUID.randomUUID();
                    case "officer" -> "officer:" + BODY;
                    case "head" -> "representative:" + BODY;
                    default -> word;
                }));
        return builder.build();
    }
}
