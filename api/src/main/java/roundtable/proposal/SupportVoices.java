package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.CountedVoices;
import roundtable.shared.text.Message;

/** Supports that a moderator sets aside and gives back, in a proposal and in those in which it went on. */
@ApplicationScoped
class SupportVoices implements CountedVoices {
    private final ProposalRepository proposals;
    private final SupportRepository supports;
    private final Reach reach;

    SupportVoices(ProposalRepository proposals, SupportRepository supports, Reach reach) {
        this.proposals = proposals;
        this.supports = supports;
        this.reach = reach;
    }

    @Override
    public String type() {
        return Proposal.TYPE;
    }

    /** What has found enough support stays with its body: people have begun to work on it. */
    @Override
    public Set<UUID> setAside(UUID id, Set<UUID> accounts) {
        return supports.setAside(locked(id), accounts);
    }

    @Override
    public Set<UUID> giveBack(UUID id, Set<UUID> accounts) {
        var line = locked(id);
        var given = supports.giveBack(line, accounts);
        line.forEach(one -> proposals.locked(one).map(proposals::refreshed).ifPresent(reach::look));
        return given;
    }

    private List<UUID> locked(UUID id) {
        var line = proposals.line(id);
        proposals.lockInOrder(line);
        if (!proposals.line(id).equals(line)) {
            throw ProblemException.conflict(Message.of("proposal.merged-meanwhile"));
        }
        return line;
    }
}
