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
    private String ogrn;
    private String inn;
    private String kpp;
    private String legalFormCode;
    private UUID territoryId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> areaIds = new ArrayList<>();

    private Double lat;
    private Double lon;
    private String address;
    private String email;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> phones = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> personalContacts = new ArrayList<>();

    private String website;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> links = new ArrayList<>();

    private LocalDate foundedOn;
    private boolean registered;
    private String charterNumber;
    private LocalDate liquidatedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private OpeningHours openingHours;

    private boolean verified;
    private Instant verifiedAt;

    @Enumerated(EnumType.STRING)
    private VerificationMethod verificationMethod;

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
        ogrn = in.ogrn();
        inn = in.inn();
        kpp = in.kpp();
        legalFormCode = in.legalFormCode();
        territoryId = in.territoryId();
        areaIds = distinct(in.activityAreaIds());
        lat = in.location() == null ? null : in.location().lat();
        lon = in.location() == null ? null : in.location().lon();
        address = in.address();
        email = in.email();
        phones = distinct(in.phones());
        personalContacts = distinct(in.personalContacts());
        website = in.website();
        links = distinct(in.links());
        foundedOn = in.foundedOn();
        registered = in.registered() == null ? in.ogrn() != null : in.registered();
        charterNumber = in.charterNumber();
        liquidatedOn = in.liquidatedOn();
        openingHours = OpeningHours.ordered(in.openingHours());
    }

    private static <T> List<T> distinct(List<T> values) {
        return values == null ? new ArrayList<>() : new ArrayList<>(new LinkedHashSet<>(values));
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
            case VERIFY -> verify(VerificationMethod.MODERATOR, now);
            case UNVERIFY -> {
                verified = false;
                verifiedAt = null;
                verificationMethod = null;
            }
            case PUBLISH, RESTORE -> {
                publishedAt = publishedAt == null ? now : publishedAt;
                withdrawnAt = null;
            }
            case ARCHIVE -> withdrawnAt = now;
            case SUBMIT, RETURN -> {}
            case EDIT, MERGE -> throw new IllegalArgumentException(action + " brings data");
        }
    }

    private void verify(VerificationMethod method, Instant now) {
        verified = true;
        verifiedAt = now;
        verificationMethod = method;
    }

    /** Somebody has proved to act for it. */
    void proved(VerificationMethod method, Instant now) {
        status = LIFE.after(OrganizationAction.VERIFY, status);
        verify(method, now);
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
        if (ogrn == null && inn == null && kpp == null) {
            ogrn = twin.ogrn;
            inn = twin.inn;
            kpp = twin.kpp;
            registered = registered || twin.registered;
            legalFormCode = legalFormCode == null ? twin.legalFormCode : legalFormCode;
        }
        fullName = fullName == null ? twin.fullName : fullName;
        mission = mission == null ? twin.mission : mission;
        description = description == null ? twin.description : description;
        territoryId = territoryId == null ? twin.territoryId : territoryId;
        website = website == null ? twin.website : website;
        foundedOn = foundedOn == null ? twin.foundedOn : foundedOn;
        charterNumber = charterNumber == null ? twin.charterNumber : charterNumber;
        liquidatedOn = liquidatedOn == null ? twin.liquidatedOn : liquidatedOn;
        openingHours = openingHours == null ? twin.openingHours : openingHours;
        if (address == null && email == null && phones.isEmpty()) {
            address = twin.address;
            email = twin.email;
            phones = new ArrayList<>(twin.phones);
            personalContacts = new ArrayList<>(twin.personalContacts);
            lat = lat == null ? twin.lat : lat;
            lon = lon == null ? twin.lon : lon;
        }
    }

    /** Takes the page from the public; its people still see it. */
    void hide(Instant now) {
        hiddenAt = hiddenAt == null ? now : hiddenAt;
    }

    /** Takes what people wrote from the page, the register's data stay. */
    void mask() {
        if (masked == null) {
            masked = new MaskedWords(
                    mission, description, address, lat, lon, email, phones, personalContacts, links, openingHours);
            mission = null;
            description = null;
            address = null;
            lat = null;
            lon = null;
            email = null;
            phones = new ArrayList<>();
            personalContacts = new ArrayList<>();
            links = new ArrayList<>();
            openingHours = null;
        }
    }

    /** Gives back what was hidden and masked; what people have written meanwhile stays. */
    void unmask() {
        hiddenAt = null;
        if (masked != null) {
            mission = mission == null ? masked.mission() : mission;
            description = description == null ? masked.description() : description;
            links = links.isEmpty() ? new ArrayList<>(masked.links()) : links;
            openingHours = openingHours == null ? masked.openingHours() : openingHours;
            if (address == null && email == null && phones.isEmpty()) {
                address = masked.address();
                lat = lat == null ? masked.lat() : lat;
                lon = lon == null ? masked.lon() : lon;
                email = masked.email();
                phones = new ArrayList<>(masked.phones());
                personalContacts = new ArrayList<>(masked.personalContacts());
            }
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
                ogrn,
                inn,
                kpp,
                legalFormCode,
                List.copyOf(areaIds),
                territoryId,
                location(),
                address,
                email,
                List.copyOf(phones),
                List.copyOf(personalContacts),
                website,
                List.copyOf(links),
                foundedOn,
                // What follows from the ОГРН is not repeated, so that a patch which brings one needs nothing else.
                registered == (ogrn != null) ? null : registered,
                charterNumber,
                liquidatedOn,
                openingHours);
    }

    GeoPoint location() {
        return lat == null ? null : new GeoPoint(lat, lon);
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
        return registered;
    }

    boolean verified() {
        return verified;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }

    VerificationMethod verificationMethod() {
        return verificationMethod;
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
