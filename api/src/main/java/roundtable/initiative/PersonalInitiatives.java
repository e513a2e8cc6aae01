package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import roundtable.shared.spi.PersonalDataSource;

/**
 * What a person has written for a council, filed, and supported. What is the council's or the body's stays theirs when
 * the person leaves; a support that still counts is taken back, and one of a decided initiative becomes nameless.
 */
@ApplicationScoped
class PersonalInitiatives implements PersonalDataSource {
    private final InitiativeRepository initiatives;
    private final DocumentRepository documents;
    private final SupportRepository supports;

    PersonalInitiatives(InitiativeRepository initiatives, DocumentRepository documents, SupportRepository supports) {
        this.initiatives = initiatives;
        this.documents = documents;
        this.supports = supports;
    }

    @Override
    public String name() {
        return "initiatives";
    }

    @Override
    public Object data(UUID user) {
        return new Kept(
                initiatives.of(user).stream()
                        .map(i -> new Written(i.id(), i.input(), i.status(), i.createdAt()))
                        .toList(),
                documents.by(user).stream()
                        .map(d -> new Filed(d.id(), d.title(), d.at()))
                        .toList(),
                supports.by(user));
    }

    @Override
    public void erase(UUID user) {
        supports.forget(user);
    }

    /** What is kept of a person. */
    record Kept(List<Written> written, List<Filed> filed, List<UUID> supported) {}

    /** An initiative in the archive. */
    record Written(UUID id, InitiativeInput words, InitiativeStatus status, Instant at) {}

    /** A document in the archive. */
    record Filed(UUID id, String title, Instant at) {}
}
