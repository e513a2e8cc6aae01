package roundtable.organization.media;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.file.FileDirectory;
import roundtable.organization.OrganizationAccess;
import roundtable.organization.OrganizationAccess.Known;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.Inputs;
import roundtable.shared.http.Preconditions;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

/** Puts files at organizations and takes them away; the organization's history tells of it. */
@ApplicationScoped
class OrganizationMediumService {
    private final OrganizationMediumRepository media;
    private final OrganizationAccess organizations;
    private final FileDirectory files;
    private final Inputs inputs;
    private final Preconditions preconditions;
    private final Event<Changed> changed;

    OrganizationMediumService(
            OrganizationMediumRepository media,
            OrganizationAccess organizations,
            FileDirectory files,
            Inputs inputs,
            Preconditions preconditions,
            Event<Changed> changed) {
        this.media = media;
        this.organizations = organizations;
        this.files = files;
        this.inputs = inputs;
        this.preconditions = preconditions;
        this.changed = changed;
    }

    /** Puts a file of the caller's own there; a new logo takes the old one's place. */
    @Transactional
    OrganizationMedium add(String idOrSlug, OrganizationMediumInput in) {
        var organization = organizations.editable(idOrSlug);
        var file =
                files.own(in.fileId()).orElseThrow(() -> fault("/fileId", "unknown", Message.of("media.unknown-file")));
        if (file.kind() != in.role().kind()) {
            throw fault("/role", "kind", Message.of("media.kind-" + EnumNames.of(in.role())));
        }
        organizations.lock(organization.id());
        if (in.role() == MediumRole.LOGO) {
            media.of(organization.id()).stream()
                    .filter(m -> m.role() == MediumRole.LOGO)
                    .forEach(media::delete);
            media.flush();
        }
        var place = media.freePlace(organization.id(), in.role())
                .orElseThrow(() -> ProblemException.conflict(Message.of(
                        "media.too-many-" + EnumNames.of(in.role()), in.role().most())));
        var medium = new OrganizationMedium(organization.id(), in, place);
        media.persistAndFlush(medium);
        tell(organization, "add_" + EnumNames.of(in.role()), null, in.title());
        return medium;
    }

    /** Changes the title; what it is and which file stays. */
    @Transactional
    OrganizationMedium change(String idOrSlug, UUID id, ObjectNode patch) {
        var organization = organizations.editable(idOrSlug);
        var medium = media.of(organization.id(), id).orElseThrow(ProblemException::notFound);
        preconditions.require(medium.version());
        var before = medium.input();
        var in = inputs.merge(OrganizationMediumInput.class, before, patch);
        if (!in.fileId().equals(before.fileId())) {
            throw fault("/fileId", "fixed", Message.of("media.fixed"));
        }
        if (in.role() != before.role()) {
            throw fault("/role", "fixed", Message.of("media.fixed"));
        }
        medium.call(in.title());
        media.flush();
        tell(organization, "change_" + EnumNames.of(in.role()), before.title(), in.title());
        return medium;
    }

    /** Takes it away; the file is swept up a day later. */
    @Transactional
    void remove(String idOrSlug, UUID id) {
        var organization = organizations.editable(idOrSlug);
        var medium = media.of(organization.id(), id).orElseThrow(ProblemException::notFound);
        media.delete(medium);
        media.flush();
        tell(organization, "remove_" + EnumNames.of(medium.role()), medium.title(), null);
    }

    private void tell(Known organization, String action, @Nullable String from, @Nullable String to) {
        changed.fire(new Changed(
                new Subject("organization", organization.id()), action, Map.of("title", new Change(from, to))));
    }

    private static ProblemException fault(String field, String code, Message message) {
        return ProblemException.invalid(Violation.In.BODY, field, code, message);
    }
}
