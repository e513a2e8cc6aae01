package roundtable.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what an identity is confirmed. Numbers of documents are not kept. */
@Schema(name = "IdentityBasis")
enum IdentityBasis {
    /** A passport was seen. */
    PASSPORT,
    /** Another document with a photo was seen. */
    OTHER_DOCUMENT,
    /** An outside provider that confirms identities vouches for the person. */
    PROVIDER
}
