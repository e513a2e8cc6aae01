package roundtable.organization.media;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** A logo, photo or document of an organization. */
@Entity
@NullUnmarked // Filled by Hibernate.
class OrganizationMedium extends Stored {
    private UUID organizationId;
    private UUID fileId;

    @Enumerated(EnumType.STRING)
    private MediumRole role;

    private String title;
    private int place;

    protected OrganizationMedium() {}

    OrganizationMedium(UUID organizationId, OrganizationMediumInput in, int place) {
        this.organizationId = organizationId;
        this.fileId = in.fileId();
        this.role = in.role();
        this.title = in.title();
        this.place = place;
    }

    OrganizationMediumInput input() {
        return new OrganizationMediumInput(fileId, role, title);
    }

    void call(String title) {
        this.title = title;
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID fileId() {
        return fileId;
    }

    MediumRole role() {
        return role;
    }

    String title() {
        return title;
    }

    int place() {
        return place;
    }
}
