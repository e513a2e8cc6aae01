package roundtable.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.Versioned;

/**
 * An organization as the contract shows it. A visitor gets only values with a basis of publication.
 *
 * @param liquidatedOn day on which it ceased to exist; null for a living one
 * @param openingHours when people are received
 * @param verified whether a moderator has checked that it is what it says
 * @param verification when and how it was checked; null for one that is not
 * @param confirmedAt when its people last said that all of this is still true
 * @param demo made up for a demonstration
 * @param hiddenAt since when moderation keeps it from the public; its own people and moderators still see it
 * @param masked whether moderation has taken what people wrote from the page
 * @param basis why each value may be public
 * @param personalContacts contacts that only its own people and moderators see
 * @param actions what the caller may do now
 */
@Schema(name = "Organization", description = "An organization: an NGO, a business, a body or an institution")
record OrganizationView(
        UUID id,
        @Schema(examples = "fond-kedr") String slug,
        OrganizationKind kind,
        @Schema(examples = "Фонд «Кедр»") String shortName,
        @Schema(nullable = true) @Nullable String fullName,
        @Schema(nullable = true) @Nullable String mission,
        @Schema(nullable = true) @Nullable String description,
        @Schema(examples = "ru") String language,
        @Schema(nullable = true, examples = "1020400000060") @Nullable String ogrn,
        @Schema(nullable = true, examples = "0411000110") @Nullable String inn,
        @Schema(nullable = true, examples = "041101001") @Nullable String kpp,
        @Schema(nullable = true) @Nullable LegalFormName legalForm,
        List<AreaName> activityAreas,
        @Schema(nullable = true) @Nullable TerritoryName territory,
        @Schema(nullable = true) @Nullable GeoPoint location,
        @Schema(nullable = true) @Nullable String address,
        @Schema(nullable = true) @Nullable String email,
        List<String> phones,
        List<String> personalContacts,
        @Schema(nullable = true) @Nullable String website,
        List<String> links,
        @Schema(nullable = true) @Nullable LocalDate foundedOn,
        boolean registered,
        @Schema(nullable = true) @Nullable String charterNumber,
        @Schema(nullable = true, examples = "2024-12-31") @Nullable LocalDate liquidatedOn,
        @Schema(nullable = true) @Nullable OpeningHours openingHours,
        boolean verified,
        @Schema(nullable = true) @Nullable Instant verifiedAt,
        @Schema(nullable = true) @Nullable Verification verification,
        @Schema(nullable = true) @Nullable Instant confirmedAt,
        boolean demo,
        @Schema(nullable = true) @Nullable Instant hiddenAt,
        boolean masked,
        Map<String, Basis> basis,
        OrganizationStatus status,
        Set<OrganizationAction> actions,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    /** What somebody sees who may do those actions; {@code insider} sees also what has no basis of publication. */
    static OrganizationView of(Organization o, ReferenceNames names, Set<OrganizationAction> actions, boolean insider) {
        var in = insider ? o.input() : PublicationBasis.visible(o.input());
        return new OrganizationView(
                o.id(),
                o.slug(),
                in.kind(),
                in.shortName(),
                in.fullName(),
                in.mission(),
                in.description(),
                Objects.requireNonNullElse(in.language(), "ru"),
                in.ogrn(),
                in.inn(),
                in.kpp(),
                names.legalForm(in.legalFormCode()),
                names.areas(in.activityAreaIds()),
                names.territory(in.territoryId()),
                in.location(),
                in.address(),
                in.email(),
                orEmpty(in.phones()),
                orEmpty(in.personalContacts()),
                in.website(),
                orEmpty(in.links()),
                in.foundedOn(),
                o.registered(),
                in.charterNumber(),
                in.liquidatedOn(),
                in.openingHours(),
                o.verified(),
                o.verifiedAt(),
                o.verified() ? new Verification(o.verifiedAt(), o.verificationMethod()) : null,
                o.confirmedAt(),
                o.demo(),
                o.hiddenAt(),
                o.isMasked(),
                PublicationBasis.of(o.input(), o.registered()),
                o.status(),
                actions,
                o.createdAt(),
                o.updatedAt(),
                o.version());
    }

    /** When and how it was checked that the organization is what it says. */
    @Schema(name = "Verification")
    record Verification(Instant at, VerificationMethod method) {}

    private static List<String> orEmpty(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
