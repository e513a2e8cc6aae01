package roundtable.problem;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A kind of problem for clients of GeoReport v2 (Open311).
 *
 * @param code id of the activity area
 * @param name its name in the caller's language
 * @param metadata there are no further questions about it
 * @param type what is asked gets its number at once
 */
record Open311Service(
        @JsonProperty("service_code") String code,
        @JsonProperty("service_name") String name,
        boolean metadata,
        String type) {
    Open311Service(String code, String name) {
        this(code, name, false, "realtime");
    }
}
