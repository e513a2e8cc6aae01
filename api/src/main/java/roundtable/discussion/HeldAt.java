package roundtable.discussion;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.spi.PlatformNames.PlatformName;

/** The platform at which a discussion is held. */
@Schema(name = "DiscussionPlatform", description = "The platform at which a discussion is held")
record HeldAt(
        UUID id,
        @Schema(examples = "Дети и безопасные дороги") String title,
        @Schema(examples = "/platforms/deti-i-bezopasnye-dorogi-3f1c9a20") String path) {

    static HeldAt of(PlatformName name) {
        return new HeldAt(name.id(), name.title(), name.path());
    }
}
