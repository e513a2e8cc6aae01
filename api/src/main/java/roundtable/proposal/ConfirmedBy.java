package roundtable.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a proposal counts as implemented; the three are counted apart. */
@Schema(name = "ImplementationConfirmedBy")
enum ConfirmedBy {
    AUTHOR,
    SUPPORTERS,
    /** Nobody has objected in time. */
    SILENCE
}
