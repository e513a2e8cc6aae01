package roundtable.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many a person has not read. */
@Schema(name = "UnreadNotifications", description = "How many a person has not read")
record UnreadView(@Schema(examples = "3") int unread) {}
