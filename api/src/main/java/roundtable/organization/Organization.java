package roundtable.organization;

import static roundtable.organization.OrganizationAction.EDIT;
import static roundtable.organization.OrganizationAction.MERGE;
import static roundtable.organization.OrganizationStatus.LIFE;
import static roundtable.organization.OrganizationStatus.PUBLISHED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** An organization of any of the three sides. Lengths and checks stand in the SQL. */
@Entity
@NullUnmarked // Filled by Hibernate.
class Organization extends Stored {
    private static final int MOST_AREAS = 20;

    private UUID createdBy;

    /** Written as a wish; the database answers with the free address that it became. */
    @Generated(event = EventType.INSERT, writable = true)
    @Column(updatable = false)
    private String slug;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    @Enumerated(EnumType.STRING)
    private OrganizationStatus status;

    private String shortName;
    private String fullName;
    private String mission;
    private String description;
    private String language;
    private RegistryEntry entry;
    private UUID territoryId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> areaIds = new ArrayList<>();

    private Contacts contacts;
    private String website;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> links = new ArrayList<>();

    private LocalDate foundedOn;
    private String charterNumber;
    private LocalDate liquidatedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private OpeningHours openingHours;

    private Verified verified = Verified.NOT;
    private Instant confirmedAt;
    private Instant publishedAt;
    private Instant withdrawnAt;
    private UUID mergedInto;
    private boolean demo;

    /** Since when moderation keeps the page from the public. */
    private Instant hiddenAt;

    /** What moderation has taken from the page; kept apart, so that no list, search or export can show it. */
    @JdbcTypeCode(SqlTypes.JSON)
    private MaskedWords masked;

    /** Fields whose present value people have stated themselves; imports do not overwrite those. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> stated = new ArrayList<>();

    protected Organization() {}

    /** A new one: published at once, or waiting for a moderator. */
    Organization(OrganizationInput in, UUID createdBy, boolean published, boolean demo, Instant now) {
        this.createdBy = createdBy;
        this.demo = demo;
        this.status = published ? PUBLISHED : OrganizationStatus.IN_REVIEW;
        this.publishedAt = published ? now : null;
        write(in);
    }

    /** New values of everything that people may say. */
    void change(OrganizationInput in) {
        status = LIFE.after(EDIT, status);
        write(in);
    }

    private void write(OrganizationInput in) {
        kind = in.kind();
        shortName = in.shortName().strip();
        fullName = in.fullName();
        mission = in.mission();
        description = in.description();
        language = Objects.requireNonNullElse(in.language(), "ru");
        entry = RegistryEntry.of(in);
        territoryId = in.territoryId();
        areaIds = Contacts.distinct(in.activityAreaIds());
        contacts = Contacts.of(in);
        website = in.website();
        links = Contacts.distinct(in.links());
        foundedOn = in.foundedOn();
        charterNumber = in.charterNumber();
        liquidatedOn = in.liquidatedOn();
        openingHours = OpeningHours.ordered(in.openingHours());
    }

    /** People have just stated these fields themselves. */
    void state(Collection<String> fields) {
        var all = new TreeSet<>(stated);
        all.addAll(fields);
        stated = new ArrayList<>(all);
    }

    List<String> stated() {
        return stated;
    }

    /** Any action but edit and merge, which bring data of their own. */
    void apply(OrganizationAction action, Instant now) {
        status = LIFE.after(action, status);
        switch (action) {
            case CONFIRM -> confirmedAt = now;
            case VERIFY -> verified = Verified.by(VerificationMethod.MODERATOR, now);
            case UNVERIFY -> verified = Verified.NOT;
            case PUBLISH, RESTORE -> {
                publishedAt = publishedAt == null ? now : publishedAt;
                withdrawnAt = null;
            }
            case ARCHIVE -> withdrawnAt = now;
            case SUBMIT, RETURN -> {}
            case EDIT, MERGE -> throw new IllegalArgumentException(action + " brings data");
        }
    }

