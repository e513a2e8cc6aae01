package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.OutboxListener;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells the people of the organization what others do with its story. */
@ApplicationScoped
class StoryTelling implements OutboxListener<StoryMoved> {
    private static final Set<String> TOLD = Set.of("publish", "return", "feature", "adopt", "adoption_done");

    private final StoryRepository stories;
    private final OrganizationDirectory organizations;
    private final People people;
    private final Outbox outbox;

    StoryTelling(StoryRepository stories, OrganizationDirectory organizations, People people, Outbox outbox) {
        this.stories = stories;
        this.organizations = organizations;
        this.people = people;
        this.outbox = outbox;
    }

    @Override
    public Class<StoryMoved> event() {
        return StoryMoved.class;
    }

    @Override
    public String name() {
        return "story-telling";
    }

    @Override
    public void on(StoryMoved event) {
        stories.findByIdOptional(event.story()).ifPresent(s -> tell(s, event));
    }

    /** All whom a step is told. */
    Set<UUID> told(Story s, String action) {
        return TOLD.contains(action) ? people.holding("representative", s.organizationId()) : Set.of();
    }

    private void tell(Story s, StoryMoved event) {
        var words = Map.of("title", s.title(), "organization", name(event));
        told(s, event.action()).stream()
                .filter(person -> !person.equals(event.by()))
                .forEach(person -> outbox.add(new Notice(
                        person,
                        "story_" + event.action(),
                        new Subject(Story.TYPE, s.id()),
                        "/stories/" + s.slug(),
                        words)));
    }

    private String name(StoryMoved event) {
        UUID adopter = event.organization();
        var card = adopter == null
                ? null
                : organizations.cards(Set.of(adopter), "ru").get(adopter);
        return card == null ? "…" : card.shortName();
    }
}
