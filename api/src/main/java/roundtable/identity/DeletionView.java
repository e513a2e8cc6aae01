package roundtable.identity;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account that is to be deleted.
 *
 * @param erasedAfter until then the link of the letter keeps it
 */
@Schema(name = "Deletion", description = "An account that is to be deleted")
record DeletionView(Instant erasedAfter) {}
