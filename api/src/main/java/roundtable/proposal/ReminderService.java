package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import roundtable.answer.BodyPeople;
import roundtable.answer.Reminder;
import roundtable.answer.TermReminders;
import roundtable.answer.TermReminders.Due;
import roundtable.answer.Terms;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** People are told of terms that end, each once: officers of the body's, authors of their own (dialogue 2). */
@ApplicationScoped
class ReminderService {
    private static final String CONFIRMATION = "CONFIRMATION";
    private static final String MERGE_TYPE = "proposal_merge";

    /** The end of the author's term is the day on which silence confirms. */
    private static final String RUNNING =
            """
            select id, 'ANSWER', registered_at, answer_due_at from proposal where status = 'UNDER_REVIEW' and listed
            union all
            select p.id, 'DISPUTED_ANSWER', d.created_at, p.dispute_due_at
            from proposal p join proposal_dispute d on d.proposal_id = p.id and d.decision is null
            where p.dispute_due_at is not null and p.listed
            union all
            select p.id, 'MILESTONE', coalesce((select max(s.at) from proposal_step s
                    where s.proposal_id = p.id and s.action = 'COMPLETE_MILESTONE'), p.answered_at),
                (p.next_milestone_on + 1)::timestamp at time zone :zone - interval '1 second'
            from proposal p where p.status in ('ACCEPTED', 'IMPLEMENTING') and p.next_milestone_on is not null and p.listed
            union all
            select p.id, 'DISPUTED_DONE',
                (select max(s.at) from proposal_step s where s.proposal_id = p.id and s.action in ('DISPUTE', 'DISPUTE_BY_SUPPORTERS')), p.redo_due_at
            from proposal p where p.redo_due_at is not null and p.listed
            union all
            select id, 'CONFIRMATION', greatest(claimed_at, silence_from),
                ((greatest(claimed_at, silence_from) at time zone :zone)::date + cast(:silence as integer) + 1)::timestamp at time zone :zone - interval '1 second'
            from proposal where status = 'IMPLEMENTED_CLAIMED' and listed""";

    /** Nobody can agree while one of the two is hidden. */
    private static final String MERGES =
            """
            select m.id, 'CONSENT', m.created_at, m.expires_at from proposal_merge m
            where m.status = 'PROPOSED'
              and not exists (select from proposal p where p.id in (m.child_id, m.survivor_id) and not p.listed)""";

    private static final String SUBMITTED =
            "select id, submitted_at from proposal where status = 'SUBMITTED' and submitted_at is not null and hidden_at is null";

    private final ProposalRepository proposals;
    private final MergeRepository merges;
    private final ProposalModeration subjects;
    private final TermReminders reminders;
    private final BodyPeople body;
    private final Outbox outbox;
    private final Clock clock;

    ReminderService(
            ProposalRepository proposals,
            MergeRepository merges,
            ProposalModeration subjects,
            TermReminders reminders,
            BodyPeople body,
            Outbox outbox,
            Clock clock) {
        this.proposals = proposals;
        this.merges = merges;
        this.subjects = subjects;
        this.reminders = reminders;
        this.body = body;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How many reminders were told. */
    @Transactional
    int remind() {
        var due = reminders.take(
                Proposal.TYPE, RUNNING, Map.of("zone", clock.getZone().getId(), "silence", Terms.SILENCE_DAYS));
        due.forEach(d -> proposals.findByIdOptional(d.id()).ifPresent(p -> tell(p, d)));
        var asked = reminders.take(MERGE_TYPE, MERGES, Map.of());
        asked.stream().filter(d -> d.reminder() != Reminder.OVERDUE).forEach(this::tellOfMerge);
        var unreviewed = reminders.unreviewed(Proposal.TYPE, SUBMITTED);
        unreviewed.forEach(id -> proposals
                .findByIdOptional(id)
                .ifPresent(p -> send(body.moderatorsBut(p.author()), "proposal_review_overdue", p, Map.of())));
        return due.size() + asked.size() + unreviewed.size();
    }

    private void tell(Proposal p, Due due) {
        if (due.term().equals(CONFIRMATION)) {
            // Silence does the rest: there is nothing to be late with.
            if (due.reminder() != Reminder.OVERDUE) {
                send(subjects.authors(p.id()), "proposal_confirm_due", p, Map.of());
            }
            return;
        }
        var whom = new HashSet<>(body.officers(p.bodyId()));
        if (due.reminder() == Reminder.OVERDUE) {
            whom.addAll(body.heads(p.bodyId()));
        }
        send(whom, "proposal_term_" + EnumNames.of(due.reminder()), p, Map.of());
    }

    /** Whoever has agreed need not be asked again. */
    private void tellOfMerge(Due due) {
        merges.findByIdOptional(due.id()).ifPresent(m -> {
            var child = proposals.findById(m.childId());
            var survivor = proposals.findById(m.survivorId());
            var agreed = Objects.requireNonNull(merges.agreed(Set.of(m.id())).get(m.id()));
            var whom = without(subjects.authors(child.id()), agreed.child());
            whom.addAll(without(subjects.authors(survivor.id()), agreed.survivor()));
            send(
                    whom,
                    "proposal_merge_due",
                    child,
                    Map.of("survivor", survivor.input().title()));
        });
    }

    private static Set<UUID> without(Set<UUID> people, Set<UUID> others) {
        var left = new HashSet<>(people);
        left.removeAll(others);
        return left;
    }

    private void send(Set<UUID> whom, String kind, Proposal p, Map<String, String> more) {
        var words = new HashMap<>(more);
        words.put("title", p.input().title());
        whom.forEach(person -> outbox.add(
                new Notice(person, kind, new Subject(Proposal.TYPE, p.id()), "/proposals/" + p.slug(), words)));
    }
}
