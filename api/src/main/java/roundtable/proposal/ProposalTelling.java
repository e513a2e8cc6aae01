package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.answer.BodyPeople;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells the authors of every step, the supporters of what matters, and the officers of what comes to them. */
@ApplicationScoped
class ProposalTelling implements OutboxListener<ProposalMoved> {
    private static final Set<String> ANSWERS =
            Set.of("answer_accepted", "answer_declined", "answer_existing", "answer_asking");
    private static final Set<String> CONFIRMED = Set.of("confirm", "confirm_by_supporters", "confirm_by_silence");
    private static final Set<String> DISPUTED = Set.of("dispute", "dispute_by_supporters");
    private static final Set<String> TO_AUTHOR = Set.of(
            "publish",
            "return",
            "reach",
            "expire",
            "forward",
            "extend",
            "start",
            "complete_milestone",
            "claim_done",
            "ask_withdrawal",
            "take_over",
            "leave",
            "withdraw",
            "dispute",
            "dispute_by_supporters",
            "dispute_answer",
            "split",
            "set_regime",
            "uphold_answer");
    private static final Set<String> TO_SUPPORTERS = Set.of(
            "edit",
            "take_amendment",
            "reach",
            "complete_milestone",
            "claim_done",
            "withdraw",
            "split",
            "uphold_answer");
    private static final Set<String> TO_OFFICERS =
            Set.of("reach", "forward", "dispute_answer", "inform", "extend", "refuse_extension");
    /** Told to the officers in words of their own. */
    private static final Set<String> IN_OWN_WORDS = Set.of(
            "dispute",
            "dispute_by_supporters",
            "dispute_answer",
            "inform",
            "withdraw",
            "ask_extension",
            "extend",
            "refuse_extension");

    /** What authors are told in other words than the rest. */
    private static final Map<String, String> AUTHORS_OWN =
            Map.of("dispute_answer", "answer_disputed", "split", "split_own");

    private final ProposalRepository proposals;
    private final SupportRepository supports;
    private final ProposalModeration subjects;
    private final BodyPeople body;
    private final Outbox outbox;

    ProposalTelling(
            ProposalRepository proposals,
            SupportRepository supports,
            ProposalModeration subjects,
            BodyPeople body,
            Outbox outbox) {
        this.proposals = proposals;
        this.supports = supports;
        this.subjects = subjects;
        this.body = body;
        this.outbox = outbox;
    }

    @Override
    public Class<ProposalMoved> event() {
        return ProposalMoved.class;
    }

    @Override
    public String name() {
        return "proposal-telling";
    }

    @Override
    public void on(ProposalMoved event) {
        proposals.findByIdOptional(event.proposal()).ifPresent(p -> tell(p, event));
    }

    private void tell(Proposal p, ProposalMoved event) {
        var action = event.action();
        var kind = kind(action);
        var whom = concerned(p, action);
        var own = subjects.authors(p.id());
        var authors = new HashSet<>(whom);
        authors.retainAll(own);
        tell(authors, "proposal_" + AUTHORS_OWN.getOrDefault(kind, kind), p, event);
        var others = new HashSet<>(whom);
        others.removeAll(own);
        tell(others, "proposal_" + kind, p, event);
        var officers = officers(p, action);
        officers.removeAll(whom);
        tell(officers, IN_OWN_WORDS.contains(action) ? "proposal_" + kind : "proposal_received", p, event);
    }

    /** Those who were authors until somebody went on in their place. */
    void tookOver(Set<UUID> before, Proposal p, UUID by) {
        var gone = new HashSet<>(before);
        gone.removeAll(subjects.authors(p.id()));
        tell(gone, "proposal_take_over", p, new ProposalMoved(p.id(), "take_over", by));
    }

    /** All whom a step is told. */
    Set<UUID> told(Proposal p, String action) {
        var told = concerned(p, action);
        told.addAll(officers(p, action));
        if (action.equals("merge")) {
            // By whoever unites the two.
            told.addAll(subjects.authors(p.id()));
            told.addAll(supports.of(p.id()));
        }
        return told;
    }

    private Set<UUID> concerned(Proposal p, String action) {
        var matters = ANSWERS.contains(action) || CONFIRMED.contains(action);
        var concerned = new HashSet<UUID>();
        if (matters || TO_AUTHOR.contains(action)) {
            concerned.addAll(subjects.authors(p.id()));
        }
        if (matters || TO_SUPPORTERS.contains(action)) {
            concerned.addAll(supports.of(p.id()));
        }
        return concerned;
    }

    private Set<UUID> officers(Proposal p, String action) {
        // What it has not been given yet a body need not be told to forget.
        var taken = action.equals("withdraw") && p.review().number() != null;
        var whom = new HashSet<UUID>();
        if (taken || TO_OFFICERS.contains(action) || DISPUTED.contains(action)) {
            whom.addAll(body.officers(p.bodyId()));
        }
        if (action.equals("ask_extension")) {
            whom.addAll(body.extending(p.bodyId()));
        }
        if (DISPUTED.contains(action)) {
            whom.addAll(body.heads(p.bodyId()));
        }
        return whom;
    }

    private static String kind(String action) {
        if (ANSWERS.contains(action)) {
            return "answered";
        }
        if (action.equals("take_amendment")) {
            return "edit";
        }
        if (CONFIRMED.contains(action)) {
            return "implemented";
        }
        return DISPUTED.contains(action) ? "dispute" : action;
    }

    private void tell(Set<UUID> whom, String kind, Proposal p, ProposalMoved event) {
        whom.stream()
                .filter(person -> !person.equals(event.by()))
                .forEach(person -> outbox.add(new Notice(
                        person,
                        kind,
                        new Subject(Proposal.TYPE, p.id()),
                        "/proposals/" + p.slug(),
                        Map.of("title", p.input().title()))));
    }
}
