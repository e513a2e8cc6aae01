package roundtable.identity;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer of registration has seen of a person who stood before them. No number is asked for and none is kept. */
@Schema(
        name = "IdentityInput",
        description = "What was seen of a person who stood there; no number of it is asked for or kept")
record IdentityInput(@NotNull Seen basis) {

    /** What people show. */
    @Schema(name = "SeenDocument")
    enum Seen {
        PASSPORT,
        /** Another one with a photo. */
        OTHER_DOCUMENT;

        IdentityBasis basis() {
            return IdentityBasis.valueOf(name());
        }
    }
}
