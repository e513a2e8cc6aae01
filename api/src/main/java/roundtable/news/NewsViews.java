package roundtable.news;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.identity.People;
import roundtable.news.NewsListRepository.Row;
import roundtable.news.RevisionRepository.Revision;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;
import roundtable.reference.AreaName;
import roundtable.reference.ReferenceDirectory;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.RequestLanguage;

/** News as the caller sees it: names put to ids, one statement for all of a page. */
@ApplicationScoped
class NewsViews {
    private final NewsPolicy policy;
    private final OrganizationDirectory organizations;
    private final ReferenceDirectory reference;
    private final People people;
    private final RequestLanguage language;

    NewsViews(
            NewsPolicy policy,
            OrganizationDirectory organizations,
            ReferenceDirectory reference,
            People people,
            RequestLanguage language) {
        this.policy = policy;
        this.organizations = organizations;
        this.reference = reference;
        this.people = people;
        this.language = language;
    }

    List<NewsCard> cards(Collection<Row> rows) {
        var named = names(rows.stream().map(Row::organizationId));
        var areas = areas(rows.stream().flatMap(r -> r.areaIds().stream()).collect(toSet()));
        var territories = territories(rows.stream().map(Row::territoryId));
        return rows.stream()
                .map(r -> new NewsCard(
                        r.id(),
                        r.slug(),
                        r.title(),
                        r.summary(),
                        of(r.areaIds(), areas),
                        r.territoryId() == null ? null : territories.get(r.territoryId()),
                        r.organizationId() == null ? null : named.get(r.organizationId()),
                        r.status(),
                        r.publishAt(),
                        r.publishedAt(),
                        r.updatedAt()))
                .toList();
    }

    NewsView view(NewsItem n) {
        var in = n.input();
        var organization = in.organizationId();
        var territory = in.territoryId();
        return new NewsView(
                n.id(),
                n.slug(),
                in.title(),
                in.summary(),
                in.html(),
                Objects.requireNonNullElse(in.language(), "ru"),
                of(in.areas(), areas(new HashSet<>(in.areas()))),
                territory == null ? null : territories(Stream.of(territory)).get(territory),
                organization,
                organization == null ? null : names(Stream.of(organization)).get(organization),
                n.status(),
                n.publishAt(),
                n.publishedAt(),
                policy.isInsider(n) ? n.reason() : null,
                n.hiddenAt(),
                n.isMasked(),
                policy.actions(n),
                n.createdAt(),
                n.updatedAt(),
                n.version());
    }

    /** For insiders, who may know who wrote what. */
    List<RevisionView> revisions(List<Revision> revisions) {
        var editors = people.names(revisions.stream().map(Revision::editor).collect(toSet()));
        return revisions.stream()
                .map(r -> new RevisionView(
                        r.id(), r.number(), r.title(), r.summary(), r.text(), editors.get(r.editor()), r.at()))
                .toList();
    }

    private Map<UUID, OrganizationName> names(Stream<@Nullable UUID> ids) {
        return organizations.names(ids.filter(Objects::nonNull).collect(toSet()));
    }

    private Map<UUID, TerritoryName> territories(Stream<@Nullable UUID> ids) {
        return reference.territories(ids.filter(Objects::nonNull).collect(toSet()), language.tag());
    }

    private Map<UUID, AreaName> areas(Set<UUID> ids) {
        return reference.areas(ids, language.tag());
    }

    private static List<AreaName> of(List<UUID> ids, Map<UUID, AreaName> areas) {
        return ids.stream().map(areas::get).filter(Objects::nonNull).toList();
    }
}
