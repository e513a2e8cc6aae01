package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import roundtable.shared.http.ProblemException;

/** What members say together. */
@ApplicationScoped
class StatementService {
    private final StatementRepository statements;
    private final CommunityMoves moves;

    StatementService(StatementRepository statements, CommunityMoves moves) {
        this.statements = statements;
        this.moves = moves;
    }

    /** Who proposes it signs it first. */
    @Transactional
    Statement propose(String idOrSlug, StatementInput in) {
        var c = moves.writing(idOrSlug, in.organizationId());
        var statement = new Statement(c.id(), in, moves.me());
        statements.persistAndFlush(statement);
        statements.sign(statement.id(), in.organizationId(), moves.me(), moves.now());
        moves.audit(c.id(), "state", "statement", statement.id());
        moves.tell(c, "state", in.organizationId(), statement.title());
        return statements.refreshed(statement);
    }

    /** Once for a member: the database decides between two of its people. */
    @Transactional
    Statement sign(String idOrSlug, UUID id, UUID organization) {
        var c = moves.writing(idOrSlug, organization);
        var statement = statements.visible(c.id(), id).orElseThrow(ProblemException::notFound);
        statements.sign(id, organization, moves.me(), moves.now());
        moves.audit(c.id(), "sign", "statement", id);
        return statements.refreshed(statement);
    }
}
