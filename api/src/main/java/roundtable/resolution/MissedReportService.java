package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Notes reports that did not come and tells of them, each once. */
@ApplicationScoped
class MissedReportService {
    private static final int PORTION = 100;

    private final MissedReportRepository reports;
    private final TrackerTelling telling;

    MissedReportService(MissedReportRepository reports, TrackerTelling telling) {
        this.reports = reports;
        this.telling = telling;
    }

    /** A portion of them; true when there may be more. */
    @Transactional
    boolean tell() {
        var missed = reports.note(PORTION);
        missed.forEach(telling::missed);
        return missed.size() == PORTION;
    }
}
