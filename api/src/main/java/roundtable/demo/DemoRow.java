package roundtable.demo;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.organization.GeoPoint;
import roundtable.organization.OrganizationInput;
import roundtable.organization.OrganizationKind;

/** A line of {@code demo/organizations.csv}. Numbers of registers are of region 00, which does not exist. */
@JsonPropertyOrder({
    "kind",
    "shortName",
    "fullName",
    "mission",
    "legalForm",
    "areas",
    "oktmo",
    "ogrn",
    "inn",
    "address",
    "email",
    "phone",
    "website",
    "lat",
    "lon",
    "founded",
    "verified",
    "confirmedDaysAgo"
})
record DemoRow(
        OrganizationKind kind,
        String shortName,
        @Nullable String fullName,
        String mission,
        @Nullable String legalForm,
        @Nullable String areas,
        String oktmo,
        @Nullable String ogrn,
        @Nullable String inn,
        @Nullable String address,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable LocalDate founded,
        boolean verified,
        @Nullable Integer confirmedDaysAgo) {

    OrganizationInput input(Map<String, UUID> areaIds, UUID territory) {
        return new OrganizationInput(
                kind,
                shortName,
                fullName,
                mission,
                null,
                "ru",
                ogrn,
                inn,
                null,
                legalForm,
                areas == null
                        ? List.of()
                        : List.of(areas.split(" ", -1)).stream()
                                .map(code -> Objects.requireNonNull(areaIds.get(code), code))
                                .toList(),
                territory,
                lat == null || lon == null ? null : new GeoPoint(lat, lon),
                address,
                email,
                phone == null ? List.of() : List.of(phone),
                List.of(),
                website,
                List.of(),
                founded,
                ogrn != null,
                null,
                null,
                null);
    }

    @Nullable
    Instant confirmedAt(Clock clock) {
        return confirmedDaysAgo == null ? null : clock.instant().minus(Duration.ofDays(confirmedDaysAgo));
    }
}
