package roundtable.organization.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.PersonalDataSource;

/** On which boards a person sits or sat. When they leave, the seat stays in the history without the name. */
@ApplicationScoped
class PersonalSeats implements PersonalDataSource {
    private final TrusteeRepository trustees;
    private final Clock clock;

    PersonalSeats(TrusteeRepository trustees, Clock clock) {
        this.trustees = trustees;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "trusteeships";
    }

    @Override
    public Object data(UUID user) {
        return trustees.ofPerson(user).stream()
                .map(t -> new Sat(
                        t.organizationId(), t.name(), t.position(), t.since(), t.until(), t.status(), t.isPublic()))
                .toList();
    }

    @Override
    public void erase(UUID user) {
        trustees.forget(user, LocalDate.now(clock));
    }

    /** A seat in the archive. */
    record Sat(
            UUID organization,
            String name,
            String position,
            LocalDate since,
            @Nullable LocalDate until,
            TrusteeStatus status,
            boolean published) {}
}
