package roundtable.resolution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.resolution.reading.Reading;
import roundtable.resolution.reading.ResolutionDraft;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;

/** Writes of imports. */
@ApplicationScoped
class ImportService {
    private final ImportRepository imports;
    private final RoundTableService roundTables;
    private final ImportPolicy policy;
    private final Preconditions preconditions;
    private final Inputs inputs;
    private final ObjectMapper json;
    private final Event<Changed> changed;

    ImportService(
            ImportRepository imports,
            RoundTableService roundTables,
            ImportPolicy policy,
            Preconditions preconditions,
            Inputs inputs,
            ObjectMapper json,
            Event<Changed> changed) {
        this.imports = imports;
        this.roundTables = roundTables;
        this.policy = policy;
        this.preconditions = preconditions;
        this.inputs = inputs;
        this.json = json;
        this.changed = changed;
    }

    /** Keeps what was read as a draft. */
    @Transactional
    ImportView create(String fileName, Reading reading) {
        var made = new ResolutionImport(fileName, reading.source().lines(), write(reading.draft()));
        imports.persist(made);
        changed.fire(new Changed(new Subject(ResolutionImport.TYPE, made.id()), "create", Map.of()));
        imports.flush();
        return view(made, reading.draft(), null);
    }

    /** Corrects the draft; lists are replaced whole. */
    @Transactional
    ImportView change(UUID id, ObjectNode patch) {
        var found = find(id);
        policy.check(ImportAction.CHANGE);
        preconditions.require(found.version());
        var corrected = inputs.merge(ResolutionImportInput.class, new ResolutionImportInput(read(found)), patch);
        found.change(write(corrected.draft()));
        changed.fire(new Changed(new Subject(ResolutionImport.TYPE, id), "change", Map.of()));
        imports.flush();
        return view(found, corrected.draft(), null);
    }

    /** Publishes the draft as a round table with its recommendations, once. */
    @Transactional
    RoundTable publish(UUID id) {
        var found = find(id);
        policy.check(ImportAction.PUBLISH);
        ImportStatus.LIFE.after(ImportAction.PUBLISH, found.status());
        var made = roundTables.publish(read(found));
        found.published(made.id());
        changed.fire(new Changed(new Subject(ResolutionImport.TYPE, id), "publish", Map.of()));
        imports.flush();
        return made;
    }

    /** Puts the import aside; nothing of it was ever public. */
    @Transactional
    ImportView discard(UUID id) {
        var found = find(id);
        policy.check(ImportAction.DISCARD);
        found.discard();
        changed.fire(new Changed(new Subject(ResolutionImport.TYPE, id), "discard", Map.of()));
        imports.flush();
        return view(found, read(found), null);
    }

    ImportView view(ResolutionImport found, ResolutionDraft draft, @Nullable RoundTableLink roundTable) {
        return ImportView.of(found, draft, policy.actions(found), roundTable);
    }

    ResolutionDraft read(ResolutionImport found) {
        try {
            return json.readValue(found.draft(), ResolutionDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored draft of " + found.id() + " is not one", e);
        }
    }

    ResolutionImport find(UUID id) {
        var found = imports.findById(id);
        if (found == null) {
            throw ProblemException.notFound();
        }
        return found;
    }

    private String write(ResolutionDraft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
