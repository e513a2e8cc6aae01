package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.initiative.SupportRepository.Backed;
import roundtable.initiative.SupportRepository.Supported;
import roundtable.shared.spi.PersonalDataSource;

/**
 * What a person has written for a council, filed, done, and stood behind. What is the council's or the body's stays theirs when
 * the person leaves; a support that still counts is taken back, and one of a decided initiative becomes nameless.
 */
@ApplicationScoped
class PersonalInitiatives implements PersonalDataSource {
    private final InitiativeRepository initiatives;
    private final DocumentRepository documents;
    private final StepRepository steps;
    private final SupportRepository supports;

    PersonalInitiatives(
            InitiativeRepository initiatives,
            DocumentRepository documents,
            StepRepository steps,
            SupportRepository supports) {
        this.initiatives = initiatives;
        this.documents = documents;
        this.steps = steps;
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
                        .map(i -> new Written(i.id(), i.written(), i.status(), i.createdAt()))
                        .toList(),
                documents.by(user).stream()
                        .map(d -> new Filed(d.id(), d.title(), d.number(), d.datedOn(), d.address(), d.at()))
                        .toList(),
                steps.by(user).stream()
                        .map(s -> new Taken(s.initiative(), s.action(), s.actingFor(), s.reason(), s.at()))
                        .toList(),
                supports.by(user),
                supports.backedBy(user));
    }

    @Override
    public void erase(UUID user) {
        supports.forget(user);
    }

    /** What is kept of a person. */
    record Kept(
            List<Written> written,
            List<Filed> filed,
            List<Taken> taken,
            List<Supported> supported,
            List<Backed> backed) {}

    /** An initiative in the archive: the person's own words, also those that moderation has taken from the page. */
    record Written(UUID id, InitiativeInput words, InitiativeStatus status, Instant at) {}

    /** A document in the archive. */
    record Filed(
            UUID id, String title, @Nullable String number, @Nullable LocalDate datedOn, String address, Instant at) {}

    /** A step in the archive. */
    record Taken(
            UUID initiative, InitiativeAction action, @Nullable UUID actingFor, @Nullable String reason, Instant at) {}
}
