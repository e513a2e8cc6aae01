package roundtable.discussion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.comment.SpeakerSide;

/** How the three sides have voted on the outcome. */
@Schema(name = "OutcomeVotes", description = "How the three sides have voted on an outcome")
record OutcomeVotes(
        @NotNull @Valid SideVotes ngo, @NotNull @Valid SideVotes business, @NotNull @Valid SideVotes government) {
    /** Of three sides so many have to consent before anything is called agreed. */
    private static final int CONSENTING = 2;

    /** At least two of the three sides consent. */
    @JsonIgnore
    boolean isAgreed() {
        return sides().values().stream().filter(SideVotes::consents).count() >= CONSENTING;
    }

    /** Somebody of some side is against it. */
    @JsonIgnore
    boolean isContested() {
        return sides().values().stream().anyMatch(side -> side.against() > 0);
    }

    /** Those of whom nobody has voted. */
    @JsonIgnore
    List<SpeakerSide> silent() {
        return sides().entrySet().stream()
                .filter(side -> side.getValue().isSilent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<SpeakerSide, SideVotes> sides() {
        return new EnumMap<>(
                Map.of(SpeakerSide.NGO, ngo, SpeakerSide.BUSINESS, business, SpeakerSide.GOVERNMENT, government));
    }
}
