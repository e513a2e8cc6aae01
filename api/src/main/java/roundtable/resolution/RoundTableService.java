package roundtable.resolution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.resolution.reading.ResolutionDraft;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;
import roundtable.shared.text.Transliteration;

/** Writes of round tables. */
@ApplicationScoped
class RoundTableService {
    private static final int LONGEST_SLUG = 80;

    private final RoundTableRepository roundTables;
    private final OrganizationDirectory organizations;
    private final RecommendationPolicy policy;
    private final Preconditions preconditions;
    private final Inputs inputs;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Caller caller;
    private final Clock clock;

    RoundTableService(
            RoundTableRepository roundTables,
            OrganizationDirectory organizations,
            RecommendationPolicy policy,
            Preconditions preconditions,
            Inputs inputs,
            ObjectMapper json,
            Outbox outbox,
            Event<Changed> changed,
            Caller caller,
            Clock clock) {
        this.roundTables = roundTables;
        this.organizations = organizations;
        this.policy = policy;
        this.preconditions = preconditions;
        this.inputs = inputs;
        this.json = json;
        this.outbox = outbox;
        this.changed = changed;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes the draft public. 400 for what a document cannot lack, 409 when this very round table is there already. */
    @Transactional
    RoundTable publish(ResolutionDraft draft) {
        requireWhole(draft);
        var title = Objects.requireNonNull(draft.title());
        var heldOn = Objects.requireNonNull(draft.heldOn());
        roundTables.held(title, heldOn).ifPresent(known -> {
            throw ProblemException.conflict(Message.of("resolution.round-table-exists", known.title(), known.slug()))
                    .with("Location", "/api/v1/round-tables/" + known.id());
        });
        var actor = caller.id().orElseThrow();
        var now = clock.instant();
        var made = new RoundTable(slug(heldOn + " " + title), title, heldOn, draft.place());
        roundTables.persistAndFlush(made);
        roundTables.addPoints(made.id(), write(Publication.points(draft)));
        roundTables.addAddressees(made.id(), write(Publication.addressees(draft)));
        roundTables.addRecommendations(made.id(), write(Publication.recommendations(draft)), now);
        roundTables.addFirstSteps(made.id(), actor, now);
        outbox.add(new RoundTablePublished(made.id(), actor));
        changed.fire(new Changed(new Subject(RoundTable.TYPE, made.id()), "publish", Map.of()));
        return made;
    }

    /** Corrects the title, the day, the place and which organization an addressee is. */
    @Transactional
    RoundTable change(String idOrSlug, ObjectNode patch) {
        var found = roundTables.find(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.checkStaff();
        preconditions.require(found.version());
        var known = roundTables.addressees(found.id()).stream()
                .map(a -> new RoundTableInput.AddresseeInput(a.id(), a.name(), a.organizationId(), a.resourceCenter()))
                .toList();
        var current = new RoundTableInput(found.title(), found.heldOn(), found.place(), known);
        var wanted = inputs.merge(RoundTableInput.class, current, patch);
        requireSameAddressees(known, wanted.addressees());
        requireKnownOrganizations(wanted.addressees());
        var fields = new HashMap<String, Changed.Change>();
        note(fields, "title", current.title(), wanted.title());
        note(fields, "heldOn", current.heldOn(), wanted.heldOn());
        note(fields, "place", current.place(), wanted.place());
        note(fields, "addressees", known, wanted.addressees());
        found.change(wanted.title(), wanted.heldOn(), wanted.place());
        var changedAddressees = new ArrayList<>(wanted.addressees());
        changedAddressees.removeAll(known);
        changedAddressees.forEach(roundTables::changeAddressee);
        if (!changedAddressees.isEmpty()) {
            roundTables.touch(found);
            announce(found, known, changedAddressees);
        }
        changed.fire(new Changed(new Subject(RoundTable.TYPE, found.id()), "change", fields));
        roundTables.flush();
        return found;
    }

    /** An organization that has become an addressee has to be told what waits for it. */
    private void announce(
            RoundTable roundTable,
            List<RoundTableInput.AddresseeInput> known,
            List<RoundTableInput.AddresseeInput> changedAddressees) {
        var before = new HashMap<UUID, UUID>();
        known.forEach(a -> before.put(a.id(), a.organizationId()));
        var named = changedAddressees.stream()
                .filter(a -> a.organizationId() != null && !a.organizationId().equals(before.get(a.id())))
                .map(RoundTableInput.AddresseeInput::id)
                .collect(Collectors.toSet());
        if (!named.isEmpty()) {
            outbox.add(new AddresseesNamed(roundTable.id(), named, caller.id().orElseThrow()));
        }
    }

    private static void requireWhole(ResolutionDraft draft) {
        var faults = new ArrayList<Fault>();
        if (draft.title() == null || draft.title().isBlank()) {
            faults.add(missing("/draft/title"));
        }
        if (draft.heldOn() == null) {
            faults.add(missing("/draft/heldOn"));
        }
        if (draft.addressees().stream().allMatch(a -> a.recommendations().isEmpty())) {
            faults.add(missing("/draft/addressees"));
        }
        tooLong(faults, "/draft/title", draft.title(), 300);
        tooLong(faults, "/draft/place", draft.place(), 200);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static Fault missing(String field) {
        return new Fault(Violation.In.BODY, field, "required", Message.of("resolution.draft-lacks"));
    }

    private static void tooLong(
            List<Fault> faults, String field, @org.jspecify.annotations.Nullable String text, int most) {
        if (text != null && text.length() > most) {
            faults.add(new Fault(Violation.In.BODY, field, "length", Message.of("resolution.draft-too-long", most)));
        }
    }

    private static void requireSameAddressees(
            List<RoundTableInput.AddresseeInput> known, List<RoundTableInput.AddresseeInput> wanted) {
        var ids = known.stream().map(RoundTableInput.AddresseeInput::id).collect(Collectors.toSet());
        var given = wanted.stream().map(RoundTableInput.AddresseeInput::id).collect(Collectors.toSet());
        if (!ids.equals(given) || wanted.size() != known.size()) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/addressees", "same-addressees", Message.of("resolution.same-addressees"));
        }
    }

    private void requireKnownOrganizations(List<RoundTableInput.AddresseeInput> wanted) {
        var named = wanted.stream()
                .map(RoundTableInput.AddresseeInput::organizationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var known = organizations.cards(named, Texts.LANGUAGES.get(0)).keySet();
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < wanted.size(); i++) {
            var organization = wanted.get(i).organizationId();
            if (organization != null && !known.contains(organization)) {
                faults.add(new Fault(
                        Violation.In.BODY,
                        "/addressees/" + i + "/organizationId",
                        "unknown",
                        Message.of("resolution.unknown-organization")));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static void note(
            Map<String, Changed.Change> fields,
            String name,
            @org.jspecify.annotations.Nullable Object from,
            @org.jspecify.annotations.Nullable Object to) {
        if (!Objects.equals(from, to)) {
            fields.put(name, new Changed.Change(from, to));
        }
    }

    /** Two round tables of one day may have titles that begin alike. */
    private String slug(String words) {
        var slug = Transliteration.slug(words, LONGEST_SLUG);
        var free = slug;
        for (var n = 2; roundTables.slugTaken(free); n++) {
            free = slug + "-" + n;
        }
        return free;
    }

    private String write(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a round table is found. */
    static String path(UUID id) {
        return "/api/v1/round-tables/" + id;
    }
}