    /** Somebody has proved to act for it. */
    void proved(VerificationMethod method, Instant now) {
        status = LIFE.after(OrganizationAction.VERIFY, status);
        verified = Verified.by(method, now);
    }

    /** It turned out to be the same as {@code survivor}, which answers from now on. */
    void mergeInto(Organization survivor, Instant now) {
        status = LIFE.after(MERGE, status);
        mergedInto = survivor.id();
        withdrawnAt = withdrawnAt == null ? now : withdrawnAt;
    }

    /** Takes from a merged twin what this one does not have itself; its own values stay. */
    void complement(Organization twin) {
        var areas = new LinkedHashSet<>(areaIds);
        areas.addAll(twin.areaIds);
        areaIds = new ArrayList<>(areas.stream().limit(MOST_AREAS).toList());
        entry = entry.or(twin.entry);
        contacts = contacts.or(twin.contacts);
        fullName = fullName == null ? twin.fullName : fullName;
        mission = mission == null ? twin.mission : mission;
        description = description == null ? twin.description : description;
        territoryId = territoryId == null ? twin.territoryId : territoryId;
        website = website == null ? twin.website : website;
        foundedOn = foundedOn == null ? twin.foundedOn : foundedOn;
        charterNumber = charterNumber == null ? twin.charterNumber : charterNumber;
        liquidatedOn = liquidatedOn == null ? twin.liquidatedOn : liquidatedOn;
        openingHours = openingHours == null ? twin.openingHours : openingHours;
    }

    /** Takes the page from the public; its people still see it. */
    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    /** Takes what people wrote from the page, the register's data stay. */
    void mask() {
        if (masked == null) {
            masked = MaskedWords.of(mission, description, contacts, links, openingHours);
            mission = null;
            description = null;
            contacts = Contacts.NONE;
            links = List.of();
            openingHours = null;
        }
    }

    /** Gives back what was hidden and masked; what people have written meanwhile stays. */
    void unmask() {
        hiddenAt = null;
        if (masked != null) {
            mission = mission == null ? masked.mission() : mission;
            description = description == null ? masked.description() : description;
            links = links.isEmpty() ? masked.links() : links;
            contacts = contacts.or(masked.contacts());
            openingHours = openingHours == null ? masked.openingHours() : openingHours;
            masked = null;
        }
    }

    /** Everybody sees it. */
    boolean isPublic() {
        return status == PUBLISHED && hiddenAt == null;
    }

    boolean isMasked() {
        return masked != null;
    }

    Instant hiddenAt() {
        return hiddenAt;
    }

    /** Its present values, as somebody would have to send them. */
    OrganizationInput input() {
        return new OrganizationInput(
                kind,
                shortName,
                fullName,
                mission,
                description,
                language,
                entry.ogrn(),
                entry.inn(),
                entry.kpp(),
                entry.legalFormCode(),
                List.copyOf(areaIds),
                territoryId,
                contacts.location(),
                contacts.address(),
                contacts.email(),
                List.copyOf(contacts.phones()),
                List.copyOf(contacts.personalContacts()),
                website,
                List.copyOf(links),
                foundedOn,
                // What follows from the ОГРН is not repeated, so that a patch which brings one needs nothing else.
                entry.registeredUnlessImplied(),
                charterNumber,
                liquidatedOn,
                openingHours);
    }

    List<UUID> areaIds() {
        return areaIds;
    }

    /** Sets its address: before it is written a wish, later what the database has given. */
    void moveTo(String address) {
        this.slug = address;
    }

    UUID createdBy() {
        return createdBy;
    }

    String slug() {
        return slug;
    }

    OrganizationKind kind() {
        return kind;
    }

    OrganizationStatus status() {
        return status;
    }

    String shortName() {
        return shortName;
    }

    boolean registered() {
        return entry.registered();
    }

    boolean verified() {
        return verified.verified();
    }

    Instant verifiedAt() {
        return verified.verifiedAt();
    }

    VerificationMethod verificationMethod() {
        return verified.verificationMethod();
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    UUID mergedInto() {
        return mergedInto;
    }

    boolean demo() {
        return demo;
    }
}
