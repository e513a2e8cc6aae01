package roundtable.discussion;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.discussion.DiscussionView.Outcome;
import roundtable.discussion.Rows.Row;
import roundtable.identity.Caller;
import roundtable.identity.People;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.AreaName;
import roundtable.reference.ReferenceDirectory;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.spi.PlatformNames;
import roundtable.shared.spi.PlatformNames.PlatformName;

/** Discussions as the caller sees them: names put to ids, one statement for all of a page. */
@ApplicationScoped
class DiscussionViews {
    private final DiscussionPolicy policy;
    private final OrganizationDirectory organizations;
    private final ReferenceDirectory reference;
    private final People people;
    private final PlatformNames platforms;
    private final Caller caller;
    private final RequestLanguage language;
    private final Clock clock;

    DiscussionViews(
            DiscussionPolicy policy,
            OrganizationDirectory organizations,
            ReferenceDirectory reference,
            People people,
            PlatformNames platforms,
            Caller caller,
            RequestLanguage language,
            Clock clock) {
        this.policy = policy;
        this.organizations = organizations;
        this.reference = reference;
        this.people = people;
        this.platforms = platforms;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    List<DiscussionCard> cards(Collection<Row> rows) {
        var areas =
                reference.areas(rows.stream().flatMap(r -> r.areaIds().stream()).collect(toSet()), language.tag());
        var territories = territories(
                rows.stream().map(Row::territoryId).filter(Objects::nonNull).collect(toSet()));
        var held = platforms(
                rows.stream().map(Row::platformId).filter(Objects::nonNull).collect(toSet()));
        return rows.stream()
                .map(r -> new DiscussionCard(
                        r.id(),
                        r.slug(),
                        r.title(),
                        r.summary(),
                        of(r.areaIds(), areas),
                        r.territoryId() == null ? null : territories.get(r.territoryId()),
                        r.platformId() == null ? null : held.get(r.platformId()),
                        r.status(),
                        r.opensOn(),
                        r.closesOn(),
                        r.outcomeKind(),
                        r.agreed(),
                        r.postCount(),
                        r.createdAt(),
                        r.updatedAt()))
                .toList();
    }

    DiscussionView view(Discussion d) {
        var in = d.input();
        var term = d.term();
        return new DiscussionView(
                d.id(),
                d.slug(),
                in.title(),
                in.body(),
                Objects.requireNonNullElse(in.language(), "ru"),
                of(in.areas(), reference.areas(new HashSet<>(in.areas()), language.tag())),
                in.territoryId() == null
                        ? null
                        : territories(Set.of(in.territoryId())).get(in.territoryId()),
                d.platformId() == null
                        ? null
                        : platforms(Set.of(d.platformId())).get(d.platformId()),
                d.status(),
                people.publicNames(Set.of(d.facilitator())).get(d.facilitator()),
                caller.id().filter(d.facilitator()::equals).isPresent(),
                term.opensOn(),
                term.closesOn(),
                in.takesAliases(),
                term.isExtended(),
                term.openedAt(),
                term.endedAt(),
                d.status() == DiscussionStatus.SUMMING_UP
                        ? LocalDate.ofInstant(term.endedAt(), clock.getZone()).plusDays(DiscussionTerm.SUMMING_UP_DAYS)
                        : null,
                outcome(d.outcome()),
                d.postCount(),
                d.hiddenAt(),
                d.isMasked(),
                policy.actions(d),
                d.createdAt(),
                d.updatedAt(),
                d.version());
    }

    private @Nullable Outcome outcome(@Nullable DiscussionOutcome o) {
        if (o == null) {
            return null;
        }
        var owner = o.ownerId();
        return new Outcome(
                o.kind(),
                o.text(),
                o.dissent(),
                o.votes(),
                o.isAgreed(),
                o.votes().silent(),
                owner == null ? null : organizations.names(Set.of(owner)).get(owner),
                o.reviewOn(),
                o.at(),
                o.review(),
                o.reviewedAt(),
                o.pollId());
    }

    private Map<UUID, HeldAt> platforms(Set<UUID> ids) {
        return platforms.names(ids).values().stream().collect(toMap(PlatformName::id, HeldAt::of));
    }

    Map<UUID, TerritoryName> territories(Set<UUID> ids) {
        return reference.territories(ids, language.tag());
    }

    private static List<AreaName> of(List<UUID> ids, Map<UUID, AreaName> areas) {
        return ids.stream().map(areas::get).filter(Objects::nonNull).toList();
    }
}
