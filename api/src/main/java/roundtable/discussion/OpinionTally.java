package roundtable.discussion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.discussion.opinion.Tally;

/** How many people have voted how. */
@Schema(name = "OpinionTally", description = "How many people have voted how")
record OpinionTally(int agree, int disagree, int pass) {
    static OpinionTally of(Tally tally) {
        return new OpinionTally(tally.agree(), tally.disagree(), tally.pass());
    }
}
