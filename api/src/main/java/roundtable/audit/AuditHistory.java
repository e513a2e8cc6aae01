package roundtable.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** What was done to one object: for the history page of its feature, which decides who may read it. */
@ApplicationScoped
public class AuditHistory {
    private final AuditRepository entries;

    AuditHistory(AuditRepository entries) {
        this.entries = entries;
    }

    /** Entries about the object, newest first, at most {@code limit}; {@code after} is the last slice's key. */
    public Slice<AuditEntry> of(Subject subject, @Nullable Key after, int limit) {
        return entries.of(subject, after, limit);
    }
}
