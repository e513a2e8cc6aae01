package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import roundtable.identity.People;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.ModeratedSubject;
import roundtable.shared.spi.Subject;

/** An amendment can be reported; whoever asks for it answers for it, and whoever represents the organization. */
@ApplicationScoped
class AmendmentModeration implements ModeratedSubject {
    private final AmendmentRepository amendments;
    private final ProposalRepository proposals;
    private final People people;
    private final Event<Changed> changed;
    private final Clock clock;

    AmendmentModeration(
            AmendmentRepository amendments,
            ProposalRepository proposals,
            People people,
            Event<Changed> changed,
            Clock clock) {
        this.amendments = amendments;
        this.proposals = proposals;
        this.people = people;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Amendment.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return amendments.findByIdOptional(id).filter(a -> a.hiddenAt() == null).flatMap(a -> proposals
                .findByIdOptional(a.proposalId())
                .filter(Proposal::isPublic)
                .map(p -> new Shown(p.input().title(), words(a, p.input()), "/proposals/" + p.slug(), a.version())));
    }

    private static String words(Amendment a, ProposalInput present) {
        var said = a.on(present);
        return said.title() + "\n" + said.body() + "\n" + a.reason();
    }

    @Override
    public Set<UUID> authors(UUID id) {
        var authors = new HashSet<UUID>();
        amendments.findByIdOptional(id).ifPresent(a -> {
            authors.add(a.author());
            if (a.organizationId() != null) {
                authors.addAll(people.holding("representative", a.organizationId()));
            }
        });
        return authors;
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", a -> a.hide(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", Amendment::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", Amendment::restore);
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void overlay(UUID id, String action, Consumer<Amendment> change) {
        amendments.findByIdOptional(id).ifPresent(a -> {
            change.accept(a);
            amendments.flush();
            changed.fire(new Changed(new Subject(Amendment.TYPE, id), action, Map.of()));
        });
    }
}
