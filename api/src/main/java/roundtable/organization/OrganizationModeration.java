package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.identity.People;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.ModeratedSubject;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** The page of an organization can be reported: its representatives answer for it, else whoever has added it. */
@ApplicationScoped
class OrganizationModeration implements ModeratedSubject {
    private final OrganizationRepository organizations;
    private final People people;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    OrganizationModeration(
            OrganizationRepository organizations, People people, Outbox outbox, Event<Changed> changed, Clock clock) {
        this.organizations = organizations;
        this.people = people;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public String type() {
        return OrganizationService.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return organizations
                .findByIdOptional(id)
                .filter(Organization::isPublic)
                .map(o -> new Shown(o.shortName(), excerpt(o), "/organizations/" + o.slug(), o.version()));
    }

    private static String excerpt(Organization o) {
        var in = PublicationBasis.visible(o.input());
        return Stream.of(
                        Stream.of(in.shortName(), in.mission(), in.description(), in.address(), in.email()),
                        lines(in.phones()),
                        Stream.of(in.website()),
                        lines(in.links()))
                .flatMap(s -> s)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(@Nullable List<String> values) {
        return values == null ? Stream.empty() : values.stream();
    }

    @Override
    public Set<UUID> authors(UUID id) {
        var representatives = people.holding("representative", id);
        return !representatives.isEmpty()
                ? representatives
                : organizations
                        .findByIdOptional(id)
                        .map(Organization::createdBy)
                        .map(Set::of)
                        .orElse(Set.of());
    }

    @Override
    public void hide(UUID id) {
        organizations.findByIdOptional(id).ifPresent(o -> {
            o.hide(clock.instant().truncatedTo(ChronoUnit.MICROS));
            tell(o, "hide");
        });
    }

    @Override
    public void mask(UUID id) {
        organizations.findByIdOptional(id).ifPresent(o -> {
            o.mask();
            tell(o, "mask");
        });
    }

    @Override
    public void restore(UUID id) {
        organizations.findByIdOptional(id).ifPresent(o -> {
            o.unmask();
            tell(o, "unhide");
        });
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void tell(Organization o, String action) {
        organizations.flush();
        changed.fire(new Changed(new Subject(OrganizationService.TYPE, o.id()), action, Map.of()));
        outbox.add(new OrganizationChanged(o.id()));
    }
}
