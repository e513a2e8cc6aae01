package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import roundtable.identity.People;
import roundtable.shared.spi.ModeratedSubject;

/** A statement can be reported; its author answers, and whoever speaks for the member that proposed it. */
@ApplicationScoped
class StatementModeration implements ModeratedSubject {
    private final StatementRepository statements;
    private final CommunityRepository communities;
    private final CommunityMoves moves;
    private final People people;

    StatementModeration(
            StatementRepository statements, CommunityRepository communities, CommunityMoves moves, People people) {
        this.statements = statements;
        this.communities = communities;
        this.moves = moves;
        this.people = people;
    }

    @Override
    public String type() {
        return Statement.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return statements.findByIdOptional(id).filter(Statement::isPublic).flatMap(s -> communities
                .findByIdOptional(s.communityId())
                .filter(Community::isPublic)
                .map(c -> new Shown(
                        s.title(),
                        s.title() + "\n" + s.body(),
                        "/communities/" + c.slug() + "?tab=statements",
                        s.version())));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        var authors = new HashSet<UUID>();
        statements.findByIdOptional(id).ifPresent(s -> {
            authors.add(s.author());
            authors.addAll(people.holding("representative", s.organizationId()));
        });
        return authors;
    }

    @Override
    public void hide(UUID id) {
        overlay(id, "hide", s -> s.hide(moves.now()));
    }

    @Override
    public void mask(UUID id) {
        overlay(id, "mask", Statement::mask);
    }

    @Override
    public void restore(UUID id) {
        overlay(id, "unhide", Statement::restore);
    }

    private void overlay(UUID id, String action, Consumer<Statement> change) {
        statements.findByIdOptional(id).ifPresent(s -> {
            change.accept(s);
            statements.flush();
            moves.audit(s.communityId(), action, "statement", id);
        });
    }
}
