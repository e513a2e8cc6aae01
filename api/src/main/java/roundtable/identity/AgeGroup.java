package roundtable.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Below fourteen there is no account; below eighteen a parent agrees, and nothing of the person is public. */
@Schema(name = "AgeGroup")
enum AgeGroup {
    ADULT,
    FROM14TO17
}
