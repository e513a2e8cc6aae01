package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.spi.JointDrafts;

/** Members begin a proposal together; what becomes of it is the proposal's. */
@ApplicationScoped
class JointProposalService {
    private final MemberRepository members;
    private final CommunityMoves moves;
    private final CommunityViews views;
    private final JointDrafts drafts;

    JointProposalService(MemberRepository members, CommunityMoves moves, CommunityViews views, JointDrafts drafts) {
        this.members = members;
        this.moves = moves;
        this.views = views;
        this.drafts = drafts;
    }

    /** A draft of the member's, and an invitation for each of the others whom it asks. */
    @Transactional
    JointProposalView begin(String idOrSlug, JointProposalInput in) {
        var c = moves.acting(CommunityAction.PROPOSE, idOrSlug, in.organizationId());
        var asked = asked(c, in.organizationId(), in.inviteIds());
        var begun = drafts.begin(new JointDrafts.Draft(
                c.id(),
                in.organizationId(),
                in.title().strip(),
                in.body().strip(),
                Objects.requireNonNullElse(
                        in.language(), Objects.requireNonNullElse(c.input().language(), "ru")),
                List.of(c.areaId()),
                c.territoryId(),
                asked));
        moves.audit(c.id(), "propose", "proposal", begun.id());
        return JointProposalView.of(begun, asked.size());
    }

    /** Nobody proposes together alone, and nobody from outside is asked here: authors do that on the draft. */
    private List<UUID> asked(Community c, UUID first, @Nullable List<UUID> chosen) {
        var others = new LinkedHashSet<>(members.organizations(c.id()));
        others.remove(first);
        others.retainAll(views.names(others.stream()).keySet());
        if (chosen == null) {
            if (others.isEmpty()) {
                throw ProblemException.invalid(List.of(CommunityService.fault("/inviteIds", "nobody-to-ask")));
            }
            if (others.size() > JointDrafts.MOST_ASKED) {
                throw ProblemException.invalid(List.of(CommunityService.fault("/inviteIds", "too-many-to-ask")));
            }
            return List.copyOf(others);
        }
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < chosen.size(); i++) {
            if (!others.contains(chosen.get(i))) {
                faults.add(CommunityService.fault("/inviteIds/" + i, "no-member"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return List.copyOf(new LinkedHashSet<>(chosen));
    }
}
