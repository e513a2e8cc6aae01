package roundtable.story;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.money.Money;

/** What the organization tells: the part of a story that people write, but for its files. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class StoryWords {
    /** Stands where moderation has taken a text that cannot be missing. */
    private static final String TAKEN = "…";

    private UUID organizationId;
    private String title;
    private String summary;
    private String body;
    private String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> areaIds = new ArrayList<>();

    private UUID territoryId;
    private UUID recommendationId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> problemIds = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private Passport passport;

    private Long costMinor;

    void write(StoryInput in) {
        organizationId = in.organizationId();
        title = in.title().strip();
        summary = in.summary().strip();
        body = in.body().strip();
        language = Objects.requireNonNullElse(in.language(), "ru");
        areaIds = new ArrayList<>(new LinkedHashSet<>(in.areas()));
        territoryId = in.territoryId();
        recommendationId = in.recommendationId();
        problemIds = new ArrayList<>(new LinkedHashSet<>(in.solved()));
        write(in.passport());
    }

    private void write(Passport given) {
        costMinor = given == null || given.cost() == null ? null : given.cost().minor();
        passport = given == null ? null : given.withCost(null);
    }

    /** Its present values, as somebody would have to send them. */
    StoryInput input(List<StoryFile> files) {
        return new StoryInput(
                organizationId,
                title,
                summary,
                body,
                language,
                areaIds,
                territoryId,
                recommendationId,
                problemIds,
                passport(),
                files.stream()
                        .filter(f -> f.role() == StoryFile.Role.PICTURE)
                        .map(f -> new StoryInput.Picture(f.fileId(), f.words()))
                        .toList(),
                files.stream()
                        .filter(f -> f.role() == StoryFile.Role.DOCUMENT)
                        .map(f -> new StoryInput.Document(f.fileId(), f.words()))
                        .toList());
    }

    private Passport passport() {
        return passport == null ? null : passport.withCost(costMinor == null ? null : Money.ofMinor(costMinor));
    }

    /** Takes every text in which something of a person may stand. */
    MaskedWords taken() {
        var taken = new MaskedWords(title, summary, body, passport());
        title = TAKEN;
        summary = TAKEN;
        body = TAKEN;
        write((Passport) null);
        return taken;
    }

    void giveBack(MaskedWords taken) {
        title = taken.title();
        summary = taken.summary();
        body = taken.body();
        write(taken.passport());
    }

    UUID organizationId() {
        return organizationId;
    }

    String title() {
        return title;
    }
}
