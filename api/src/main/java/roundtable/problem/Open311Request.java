package roundtable.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem for clients of GeoReport v2 (Open311): two states only, ours stands in the notes.
 *
 * @param status {@code open} while somebody still has to do something, else {@code closed}
 * @param notes our own state in words
 * @param name of its first activity area
 * @param code of it
 * @param agency the body that has to answer
 * @param expected until when the body has to do the next thing
 * @param media address of its first picture
 * @param address the territory's name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Open311Request(
        @JsonProperty("service_request_id") UUID id,
        String status,
        @JsonProperty("status_notes") String notes,
        @JsonProperty("service_name") @Nullable String name,
        @JsonProperty("service_code") @Nullable UUID code,
        String description,
        @JsonProperty("agency_responsible") @Nullable String agency,
        @JsonProperty("requested_datetime") @Nullable Instant requested,
        @JsonProperty("updated_datetime") Instant updated,
        @JsonProperty("expected_datetime") @Nullable Instant expected,
        @Nullable String address,
        @JsonProperty("lat") @Nullable Double lat,
        @JsonProperty("long") @Nullable Double lon,
        @JsonProperty("media_url") @Nullable String media) {}
