package roundtable.platform;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;
import roundtable.platform.LinkRepository.Link;
import roundtable.platform.MinutesView.PresentView;
import roundtable.platform.PlatformListRepository.Happened;
import roundtable.platform.PlatformView.LinkView;
import roundtable.reference.AreaName;
import roundtable.reference.ReferenceDirectory;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.spi.EvidenceSource;

/** Platforms and what is in them as the caller sees them, with names put to ids. */
@ApplicationScoped
class PlatformViews {
    private final PlatformPolicy policy;
    private final SeatRepository seats;
    private final TopicRepository topics;
    private final LinkRepository links;
    private final LinkedThings things;
    private final OrganizationDirectory organizations;
    private final ReferenceDirectory reference;
    private final Caller caller;
    private final RequestLanguage language;

    PlatformViews(
            PlatformPolicy policy,
            SeatRepository seats,
            TopicRepository topics,
            LinkRepository links,
            LinkedThings things,
            OrganizationDirectory organizations,
            ReferenceDirectory reference,
            Caller caller,
            RequestLanguage language) {
        this.policy = policy;
        this.seats = seats;
        this.topics = topics;
        this.links = links;
        this.things = things;
        this.organizations = organizations;
        this.reference = reference;
        this.caller = caller;
        this.language = language;
    }

    List<PlatformCard> cards(Collection<PlatformRow> rows) {
        var areas =
                reference.areas(rows.stream().flatMap(r -> r.areaIds().stream()).collect(toSet()), language.tag());
        var territories = territories(rows.stream().map(PlatformRow::territoryId));
        return rows.stream()
                .map(r -> new PlatformCard(
                        r.id(),
                        r.slug(),
                        r.title(),
                        r.purpose(),
                        of(r.areaIds(), areas),
                        r.territoryId() == null ? null : territories.get(r.territoryId()),
                        r.status(),
                        r.sides(),
                        r.minutesCount(),
                        r.inactive(),
                        r.activeAt(),
                        r.createdAt(),
                        r.updatedAt()))
                .toList();
    }

    /** The platform, visible to the caller. */
    PlatformView view(Platform p) {
        var mine = mine(p);
        var in = p.input();
        return new PlatformView(
                p.id(),
                p.slug(),
                p.title(),
                in.purpose(),
                in.facilitator(),
                Objects.requireNonNullElse(in.language(), "ru"),
                of(in.areas(), reference.areas(new HashSet<>(in.areas()), language.tag())),
                in.territoryId() == null
                        ? null
                        : territories(Stream.of(in.territoryId())).get(in.territoryId()),
                p.status(),
                new SidesView(p.ngoCount(), p.businessCount(), p.governmentCount()),
                p.minutesCount(),
                p.inactiveAt() != null,
                p.activeAt(),
                links(p),
                p.closedAt(),
                p.closedReason(),
                mine,
                p.hiddenAt(),
                p.isMasked(),
                policy.actions(p, mine),
                p.createdAt(),
                p.updatedAt(),
                p.version());
    }

    /** What it works on, as far as everybody may see it. */
    private List<LinkView> links(Platform p) {
        var all = links.of(p.id());
        var shown = new HashMap<UUID, EvidenceSource.Shown>();
        for (var type : LinkType.values()) {
            shown.putAll(things.shown(
                    type,
                    all.stream().filter(l -> l.type() == type).map(Link::target).collect(toSet())));
        }
        return all.stream()
                .flatMap(l -> Stream.ofNullable(shown.get(l.target()))
                        .map(s -> new LinkView(l.type(), l.target(), s.title(), s.path())))
                .toList();
    }

    List<SeatView> seats(Platform p, List<Seat> rows) {
        var named = names(rows.stream().map(Seat::organizationId));
        return rows.stream()
                .map(s -> new SeatView(
                        s.id(),
                        s.organizationId(),
                        named.get(s.organizationId()),
                        s.side(),
                        s.status(),
                        policy.isStaff() || caller.actsFor(s.organizationId()) ? s.note() : null,
                        s.seatedAt(),
                        policy.actions(p, s),
                        s.createdAt()))
                .toList();
    }

    List<TopicView> topics(Platform p, List<Topic> rows) {
        var named = names(rows.stream().map(Topic::organizationId));
        var leads = policy.isStaff() && p.status() == PlatformStatus.OPEN;
        return rows.stream()
                .map(t -> new TopicView(
                        t.id(),
                        t.title(),
                        t.body(),
                        t.organizationId() == null ? null : named.get(t.organizationId()),
                        t.status(),
                        unlessTaken(t.outcome()),
                        t.isMasked(),
                        leads ? TopicStatus.LIFE.actionsIn(t.status()) : Set.of(),
                        t.createdAt(),
                        t.closedAt()))
                .toList();
    }

    List<MinutesView> minutes(List<Minutes> rows) {
        var named = names(rows.stream().flatMap(m -> m.presentIds().stream()));
        var titles = topics.titles(
                rows.stream().map(Minutes::topicId).filter(Objects::nonNull).collect(toSet()));
        return rows.stream()
                .map(m -> new MinutesView(
                        m.id(),
                        m.heldOn(),
                        m.topicId(),
                        m.topicId() == null ? null : titles.get(m.topicId()),
                        m.presentIds().stream()
                                .map(o -> new PresentView(o, named.get(o)))
                                .toList(),
                        m.others(),
                        m.decisions(),
                        m.fileId() == null ? null : "/api/v1/files/" + m.fileId() + "/content",
                        m.isMasked(),
                        m.createdAt()))
                .toList();
    }

    List<HappeningView> happenings(List<Happened> rows) {
        var named = names(rows.stream().map(Happened::organization));
        return rows.stream()
                .map(h -> new HappeningView(
                        h.id(),
                        h.kind(),
                        h.at(),
                        unlessTaken(h.title()),
                        h.organization() == null ? null : named.get(h.organization()),
                        h.day(),
                        h.discussion() == null ? null : "/discussions/" + h.discussion()))
                .toList();
    }

    /** What a moderator has taken is nothing to show: the page tells so in words. */
    private static @Nullable String unlessTaken(@Nullable String words) {
        return MaskedWords.TAKEN.equals(words) ? null : words;
    }

    /** The organizations sitting there for which the caller acts; asked for the signed in only. */
    Set<UUID> mine(Platform p) {
        return seats.among(p.id(), caller.acting());
    }

    /** Names of published organizations; one that is not is not named. */
    private Map<UUID, OrganizationName> names(Stream<@Nullable UUID> ids) {
        return organizations.names(ids.filter(Objects::nonNull).collect(toSet()));
    }

    private Map<UUID, TerritoryName> territories(Stream<@Nullable UUID> ids) {
        return reference.territories(ids.filter(Objects::nonNull).collect(toSet()), language.tag());
    }

    private static List<AreaName> of(List<UUID> ids, Map<UUID, AreaName> areas) {
        return ids.stream().map(areas::get).filter(Objects::nonNull).toList();
    }
}
