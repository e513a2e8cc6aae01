package roundtable.discussion;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.discussion.opinion.Vote;

/** One's vote on a statement. */
@Schema(name = "OpinionVoteInput", description = "One's vote on a statement")
record OpinionVoteInput(@NotNull @Schema(examples = "agree") Vote choice) {}
