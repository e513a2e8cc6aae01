package roundtable.discussion;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** What is asked: the part of a discussion that people write. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class DiscussionWords {
    /** Stands where moderation has taken a text. */
    private static final String TAKEN = "…";

    private String title;
    private String body;
    private String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> areaIds = new ArrayList<>();

    private UUID territoryId;
    private boolean aliases;
    private UUID platformId;

    void write(DiscussionInput in) {
        title = in.title().strip();
        body = in.body().strip();
        language = Objects.requireNonNullElse(in.language(), "ru");
        areaIds = new ArrayList<>(new LinkedHashSet<>(in.areas()));
        territoryId = in.territoryId();
        aliases = in.takesAliases();
        platformId = in.platformId();
    }

    MaskedWords taken() {
        var taken = new MaskedWords(title, body);
        title = TAKEN;
        body = TAKEN;
        return taken;
    }

    void giveBack(MaskedWords taken) {
        title = taken.title();
        body = taken.body();
    }

    String title() {
        return title;
    }

    /** The platform at which it is held; null for none. */
    UUID platformId() {
        return platformId;
    }

    /** Its present values, as somebody would have to send them. */
    DiscussionInput input(DiscussionTerm term) {
        return new DiscussionInput(
                title,
                body,
                language,
                List.copyOf(areaIds),
                territoryId,
                term.opensOn(),
                term.closesOn(),
                aliases,
                platformId);
    }
}
