package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.spi.EvidenceSource;

/** Shows statements that an indicator counted. No predicate: words prove nothing yet. */
@ApplicationScoped
class StatementSource implements EvidenceSource {
    private final StatementRepository statements;

    StatementSource(StatementRepository statements) {
        this.statements = statements;
    }

    @Override
    public String type() {
        return Statement.TYPE;
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        return statements.named(ids).stream()
                .collect(Collectors.toMap(
                        StatementRepository.Named::id,
                        s -> new Shown(s.title(), "/communities/" + s.community() + "?tab=statements")));
    }
}
