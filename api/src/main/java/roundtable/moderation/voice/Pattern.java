package roundtable.moderation.voice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What makes voices worth a look. The numbers are so small that in a town of 60,000 something is found at all. */
@Schema(name = "SuspicionPattern")
enum Pattern {
    /** Within an hour from one /24 or /56 network. */
    ONE_NETWORK(5),
    /** Within a day by accounts that were not a day old. */
    NEW_ACCOUNTS(10),
    /** Within a minute, from wherever. */
    BURST(20);

    private final int from;

    Pattern(int from) {
        this.from = from;
    }

    /** So many voices make the pattern. */
    int from() {
        return from;
    }
}
