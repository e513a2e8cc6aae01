package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.PersonalDataSource;

/** What a person has done at platforms for an organization or the Resource Center; it stays theirs. */
@ApplicationScoped
class PersonalPlatforms implements PersonalDataSource {
    private final PlatformRepository platforms;
    private final SeatRepository seats;
    private final TopicRepository topics;
    private final MinutesRepository minutes;

    PersonalPlatforms(
            PlatformRepository platforms, SeatRepository seats, TopicRepository topics, MinutesRepository minutes) {
        this.platforms = platforms;
        this.seats = seats;
        this.topics = topics;
        this.minutes = minutes;
    }

    @Override
    public String name() {
        return "platforms";
    }

    @Override
    public Object data(UUID user) {
        return new Kept(
                platforms.of(user).stream()
                        .map(p -> new Said(p.id(), p.title(), p.input().purpose(), p.createdAt()))
                        .toList(),
                seats.of(user).stream()
                        .map(s -> new Asked(s.platformId(), s.organizationId(), s.note(), s.status(), s.createdAt()))
                        .toList(),
                topics.of(user).stream()
                        .map(t -> new Said(t.platformId(), t.title(), t.body(), t.createdAt()))
                        .toList(),
                minutes.of(user).stream()
                        .map(m -> new Said(m.platformId(), String.valueOf(m.heldOn()), m.decisions(), m.createdAt()))
                        .toList());
    }

    @Override
    public void erase(UUID user) {
        // Words of organizations and of the Resource Center stay; the account's id alone names nobody.
    }

    /** What is kept of a person. */
    record Kept(List<Said> opened, List<Asked> seats, List<Said> raised, List<Said> recorded) {}

    /** Words in the archive, and at which platform. */
    record Said(UUID platform, String title, @Nullable String text, Instant at) {}

    /** A seat in the archive. */
    record Asked(UUID platform, UUID organization, @Nullable String note, SeatStatus status, Instant at) {}
}
