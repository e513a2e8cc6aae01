package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.CommentedSubject;
import roundtable.shared.text.Message;

/** People comment on a proposal as long as it goes on; its author and the organization's people are told. */
@ApplicationScoped
class ProposalComments implements CommentedSubject {
    private static final Set<ProposalStatus> OVER = EnumSet.of(
            ProposalStatus.DECLINED,
            ProposalStatus.CLOSED_EXISTING,
            ProposalStatus.IMPLEMENTED,
            ProposalStatus.NO_SUPPORT,
            ProposalStatus.WITHDRAWN,
            ProposalStatus.MERGED);

    private final ProposalRepository proposals;
    private final ProposalModeration moderation;

    ProposalComments(ProposalRepository proposals, ProposalModeration moderation) {
        this.proposals = proposals;
        this.moderation = moderation;
    }

    @Override
    public String type() {
        return Proposal.TYPE;
    }

    @Override
    public Optional<Commented> commented(String idOrSlug) {
        return proposals
                .at(idOrSlug)
                .filter(Proposal::isPublic)
                .map(p -> new Commented(p.id(), p.input().title(), "/proposals/" + p.slug(), closed(p), true));
    }

    private static @Nullable Message closed(Proposal p) {
        return OVER.contains(p.status()) ? Message.of("proposal.comments-closed") : null;
    }

    @Override
    public Set<UUID> authors(UUID id) {
        return moderation.authors(id);
    }
}
