package roundtable.problem;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.organization.GeoPoint;

/** What the author says: the part of a problem that people write. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class ProblemWords {
    /** Stands where moderation has taken a text that cannot be missing. */
    private static final String TAKEN = "…";

    @Enumerated(EnumType.STRING)
    private ProblemKind kind;

    private UUID organizationId;
    private String title;
    private String body;
    private String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> areaIds = new ArrayList<>();

    private UUID territoryId;
    private Double lat;
    private Double lon;

    /** The outline of an area, longitude and latitude in turn; its centre is the point then. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Double> ring;

    private boolean everywhere;
    private String targetGroup;
    private String scale;
    private String evidence;
    private String goal;
    private String criteria;
    private LocalDate deadline;
    private String resources;
    private String contact;

    void write(ProblemInput in) {
        kind = in.kind();
        organizationId = in.organizationId();
        title = in.title().strip();
        body = in.body().strip();
        language = Objects.requireNonNullElse(in.language(), "ru");
        areaIds = in.activityAreaIds() == null
                ? new ArrayList<>()
                : new ArrayList<>(new LinkedHashSet<>(in.activityAreaIds()));
        territoryId = in.territoryId();
        var point = in.area() == null ? in.location() : in.area().centre();
        lat = point == null ? null : point.lat();
        lon = point == null ? null : point.lon();
        ring = in.area() == null ? null : in.area().ring();
        everywhere = in.isEverywhere();
        targetGroup = in.targetGroup();
        scale = in.scale();
        evidence = in.evidence();
        goal = in.goal();
        criteria = in.criteria();
        deadline = in.deadline();
        resources = in.resources();
        contact = in.contact();
    }

    /** Its present values, as somebody would have to send them; the pictures are {@link ProblemPhotos}'. */
    ProblemInput input() {
        return new ProblemInput(
                kind,
                organizationId,
                title,
                body,
                language,
                List.copyOf(areaIds),
                territoryId,
                ring == null ? point() : null,
                ring == null ? null : GeoArea.of(ring),
                everywhere,
                targetGroup,
                scale,
                evidence,
                goal,
                criteria,
                deadline,
                resources,
                contact,
                null);
    }

    /** Takes every text in which something of a person may stand. */
    MaskedWords taken() {
        var taken = new MaskedWords(title, body, targetGroup, scale, evidence, contact);
        title = TAKEN;
        body = TAKEN;
        targetGroup = null;
        scale = null;
        evidence = null;
        contact = null;
        return taken;
    }

    void giveBack(MaskedWords taken) {
        title = taken.title();
        body = taken.body();
        targetGroup = taken.targetGroup();
        scale = taken.scale();
        evidence = taken.evidence();
        contact = taken.contact();
    }

    /** The very place, or the centre of the area. */
    GeoPoint point() {
        return lat == null ? null : new GeoPoint(lat, lon);
    }

    ProblemKind kind() {
        return kind;
    }

    UUID organizationId() {
        return organizationId;
    }

    String title() {
        return title;
    }
}
