package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.answer.AnswerAction;
import roundtable.answer.AnswerRules;
import roundtable.answer.AnsweredMatter;
import roundtable.answer.LegalRegime;
import roundtable.identity.Caller;

/** The rules of official answers, asked about proposals; organizations can stand behind these too. */
@ApplicationScoped
class AnswerPolicy {
    private final AnswerRules rules;
    private final ProposalPolicy proposals;
    private final AnswerRepository answers;
    private final SupportRepository supports;
    private final Caller caller;
    private final Clock clock;

    AnswerPolicy(
            AnswerRules rules,
            ProposalPolicy proposals,
            AnswerRepository answers,
            SupportRepository supports,
            Caller caller,
            Clock clock) {
        this.rules = rules;
        this.proposals = proposals;
        this.answers = answers;
        this.supports = supports;
        this.caller = caller;
        this.clock = clock;
    }

    Set<AnswerAction> actions(ProposalAnswer a, Proposal p) {
        return rules.actions(a, new Answered(p));
    }

    void check(AnswerAction action, ProposalAnswer a, Proposal p) {
        rules.check(action, a, new Answered(p));
    }

    void checkPublication(ProposalAnswer a, Proposal p) {
        rules.checkPublication(a, new Answered(p));
    }

    boolean isVisible(ProposalAnswer a) {
        return rules.isVisible(a);
    }

    /** The caller speaks for that organization, and it stands behind the proposal. */
    boolean endorsesFor(UUID organization, Proposal p) {
        return caller.represents(organization) && supports.endorses(p.id(), Set.of(organization));
    }

    private final class Answered implements AnsweredMatter {
        private final Proposal p;

        Answered(Proposal p) {
            this.p = p;
        }

        @Override
        public String name() {
            return Proposal.TYPE;
        }

        @Override
        public boolean isCallers() {
            return proposals.speaksFor(p);
        }

        @Override
        public boolean isBackedByCaller() {
            return proposals.isSupporter(p) || supports.endorses(p.id(), caller.represented());
        }

        @Override
        public boolean mayBeAnswered() {
            return proposals.ready(ProposalAction.ANSWER, p);
        }

        @Override
        public boolean mayBeForwarded() {
            return p.review().mayBeForwarded(clock);
        }

        @Override
        public LegalRegime regime() {
            return p.law().regime();
        }

        @Override
        public boolean mayBeDisputed() {
            return ProposalStatus.LIFE.actionsIn(p.status()).contains(ProposalAction.DISPUTE_ANSWER);
        }

        @Override
        public boolean mayBeUpheld() {
            return true;
        }

        @Override
        public Optional<ProposalAnswer> disputed() {
            return answers.disputed(p.id());
        }
    }
}
