package roundtable.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether and when a letter is sent. */
@Schema(name = "EmailMode")
enum EmailMode {
    NEVER,
    AT_ONCE,
    /** With the other things of the day, in one letter. */
    DAILY,
    /** With the other things of the week, on Mondays. */
    WEEKLY
}
