package roundtable.organization;

import static roundtable.organization.OrganizationAction.EDIT;
import static roundtable.organization.OrganizationAction.MERGE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;
import roundtable.shared.text.Message;

/** Everything that changes organizations. */
@ApplicationScoped
class OrganizationService {
    static final String TYPE = "organization";

    private final OrganizationRepository organizations;
    private final OrganizationPolicy policy;
    private final Differences differences;
    private final ReferenceDirectory reference;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final DuplicateService duplicates;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<Changed> changed;
    private final Clock clock;

    OrganizationService(
            OrganizationRepository organizations,
            OrganizationPolicy policy,
            Differences differences,
            ReferenceDirectory reference,
            Inputs inputs,
            Preconditions preconditions,
            DuplicateService duplicates,
            Caller caller,
            Outbox outbox,
            Event<Changed> changed,
            Clock clock) {
        this.organizations = organizations;
        this.policy = policy;
        this.differences = differences;
        this.reference = reference;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.duplicates = duplicates;
        this.caller = caller;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /** Adds one: an administrator's is published at once, others wait for a moderator. */
    @Transactional
    Organization create(OrganizationInput in) {
        var o = add(in, caller.id().orElse(null), policy.publishesAtOnce(), false);
        if (o.status() == OrganizationStatus.PUBLISHED) {
            changed.fire(new Changed(new Subject(TYPE, o.id()), EnumNames.of(OrganizationAction.PUBLISH), Map.of()));
        }
        return o;
    }

    /** Adds a made-up one for a demonstration, published and marked. */
    @Transactional
    UUID createDemo(OrganizationInput in, boolean verified, @Nullable Instant confirmedAt) {
        var o = add(in, null, true, true);
        if (verified) {
            o.apply(OrganizationAction.VERIFY, now());
        }
        if (confirmedAt != null) {
            o.apply(OrganizationAction.CONFIRM, confirmedAt);
        }
        organizations.flush();
        return o.id();
    }

    private Organization add(OrganizationInput in, @Nullable UUID author, boolean published, boolean demo) {
        checkReferences(in);
        var o = new Organization(in, author, published, demo, now());
        var said = differences.between(null, o.input());
        o.state(said.keySet());
        organizations.add(o);
        tell(o, "create", said);
        return o;
    }

    /** Changes what people may say of it. */
    @Transactional
    Organization change(String idOrSlug, ObjectNode patch) {
        var o = load(idOrSlug);
        policy.check(EDIT, o);
        preconditions.require(o.version());
        var before = o.input();
        var in = inputs.merge(OrganizationInput.class, before, patch);
        checkReferences(in);
        o.change(in);
        var said = differences.between(before, o.input());
        o.state(said.keySet());
        if (!before.shortName().equals(o.shortName())) {
            organizations.rename(o);
        }
        organizations.flush();
        tell(o, "change", said);
        return o;
    }

    /** How it would be with those values; nothing of it is kept. */
    @Transactional
    Organization preview(String idOrSlug, OrganizationInput in) {
        var o = load(idOrSlug);
        policy.check(EDIT, o);
        checkReferences(in);
        organizations.letGo(o);
        o.change(in);
        return o;
    }

    /** Any action that brings no data. */
    @Transactional
    Organization act(String idOrSlug, OrganizationAction action) {
        if (action == EDIT || action == MERGE) {
            throw ProblemException.notFound();
        }
        var o = load(idOrSlug);
        policy.check(action, o);
        var before = o.status();
        o.apply(action, now());
        organizations.flush();
        Map<String, Change> fields = before == o.status()
                ? Map.of()
                : Map.of("status", new Change(EnumNames.of(before), EnumNames.of(o.status())));
        tell(o, EnumNames.of(action), fields);
        return o;
    }

    /** Somebody has proved to act for it; the policy of claims has let them. */
    @Transactional
    void proved(UUID id, VerificationMethod method) {
        var o = organizations.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        var before = o.verificationMethod();
        o.proved(method, now());
        organizations.flush();
        tell(
                o,
                "verify",
                Map.of("verification", new Change(before == null ? null : EnumNames.of(before), EnumNames.of(method))));
    }

    /** Its people say that all of this is still true; a sealed link has let them. False when that is not possible now. */
    @Transactional
    boolean stillTrue(UUID id, @Nullable Instant saidBefore) {
        var o = organizations.findByIdOptional(id).orElse(null);
        if (o == null
                || o.status() != OrganizationStatus.PUBLISHED
                || !java.util.Objects.equals(o.confirmedAt(), saidBefore)) {
            return false;
        }
        o.apply(OrganizationAction.CONFIRM, now());
        organizations.flush();
        tell(o, EnumNames.of(OrganizationAction.CONFIRM), Map.of());
        return true;
    }

    /**
     * Makes one of two. The survivor keeps its own values and takes what it lacks; the other's id and addresses lead
     * to it from now on.
     */
    @Transactional
    Organization merge(String idOrSlug, UUID into) {
        var gone = load(idOrSlug);
        policy.check(MERGE, gone);
        if (gone.id().equals(into)) {
            throw invalidInto("itself");
        }
        var survivor = organizations.lockBoth(gone.id(), into).stream()
                .filter(o -> o.id().equals(into))
                .findFirst()
                .orElseThrow(() -> invalidInto("unknown"));
        if (survivor.status() == OrganizationStatus.MERGED || survivor.status() == OrganizationStatus.ARCHIVED) {
            throw ProblemException.conflict(
                    Message.of("organization.merge-into", EnumNames.of(survivor.status()), survivor.slug()));
        }
        var before = survivor.input();
        gone.mergeInto(survivor, now());
        // First, so that its ОГРН is free for the survivor.
        organizations.flush();
        survivor.complement(gone);
        var completed = differences.between(before, survivor.input());
        survivor.state(
                completed.keySet().stream().filter(gone.stated()::contains).toList());
        organizations.redirectMerged(gone.id(), survivor.id());
        organizations.flush();
        duplicates.merging(gone.id(), survivor.id());
        tell(gone, "merge", Map.of("mergedInto", new Change(null, survivor.id().toString())));
        var taken = new java.util.TreeMap<>(completed);
        taken.put("merged", new Change(null, gone.id().toString()));
        tell(survivor, "merge", taken);
        outbox.add(new OrganizationMerged(gone.id(), survivor.id()));
        return survivor;
    }

    private Organization load(String idOrSlug) {
        return organizations.at(idOrSlug).orElseThrow(ProblemException::notFound);
    }

    private void tell(Organization o, String action, Map<String, Change> fields) {
        changed.fire(new Changed(new Subject(TYPE, o.id()), action, fields));
        outbox.add(new OrganizationChanged(o.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** All unknown references at once; the foreign keys stand behind it. */
    private void checkReferences(OrganizationInput in) {
        var faults = new ArrayList<Fault>();
        List<UUID> areas = in.activityAreaIds() == null ? List.of() : in.activityAreaIds();
        var known = reference.areas(new HashSet<>(areas), "ru");
        for (var i = 0; i < areas.size(); i++) {
            if (!known.containsKey(areas.get(i))) {
                faults.add(unknown("/activityAreaIds/" + i, "area"));
            }
        }
        var territory = in.territoryId();
        if (territory != null && !reference.territories(Set.of(territory), "ru").containsKey(territory)) {
            faults.add(unknown("/territoryId", "territory"));
        }
        var form = in.legalFormCode();
        if (form != null && !reference.legalForms(Set.of(form), "ru").containsKey(form)) {
            faults.add(unknown("/legalFormCode", "legal-form"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static Fault unknown(String field, String what) {
        return new Fault(Violation.In.BODY, field, "unknown", Message.of("organization.fault.unknown-" + what));
    }

    private static ProblemException invalidInto(String code) {
        return ProblemException.invalid(
                Violation.In.BODY, "/into", code, Message.of("organization.fault.into-" + code));
    }
}
