package roundtable.organization.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row that an undo could not take back, because somebody has edited the organization since. */
@Schema(
        name = "RegisterKept",
        description = "A row that an undo left, because somebody has edited the organization since")
record RegisterKeptView(@Schema(examples = "17") long row, RegisterOrganization organization) {}
