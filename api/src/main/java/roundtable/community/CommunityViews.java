package roundtable.community;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.community.CommunityView.Coordinator;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationCard;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.RequestLanguage;

/**
 * Communities and their members as the caller sees them, with names put to ids. Area and territory are there: foreign
 * keys say so.
 */
@ApplicationScoped
class CommunityViews {
    private final CommunityPolicy policy;
    private final MemberRepository members;
    private final OrganizationDirectory organizations;
    private final ReferenceDirectory reference;
    private final Caller caller;
    private final RequestLanguage language;

    CommunityViews(
            CommunityPolicy policy,
            MemberRepository members,
            OrganizationDirectory organizations,
            ReferenceDirectory reference,
            Caller caller,
            RequestLanguage language) {
        this.policy = policy;
        this.members = members;
        this.organizations = organizations;
        this.reference = reference;
        this.caller = caller;
        this.language = language;
    }

    List<CommunityCard> cards(Collection<CommunityRow> rows) {
        var areas = reference.areas(rows.stream().map(CommunityRow::areaId).collect(toSet()), language.tag());
        var territories = reference.territories(
                rows.stream().map(CommunityRow::territoryId).collect(toSet()), language.tag());
        return rows.stream()
                .map(r -> new CommunityCard(
                        r.id(),
                        r.slug(),
                        r.title(),
                        r.purpose(),
                        requireNonNull(areas.get(r.areaId())),
                        requireNonNull(territories.get(r.territoryId())),
                        r.status(),
                        r.memberCount(),
                        r.proposalCount(),
                        r.activeAt(),
                        r.createdAt(),
                        r.updatedAt()))
                .toList();
    }

    /** The community, visible to the caller. */
    CommunityView view(Community c) {
        var mine = mine(c);
        var named = names(Stream.of(c.proposedBy(), c.coordinatorId()));
        var in = c.input();
        return new CommunityView(
                c.id(),
                c.slug(),
                c.title(),
                in.purpose(),
                Objects.requireNonNullElse(in.language(), "ru"),
                requireNonNull(
                        reference.areas(Set.of(c.areaId()), language.tag()).get(c.areaId())),
                requireNonNull(reference
                        .territories(Set.of(c.territoryId()), language.tag())
                        .get(c.territoryId())),
                c.status(),
                named.get(c.proposedBy()),
                c.memberCount(),
                c.status() == CommunityStatus.PROPOSED ? Math.max(0, Community.ENOUGH - c.memberCount()) : 0,
                c.coordinatorId() == null ? null : new Coordinator(named.get(c.coordinatorId()), c.coordinatorUntil()),
                c.activeAt(),
                c.activatedAt(),
                c.dormantAt(),
                c.archivedAt(),
                c.archivedReason(),
                mine,
                c.hiddenAt(),
                c.isMasked(),
                policy.actions(c, mine),
                c.createdAt(),
                c.updatedAt(),
                c.version());
    }

    List<CommunityMemberView> members(Community c, Collection<Member> rows) {
        var cards =
                organizations.cards(rows.stream().map(Member::organizationId).collect(toSet()), language.tag());
        var inside = policy.isInside(mine(c));
        return rows.stream()
                .map(m -> member(c, m, Optional.ofNullable(cards.get(m.organizationId())), inside))
                .toList();
    }

    private static CommunityMemberView member(Community c, Member m, Optional<OrganizationCard> card, boolean inside) {
        return new CommunityMemberView(
                m.id(),
                m.organizationId(),
                card.map(o -> new OrganizationName(o.id(), o.slug(), o.shortName()))
                        .orElse(null),
                card.map(OrganizationCard::activityAreas).orElse(List.of()),
                card.map(OrganizationCard::territory).orElse(null),
                m.does(),
                inside ? m.contact() : null,
                m.organizationId().equals(c.coordinatorId()),
                m.createdAt());
    }

    /** The members for which the caller speaks; asked for the signed in only. */
    Set<UUID> mine(Community c) {
        return members.among(c.id(), caller.represented());
    }

    /** Names of published organizations; one that is not is not named. */
    Map<UUID, OrganizationName> names(Stream<@Nullable UUID> ids) {
        return organizations.names(ids.filter(Objects::nonNull).collect(toSet()));
    }
}
