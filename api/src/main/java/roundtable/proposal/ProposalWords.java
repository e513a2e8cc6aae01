package roundtable.proposal;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.organization.GeoPoint;

/** What the author says: the part of a proposal that people write. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class ProposalWords {
    /** Stands where moderation has taken a text. */
    static final String TAKEN = "…";

    private UUID organizationId;
    private String title;
    private String body;
    private String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> areaIds = new ArrayList<>();

    private UUID territoryId;
    private Double lat;
    private Double lon;
    private boolean everywhere;
    private UUID problemId;
    private UUID recommendationId;

    void write(ProposalInput in) {
        organizationId = in.organizationId();
        title = in.title().strip();
        body = in.body().strip();
        language = Objects.requireNonNullElse(in.language(), "ru");
        areaIds = in.activityAreaIds() == null
                ? new ArrayList<>()
                : new ArrayList<>(new LinkedHashSet<>(in.activityAreaIds()));
        territoryId = in.territoryId();
        lat = in.location() == null ? null : in.location().lat();
        lon = in.location() == null ? null : in.location().lon();
        everywhere = in.isEverywhere();
        problemId = in.problemId();
        recommendationId = in.recommendationId();
    }

    /** What would be kept of it. */
    static ProposalInput kept(ProposalInput in) {
        var words = new ProposalWords();
        words.write(in);
        return words.input();
    }

    /** Somebody else leads from now on; null for a resident. */
    void speakFor(UUID organization) {
        organizationId = organization;
    }

    /** Its present values, as somebody would have to send them. */
    ProposalInput input() {
        return new ProposalInput(
                organizationId,
                title,
                body,
                language,
                List.copyOf(areaIds),
                territoryId,
                lat == null ? null : new GeoPoint(lat, lon),
                everywhere,
                problemId,
                recommendationId);
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

    UUID organizationId() {
        return organizationId;
    }

    String title() {
        return title;
    }
}
