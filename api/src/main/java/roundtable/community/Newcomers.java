package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.community.InvitationRepository.Asked;
import roundtable.organization.NewNgo;
import roundtable.organization.OrganizationCard;
import roundtable.organization.OrganizationDirectory;
import roundtable.organization.OrganizationName;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** NGOs that are new in a community's area and territory. */
@ApplicationScoped
class Newcomers {
    /** So long after it was verified an NGO is new. */
    private static final Duration NEW = Duration.ofDays(90);
    /** How many are looked through for one of them. */
    private static final int PORTION = 200;

    private final InvitationRepository invited;
    private final Invitations invitations;
    private final MemberRepository members;
    private final OrganizationDirectory organizations;
    private final ReferenceDirectory reference;
    private final RequestLanguage language;
    private final Clock clock;

    Newcomers(
            InvitationRepository invited,
            Invitations invitations,
            MemberRepository members,
            OrganizationDirectory organizations,
            ReferenceDirectory reference,
            RequestLanguage language,
            Clock clock) {
        this.invited = invited;
        this.invitations = invitations;
        this.members = members;
        this.organizations = organizations;
        this.reference = reference;
        this.language = language;
        this.clock = clock;
    }

    /** A page, those who were verified last first. */
    Slice<NewNgo> page(Community c, @Nullable Key after, int limit) {
        var last = after == null ? null : new NewNgo(after.uuid(1), after.instant(0));
        return Slice.of(found(c, last, limit + 1), limit, n -> Key.of(n.verifiedAt(), n.id()));
    }

    /** Whether it is one of them. */
    Optional<NewNgo> one(Community c, UUID organization) {
        NewNgo last = null;
        List<NewNgo> found;
        do {
            found = found(c, last, PORTION);
            var hit = found.stream().filter(n -> n.id().equals(organization)).findFirst();
            if (hit.isPresent()) {
                return hit;
            }
            last = found.isEmpty() ? last : found.get(found.size() - 1);
        } while (found.size() == PORTION);
        return Optional.empty();
    }

    private List<NewNgo> found(Community c, @Nullable NewNgo after, int most) {
        var territory = reference.territories(Set.of(c.territoryId()), "ru").get(c.territoryId());
        return territory == null
                ? List.of()
                : organizations.newNgos(
                        c.areaId(),
                        territory.oktmo(),
                        clock.instant().minus(NEW),
                        new HashSet<>(members.organizations(c.id())),
                        after,
                        most);
    }

    /** With names, and when they were invited. */
    List<NewcomerView> views(Community c, List<NewNgo> rows, boolean mayInvite) {
        var asked = invited.asked(c.id(), rows.stream().map(NewNgo::id).toList());
        var cards = organizations.cards(rows.stream().map(NewNgo::id).collect(Collectors.toSet()), language.tag());
        var names = organizations.names(asked.values().stream().map(Asked::by).collect(Collectors.toSet()));
        return rows.stream()
                .flatMap(n -> Stream.ofNullable(cards.get(n.id())).map(card -> {
                    var last = asked.get(n.id());
                    return view(
                            n,
                            card,
                            last,
                            last == null ? null : names.get(last.by()),
                            mayInvite && invitations.restsUntil(last) == null);
                }))
                .toList();
    }

    private static NewcomerView view(
            NewNgo n, OrganizationCard card, @Nullable Asked last, @Nullable OrganizationName by, boolean canInvite) {
        return new NewcomerView(
                n.id(),
                new OrganizationName(card.id(), card.slug(), card.shortName()),
                card.activityAreas(),
                card.territory(),
                n.verifiedAt(),
                last == null ? null : last.at(),
                by,
                last == null ? null : last.declinedAt(),
                canInvite);
    }
}
