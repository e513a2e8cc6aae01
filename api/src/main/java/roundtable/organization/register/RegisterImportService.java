package roundtable.organization.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Ids;
import roundtable.shared.text.Message;

/** What people do with imports of registers; the worker does the rest. */
@ApplicationScoped
class RegisterImportService {
    private static final int MOST_COLUMNS = 300;

    private final RegisterImportRepository imports;
    private final RegisterMappingRepository mappings;
    private final RegisterImportPolicy policy;
    private final RegisterFiles files;
    private final Preconditions preconditions;
    private final Inputs inputs;
    private final Caller caller;
    private final ObjectMapper json;
    private final Event<Changed> changed;
    private final Event<RegisterQueued> queued;
    private final Clock clock;

    RegisterImportService(
            RegisterImportRepository imports,
            RegisterMappingRepository mappings,
            RegisterImportPolicy policy,
            RegisterFiles files,
            Preconditions preconditions,
            Inputs inputs,
            Caller caller,
            ObjectMapper json,
            Event<Changed> changed,
            Event<RegisterQueued> queued,
            Clock clock) {
        this.imports = imports;
        this.mappings = mappings;
        this.policy = policy;
        this.files = files;
        this.preconditions = preconditions;
        this.inputs = inputs;
        this.caller = caller;
        this.json = json;
        this.changed = changed;
        this.queued = queued;
        this.clock = clock;
    }

    /** Keeps an uploaded file and lets the worker read it. */
    @Transactional
    RegisterImport create(
            String fileName, Path uploaded, long size, @Nullable String mapping, @Nullable String source) {
        var made = new RegisterImport(caller.id().orElseThrow(), fileName, size, now());
        if (mapping != null && !mapping.isBlank()) {
            var saved = Ids.read(mapping.strip())
                    .map(id -> mappings.find(id)
                            .orElseThrow(() -> ProblemException.invalid(List.of(fault("", "unknown-mapping")))))
                    .orElse(null);
            var fields = saved == null ? read(mapping) : saved.mapping();
            checkFields(fields);
            made.map(fields, named(source) == null && saved != null ? named(saved.source()) : named(source));
        } else {
            made.map(null, named(source));
        }
        imports.persist(made);
        files.take(made.id(), uploaded);
        tell(made, "create");
        return made;
    }

    /** Changes what the columns mean; the file is checked again. */
    @Transactional
    RegisterImport change(UUID id, ObjectNode patch) {
        var found = locked(id);
        policy.check(RegisterImportAction.CHANGE, found);
        preconditions.require(found.version());
        var mapping = new LinkedHashMap<String, @Nullable String>();
        found.columns().forEach(c -> mapping.put(c.header(), c.field()));
        var in = inputs.merge(RegisterImportInput.class, new RegisterImportInput(mapping, found.source()), patch);
        var wanted = in.mapping() == null ? Map.<String, @Nullable String>of() : in.mapping();
        checkFields(wanted);
        var unknown = wanted.keySet().stream()
                .filter(h -> !mapping.containsKey(h))
                .map(h -> fault(h, "unknown-header"))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
        found.change(in.mapping() == null ? null : wanted, named(in.source()), now());
        tell(found, "change");
        return found;
    }

    /** Start, cancel, undo. */
    @Transactional
    RegisterImport act(UUID id, RegisterImportAction action) {
        if (action == RegisterImportAction.CHANGE) {
            throw ProblemException.notFound();
        }
        var found = locked(id);
        policy.check(action, found);
        found.apply(action, now());
        tell(found, EnumNames.of(action));
        return found;
    }

    /** Saves a meaning of columns under a name. */
    @Transactional
    RegisterMappingView save(RegisterMappingInput in) {
        checkFields(in.mapping());
        return mappings.save(in);
    }

    /** Removes a saved meaning; imports that were made with it stay as they are. */
    @Transactional
    void remove(UUID mapping) {
        if (!mappings.remove(mapping)) {
            throw ProblemException.notFound();
        }
    }

    RegisterImport find(UUID id) {
        var found = imports.findById(id);
        if (found == null) {
            throw ProblemException.notFound();
        }
        return found;
    }

    private RegisterImport locked(UUID id) {
        return imports.locked(id).orElseThrow(ProblemException::notFound);
    }

    private void tell(RegisterImport i, String action) {
        imports.flush();
        changed.fire(new Changed(new Subject(RegisterImport.TYPE, i.id()), action, Map.of()));
        queued.fire(new RegisterQueued());
    }

    private Map<String, @Nullable String> read(String mapping) {
        try {
            var fields = json.readValue(mapping, new TypeReference<LinkedHashMap<String, @Nullable String>>() {});
            if (fields != null && fields.size() <= MOST_COLUMNS) {
                return fields;
            }
        } catch (JsonProcessingException notJson) {
            // Said below.
        }
        throw ProblemException.invalid(List.of(fault("", "mapping")));
    }

    /** All unknown fields, and fields that two columns claim, at once. */
    private static void checkFields(Map<String, @Nullable String> mapping) {
        var faults = new ArrayList<Fault>();
        var taken = new LinkedHashMap<String, String>();
        mapping.forEach((header, field) -> {
            if (field == null) {
                return;
            }
            if (Column.of(field).isEmpty()) {
                faults.add(fault(header, "unknown-column-field"));
            } else if (taken.put(field, header) != null) {
                faults.add(fault(header, "field-twice"));
            }
        });
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static Fault fault(String header, String code) {
        var pointer = header.isEmpty()
                ? "/mapping"
                : "/mapping/" + header.replace("~", "~0").replace("/", "~1");
        return new Fault(Violation.In.BODY, pointer, code, Message.of("register.fault." + code));
    }

    /** Spaces must not make another register of it. */
    private static @Nullable String named(@Nullable String source) {
        return source == null || source.isBlank() ? null : source.strip().replaceAll("\\s+", " ");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
