package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.identity.People;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.ModeratedSubject;
import roundtable.shared.spi.Subject;

/** A problem can be reported; its author answers for it, and whoever represents the organization. */
@ApplicationScoped
class ProblemModeration implements ModeratedSubject {
    private final ProblemRepository problems;
    private final ProblemPhotos photos;
    private final People people;
    private final Event<Changed> changed;
    private final Clock clock;

    ProblemModeration(
            ProblemRepository problems, ProblemPhotos photos, People people, Event<Changed> changed, Clock clock) {
        this.problems = problems;
        this.photos = photos;
        this.people = people;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Problem.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return problems.findByIdOptional(id)
                .filter(Problem::isPublic)
                .map(p -> new Shown(p.input().title(), excerpt(photos.said(p)), "/problems/" + p.slug(), p.version()));
    }

    private static String excerpt(ProblemInput in) {
        return Stream.concat(
                        Stream.of(in.title(), in.body(), in.targetGroup(), in.scale(), in.evidence(), in.contact()),
                        in.shown().stream().map(PhotoInput::alt))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        var authors = new HashSet<UUID>();
        problems.findByIdOptional(id).ifPresent(p -> {
            authors.add(p.author());
            if (p.organizationId() != null) {
                authors.addAll(people.holding("representative", p.organizationId()));
            }
        });
        return authors;
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", p -> p.hide(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", Problem::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", p -> p.restore(clock));
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void overlay(UUID id, String action, Consumer<Problem> change) {
        problems.findByIdOptional(id).ifPresent(p -> {
            change.accept(p);
            problems.flush();
            changed.fire(new Changed(new Subject(Problem.TYPE, id), action, Map.of()));
        });
    }
}
