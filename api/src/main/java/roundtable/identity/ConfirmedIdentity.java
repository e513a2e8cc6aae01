package roundtable.identity;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody's identity is confirmed.
 *
 * @param by who has seen the document; null when a provider vouches, and for the person themselves
 */
@Schema(name = "ConfirmedIdentity", description = "That somebody's identity is confirmed: since when and by what")
record ConfirmedIdentity(IdentityBasis basis, Instant at, UserView.@Nullable Person by) {}
