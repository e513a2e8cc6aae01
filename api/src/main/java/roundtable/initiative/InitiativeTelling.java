package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.answer.BodyPeople;
import roundtable.identity.People;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells supporters, the council and the officers of the body what happens to an initiative, and what waits for them. */
@ApplicationScoped
class InitiativeTelling implements OutboxListener<InitiativeMoved> {
    private static final Set<String> TO_SUPPORTERS = Set.of(
            "endorse", "submit", "register", "adopt", "reject", "return", "come_into_force", "evaluate", "withdraw");
    private static final Set<String> TO_COUNCIL = Set.of(
            "open",
            "endorse",
            "prepare",
            "request",
            "submit",
            "register",
            "adopt",
            "reject",
            "return",
            "come_into_force",
            "evaluate",
            "withdraw",
            "discussion_over",
            "overdue",
            "evaluation_due");
    private static final String OVERDUE = "overdue";
    private static final Set<String> TO_OFFICERS =
            Set.of("prepare", "withdraw", "half", "three_days", "last_day", OVERDUE);

    private final InitiativeRepository initiatives;
    private final SupportRepository supports;
    private final People people;
    private final BodyPeople body;
    private final Outbox outbox;

    InitiativeTelling(
            InitiativeRepository initiatives,
            SupportRepository supports,
            People people,
            BodyPeople body,
            Outbox outbox) {
        this.initiatives = initiatives;
        this.supports = supports;
        this.people = people;
        this.body = body;
        this.outbox = outbox;
    }

    @Override
    public Class<InitiativeMoved> event() {
        return InitiativeMoved.class;
    }

    @Override
    public String name() {
        return "initiative-telling";
    }

    @Override
    public void on(InitiativeMoved event) {
        initiatives
                .findByIdOptional(event.initiative())
                .filter(i -> i.openedAt() != null)
                .ifPresent(i -> tell(i, event));
    }

    private void tell(Initiative i, InitiativeMoved event) {
        told(i, event.action()).stream()
                .filter(person -> !person.equals(event.by()))
                .forEach(person -> outbox.add(new Notice(
                        person,
                        "initiative_" + event.action(),
                        new Subject(Initiative.TYPE, i.id()),
                        "/initiatives/" + i.slug(),
                        Map.of("title", i.title()))));
    }

    /**
     * All whom a step is told. What moderation hides only those are told who see it still: terms run on for the council and
     * the body.
     */
    Set<UUID> told(Initiative i, String action) {
        var told = new HashSet<UUID>();
        if (i.isPublic() && TO_SUPPORTERS.contains(action)) {
            told.addAll(supports.of(i.id()));
        }
        if (TO_COUNCIL.contains(action)) {
            told.addAll(people.holding("council_member", i.councilId()));
        }
        if (TO_OFFICERS.contains(action) && i.bodyId() != null) {
            told.addAll(body.officers(i.bodyId()));
        }
        if (action.equals(OVERDUE)) {
            told.addAll(body.heads(i.bodyId()));
        }
        return told;
    }
}
