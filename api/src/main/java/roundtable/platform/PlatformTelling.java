package roundtable.platform;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells the people of the organizations what happens at their platforms, and the Resource Center who asks. */
@ApplicationScoped
class PlatformTelling implements OutboxListener<PlatformMoved> {
    private static final Set<String> TO_ALL = Set.of("raise", "close_topic", "record", "close", "inactive");
    private static final Set<String> TO_ONE = Set.of("invite", "admit", "refuse", "exclude");

    private final PlatformRepository platforms;
    private final SeatRepository seats;
    private final OrganizationDirectory organizations;
    private final People people;
    private final Outbox outbox;

    PlatformTelling(
            PlatformRepository platforms,
            SeatRepository seats,
            OrganizationDirectory organizations,
            People people,
            Outbox outbox) {
        this.platforms = platforms;
        this.seats = seats;
        this.organizations = organizations;
        this.people = people;
        this.outbox = outbox;
    }

    @Override
    public Class<PlatformMoved> event() {
        return PlatformMoved.class;
    }

    @Override
    public String name() {
        return "platform-telling";
    }

    @Override
    public void on(PlatformMoved event) {
        platforms.findByIdOptional(event.platform()).ifPresent(p -> {
            if (event.action().equals("ask")) {
                tell(p, event, people.holding("moderator", null).stream());
            } else if (TO_ONE.contains(event.action()) && event.organization() != null) {
                tell(p, event, actingFor(event.organization()));
            } else {
                tell(p, event, toldToAll(p.id(), event.action()).stream());
            }
        });
    }

    /** All whom a step is told that concerns the whole platform. */
    Set<UUID> toldToAll(UUID platform, String action) {
        return TO_ALL.contains(action)
                ? seats.sitting(platform).stream().flatMap(this::actingFor).collect(toSet())
                : Set.of();
    }

    /** All who act for the organization, on whichever side it sits. */
    Stream<UUID> actingFor(UUID organization) {
        return Stream.of("representative", "officer", "council_member")
                .flatMap(role -> people.holding(role, organization).stream());
    }

    private void tell(Platform p, PlatformMoved event, Stream<UUID> whom) {
        var words = Map.of("title", event.title(), "platform", p.title(), "organization", name(event));
        whom.distinct()
                .filter(person -> !person.equals(event.by()))
                .forEach(person -> outbox.add(new Notice(
                        person,
                        "platform_" + event.action(),
                        new Subject(Platform.TYPE, p.id()),
                        "/platforms/" + p.slug(),
                        words)));
    }

    private String name(PlatformMoved event) {
        var id = event.organization();
        var card = id == null ? null : organizations.cards(Set.of(id), "ru").get(id);
        return card == null ? "…" : card.shortName();
    }
}
