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
import java.util.stream.Stream;
import roundtable.identity.People;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.ModeratedSubject;
import roundtable.shared.spi.Subject;

/** A proposal can be reported; its authors answer for it, and whoever represents their organizations. */
@ApplicationScoped
class ProposalModeration implements ModeratedSubject {
    private final ProposalRepository proposals;
    private final People people;
    private final Event<Changed> changed;
    private final Clock clock;

    ProposalModeration(ProposalRepository proposals, People people, Event<Changed> changed, Clock clock) {
        this.proposals = proposals;
        this.people = people;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Proposal.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return proposals
                .findByIdOptional(id)
                .filter(Proposal::isPublic)
                .map(p -> new Shown(p.input().title(), excerpt(p.input()), "/proposals/" + p.slug(), p.version()));
    }

    private static String excerpt(ProposalInput in) {
        return in.title() + "\n" + in.body();
    }

    @Override
    public Set<UUID> authors(UUID id) {
        var authors = new HashSet<UUID>();
        proposals.findByIdOptional(id).ifPresent(p -> {
            authors.add(p.author());
            Stream.concat(Stream.ofNullable(p.organizationId()), p.authors().together().stream())
                    .forEach(party -> authors.addAll(people.holding("representative", party)));
            // Of the co-authors' ids those of accounts are themselves; nobody has the id of an organization.
            authors.addAll(p.authors().together());
        });
        return authors;
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", p -> p.hide(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", Proposal::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", p -> p.restore(clock));
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void overlay(UUID id, String action, Consumer<Proposal> change) {
        proposals.findByIdOptional(id).ifPresent(p -> {
            change.accept(p);
            proposals.flush();
            changed.fire(new Changed(new Subject(Proposal.TYPE, id), action, Map.of()));
        });
    }
}
