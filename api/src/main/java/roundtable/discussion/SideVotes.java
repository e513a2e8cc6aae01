package roundtable.discussion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one side has voted on the outcome. */
@Schema(name = "SideVotes", description = "How one side has voted on an outcome")
record SideVotes(
        @Min(0) @Max(10_000) @Schema(examples = "5") int inFavour,
        @Min(0) @Max(10_000) @Schema(examples = "1") int against,
        @Min(0) @Max(10_000) @Schema(examples = "0") int abstained) {

    /** More for it than against it. */
    @JsonIgnore
    boolean consents() {
        return inFavour > against;
    }

    /** Nobody of that side has said anything. */
    @JsonIgnore
    boolean isSilent() {
        return inFavour + against + abstained == 0;
    }
}
