package roundtable.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.http.Table.Column;
import roundtable.shared.spi.Deed;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** The log as a table. That somebody took it away stands in the log itself. */
@ApplicationScoped
class AuditExport {
    private final AuditRepository entries;
    private final RequestLanguage language;
    private final ObjectMapper json;
    private final Event<Deed> deeds;

    AuditExport(AuditRepository entries, RequestLanguage language, ObjectMapper json, Event<Deed> deeds) {
        this.entries = entries;
        this.language = language;
        this.json = json;
        this.deeds = deeds;
    }

    Table<AuditEntry> table(AuditFilter filter) {
        QuarkusTransaction.requiringNew().run(() -> deeds.fire(new Deed("export", Deed.Outcome.OK, null, null, null)));
        return new Table<>("audit-log", columns(), row -> entries.each(filter, row));
    }

    private List<Column<AuditEntry>> columns() {
        return List.of(
                column("seq", AuditEntry::seq),
                column("at", AuditEntry::at),
                column("actorType", e -> EnumNames.of(e.actorType())),
                column("actorId", AuditEntry::actorId),
                column("sessionId", AuditEntry::sessionId),
                column("action", AuditEntry::action),
                column("subjectType", AuditEntry::subjectType),
                column("subjectId", AuditEntry::subjectId),
                column("outcome", e -> EnumNames.of(e.outcome())),
                column("requestId", AuditEntry::requestId),
                column("ipPrefix", AuditEntry::ipPrefix),
                column("changed", e -> e.changed().isEmpty() ? null : text(e)));
    }

    private Column<AuditEntry> column(String key, Function<AuditEntry, @Nullable Object> value) {
        return new Column<>(key, Texts.in(language.tag(), Message.of("audit.column." + key)), value);
    }

    private String text(AuditEntry entry) {
        try {
            return json.writeValueAsString(entry.changed());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
