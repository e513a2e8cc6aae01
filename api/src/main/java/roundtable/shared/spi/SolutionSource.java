package roundtable.shared.spi;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people propose when a body asks for solutions of a problem: kept by another feature than the problem. */
public interface SolutionSource {
    /** How those among the ids are shown that everybody sees and that are made for the problem. */
    Map<UUID, EvidenceSource.Shown> among(UUID problem, Set<UUID> ids);

    /** People who have made those for the problem that everybody sees. */
    Set<UUID> authors(UUID problem);
}
