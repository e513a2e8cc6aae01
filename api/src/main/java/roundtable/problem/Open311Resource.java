package roundtable.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.comment.Comments;
import roundtable.organization.OrganizationDirectory;
import roundtable.problem.ProblemListRepository.Order;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.spi.StructuredData;
import roundtable.shared.store.Criteria;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/**
 * What clients of GeoReport v2 (Open311, https://wiki.open311.org/GeoReport_v2/) read of problems, as they read it from
 * other cities. To state one takes the contract: Open311 knows neither who speaks nor who answers for what is said.
 */
@Path("/open311/v2")
@Produces(MediaType.APPLICATION_JSON)
class Open311Resource {
    /** The standard's own limits: without dates the last 90 days, and never more than a thousand. */
    private static final int DAYS = 90;

    private static final int MOST = 1000;

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final ProblemListRepository rows;
    private final ProblemViews views;
    private final ReferenceDirectory reference;
    private final RequestLanguage language;
    private final StructuredData data;
    private final Clock clock;

    Open311Resource(
            ProblemListRepository rows,
            ProblemViews views,
            ReferenceDirectory reference,
            RequestLanguage language,
            StructuredData data,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.reference = reference;
        this.language = language;
        this.data = data;
        this.clock = clock;
    }

    @GET
    @Path("services.json")
    @PermitAll
    @CacheFor(topics = {ProblemDirectory.TOPIC, Comments.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(hidden = true) // The standard is the contract.
    public List<Open311Service> services(@RestQuery("jurisdiction_id") @Nullable String jurisdiction) {
        var ids = new HashSet<>(reference.areaIdsByCode().values());
        return reference.areas(ids, language.tag()).values().stream()
                .map(area -> new Open311Service(area.id().toString(), area.name()))
                .sorted(Comparator.comparing(Open311Service::name))
                .toList();
    }

    @GET
    @Path("requests.json")
    @PermitAll
    @CacheFor(topics = {ProblemDirectory.TOPIC, Comments.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(hidden = true)
    public List<Open311Request> requests(
            @RestQuery("jurisdiction_id") @Nullable String jurisdiction,
            @RestQuery("service_request_id") @Pattern(regexp = ID + "(," + ID + "){0,99}") @Nullable String ids,
            @RestQuery("service_code") @Nullable UUID area,
            @RestQuery("start_date") @Nullable Instant from,
            @RestQuery("end_date") @Nullable Instant until,
            @RestQuery("status") @Pattern(regexp = "open|closed|open,closed|closed,open") @Nullable String status) {
        var criteria = new Criteria().and("p.listed");
        if (ids != null) {
            // Whoever names them wants these, whatever else is asked: so does the standard.
            return read(criteria.and("p.id = any(cast(:ids as uuid[]))", "ids", ids.split(",", -1)));
        }
        var end = Objects.requireNonNullElseGet(until, clock::instant);
        criteria.and("p.placed_at <= :until", "until", end)
                .and(
                        "p.placed_at >= :from",
                        "from",
                        Objects.requireNonNullElseGet(from, () -> end.minus(DAYS, ChronoUnit.DAYS)))
                .overlapping("p.area_ids", "areas", area == null ? List.of() : List.of(area));
        if ("open".equals(status)) {
            criteria.any("p.status", "states", List.copyOf(ProblemStatus.LIVE));
        } else if ("closed".equals(status)) {
            criteria.and("p.status <> all(cast(:live as text[]))", "live", names());
        }
        return read(criteria);
    }

    @GET
    @Path("requests/{id}.json")
    @PermitAll
    @CacheFor(topics = {ProblemDirectory.TOPIC, Comments.TOPIC, OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC})
    @Operation(hidden = true)
    public List<Open311Request> one(@RestPath UUID id, @RestQuery("jurisdiction_id") @Nullable String jurisdiction) {
        var found = read(new Criteria().and("p.listed").and("p.id = :id", "id", id));
        if (found.isEmpty()) {
            throw ProblemException.notFound();
        }
        return found;
    }

    private List<Open311Request> read(Criteria criteria) {
        return views.cards(rows.page(criteria, Order.NEWEST, null, MOST).items()).stream()
                .map(this::request)
                .toList();
    }

    private Open311Request request(ProblemCard p) {
        var area = p.activityAreas().isEmpty() ? null : p.activityAreas().get(0);
        return new Open311Request(
                p.id(),
                ProblemStatus.LIVE.contains(p.status()) ? "open" : "closed",
                Texts.in(
                        language.tag(),
                        Message.of("problem.open311." + p.status().name())),
                area == null ? null : area.name(),
                area == null ? null : area.id(),
                p.title() + "\n" + p.summary(),
                p.responsible() == null ? null : p.responsible().shortName(),
                p.publishedAt(),
                p.updatedAt(),
                p.dueAt(),
                p.territory() == null ? null : p.territory().name(),
                p.location() == null ? null : p.location().lat(),
                p.location() == null ? null : p.location().lon(),
                p.photo() == null ? null : data.url(p.photo().url() + "?size=large"));
    }

    private static String[] names() {
        return ProblemStatus.LIVE.stream().map(Enum::name).toArray(String[]::new);
    }
}
