package roundtable.platform;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many organizations sit on each side. */
@Schema(name = "PlatformSides", description = "How many organizations sit on each side")
record SidesView(
        @Schema(examples = "3") int ngo,
        @Schema(examples = "2") int business,
        @Schema(examples = "1") int government) {}
