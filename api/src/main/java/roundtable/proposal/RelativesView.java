package roundtable.proposal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal has to do with others. What is hidden is not named.
 *
 * @param mergedInto in which one it goes on
 * @param absorbed those that go on in it
 * @param derivedFrom from which one it was split off
 * @param parts into which ones it was split
 * @param successor which one its author names when they take it back
 */
@Schema(name = "ProposalRelatives", description = "What a proposal has to do with others")
record RelativesView(
        @Nullable RelativeView mergedInto,
        List<RelativeView> absorbed,
        @Nullable RelativeView derivedFrom,
        List<RelativeView> parts,
        @Nullable RelativeView successor) {}
