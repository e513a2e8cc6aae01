package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import roundtable.shared.spi.PersonalDataSource;

/** What a person has told and adopted for an organization. It is the organization's: when the person leaves, it stays. */
@ApplicationScoped
class PersonalStories implements PersonalDataSource {
    private final StoryRepository stories;
    private final AdoptionRepository adoptions;

    PersonalStories(StoryRepository stories, AdoptionRepository adoptions) {
        this.stories = stories;
        this.adoptions = adoptions;
    }

    @Override
    public String name() {
        return "stories";
    }

    @Override
    public Object data(UUID user) {
        return new Kept(
                stories.of(user).stream()
                        .map(s -> new Told(s.id(), s.input(), s.status(), s.createdAt()))
                        .toList(),
                adoptions.of(user).stream()
                        .map(a -> new Adopted(a.storyId(), a.organizationId(), a.note(), a.status(), a.createdAt()))
                        .toList());
    }

    @Override
    public void erase(UUID user) {
        // Texts of an organization stay with it; the account's id alone names nobody.
    }

    /** What is kept of a person. */
    record Kept(List<Told> told, List<Adopted> adopted) {}

    /** A story in the archive. */
    record Told(UUID id, StoryInput words, StoryStatus status, Instant at) {}

    /** An adoption in the archive. */
    record Adopted(UUID story, UUID organization, String note, AdoptionStatus status, Instant at) {}
}
