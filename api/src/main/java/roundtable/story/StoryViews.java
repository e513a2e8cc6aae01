package roundtable.story;

import static java.util.stream.Collectors.toSet;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;
import roundtable.reference.AreaName;
import roundtable.reference.ReferenceDirectory;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.spi.EvidenceSource;
import roundtable.story.Rows.Row;
import roundtable.story.StoryView.Featured;
import roundtable.story.StoryView.SolvedProblem;
import roundtable.story.StoryView.StoryDocument;

/** Stories as the caller sees them: names put to ids, one statement for all of a page. */
@ApplicationScoped
class StoryViews {
    /** So long a moderator has for what is submitted. */
    private static final Duration REVIEW = Duration.ofDays(3);

    private final StoryPolicy policy;
    private final OrganizationDirectory organizations;
    private final ReferenceDirectory reference;
    private final List<EvidenceSource> sources;
    private final RequestLanguage language;

    StoryViews(
            StoryPolicy policy,
            OrganizationDirectory organizations,
            ReferenceDirectory reference,
            @All List<EvidenceSource> sources,
            RequestLanguage language) {
        this.policy = policy;
        this.organizations = organizations;
        this.reference = reference;
        this.sources = sources;
        this.language = language;
    }

    List<StoryCard> cards(Collection<Row> rows) {
        var named = names(rows.stream().map(Row::organizationId));
        var areas = areas(rows.stream().flatMap(r -> r.areaIds().stream()).collect(toSet()));
        var territories = territories(rows.stream().map(Row::territoryId));
        return rows.stream()
                .map(r -> new StoryCard(
                        r.id(),
                        r.slug(),
                        r.kind(),
                        r.title(),
                        r.summary(),
                        of(r.areaIds(), areas),
                        r.territoryId() == null ? null : territories.get(r.territoryId()),
                        named.get(r.organizationId()),
                        r.status(),
                        r.hasPassport(),
                        r.featuredAt() != null,
                        r.adoptionCount(),
                        r.doneCount(),
                        r.picture() == null || r.alt() == null ? null : StoryPicture.of(r.picture(), r.alt()),
                        reviewDueAt(r),
                        r.publishedAt(),
                        r.createdAt(),
                        r.updatedAt()))
                .toList();
    }

    private static @Nullable Instant reviewDueAt(Row row) {
        return row.status() != StoryStatus.SUBMITTED || row.submittedAt() == null
                ? null
                : row.submittedAt().plus(REVIEW);
    }

    StoryView view(Story s) {
        var in = s.input();
        var named = names(Stream.of(s.organizationId(), s.featuredFor()));
        return new StoryView(
                s.id(),
                s.slug(),
                s.kind(),
                in.title(),
                in.summary(),
                in.body(),
                Objects.requireNonNullElse(in.language(), "ru"),
                of(in.areas(), areas(new HashSet<>(in.areas()))),
                in.territoryId() == null
                        ? null
                        : territories(Stream.of(in.territoryId())).get(in.territoryId()),
                s.organizationId(),
                named.get(s.organizationId()),
                in.recommendationId(),
                problems(in.solved()),
                in.passport(),
                in.shownPictures().stream()
                        .map(p -> StoryPicture.of(p.fileId(), p.alt()))
                        .toList(),
                in.shownDocuments().stream()
                        .map(d -> new StoryDocument(d.fileId(), d.title(), StoryPicture.address(d.fileId())))
                        .toList(),
                s.status(),
                s.publishedAt(),
                s.featuredAt() == null
                        ? null
                        : new Featured(s.featuredFor() == null ? null : named.get(s.featuredFor()), s.featuredAt()),
                s.adoptionCount(),
                s.doneCount(),
                policy.tellsFor(s) ? s.returnedReason() : null,
                s.hiddenAt(),
                s.isMasked(),
                policy.actions(s),
                s.createdAt(),
                s.updatedAt(),
                s.version());
    }

    /** Those of the problems that everybody may see, in their order. */
    List<SolvedProblem> problems(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, EvidenceSource.Shown> shown = sources.stream()
                .filter(s -> s.type().equals("problem"))
                .findFirst()
                .map(s -> s.show(Set.copyOf(ids), language.tag()))
                .orElseGet(Map::of);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(shown.get(id)).map(p -> new SolvedProblem(id, p.title(), p.path())))
                .toList();
    }

    /** Names of published organizations; one that is not is not named. */
    Map<UUID, OrganizationName> names(Stream<@Nullable UUID> ids) {
        return organizations.names(ids.filter(Objects::nonNull).collect(toSet()));
    }

    Map<UUID, TerritoryName> territories(Stream<@Nullable UUID> ids) {
        return reference.territories(ids.filter(Objects::nonNull).collect(toSet()), language.tag());
    }

    private Map<UUID, AreaName> areas(Set<UUID> ids) {
        return reference.areas(ids, language.tag());
    }

    private static List<AreaName> of(List<UUID> ids, Map<UUID, AreaName> areas) {
        return ids.stream().map(areas::get).filter(Objects::nonNull).toList();
    }
}
