package roundtable.discussion.opinion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person says to a statement. */
@Schema(name = "OpinionVote", description = "What a person says to a statement")
public enum Vote {
    AGREE(1),
    DISAGREE(-1),
    /** Has read it and says neither. */
    PASS(0);

    final int value;

    Vote(int value) {
        this.value = value;
    }
}
