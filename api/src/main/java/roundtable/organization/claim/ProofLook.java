package roundtable.organization.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import roundtable.shared.net.FetchFailed;
import roundtable.shared.net.SafeHttp;
import roundtable.shared.net.TxtRecords;

/** Looks whether the line that was asked for stands on the site or in the domain. It is asked outside of transactions. */
@ApplicationScoped
class ProofLook {
    private final SafeHttp http;
    private final TxtRecords records;

    ProofLook(SafeHttp http, TxtRecords records) {
        this.http = http;
        this.records = records;
    }

    /** What a claimant has to put there. */
    static String line(String token) {
        return "round-table-verification=" + token;
    }

    /** Whether the place may be asked at all. */
    boolean mayBeAsked(Place place) {
        try {
            http.check(place.file());
            return true;
        } catch (FetchFailed refused) {
            return false;
        }
    }

    CheckResult at(Place place, ClaimMethod method, String token) {
        var line = line(token);
        if (method == ClaimMethod.DNS_RECORD) {
            var found = records.of(place.domain());
            return found.isEmpty()
                    ? CheckResult.NOT_THERE
                    : found.stream().anyMatch(r -> r.strip().equals(line)) ? CheckResult.FOUND : CheckResult.OTHER_TEXT;
        }
        try {
            return new String(http.get(place.file()), StandardCharsets.UTF_8)
                            .lines()
                            .anyMatch(l -> l.strip().equals(line))
                    ? CheckResult.FOUND
                    : CheckResult.OTHER_TEXT;
        } catch (FetchFailed failed) {
            return failed.reason() == FetchFailed.Reason.GONE
                    ? CheckResult.NOT_THERE
                    : CheckResult.valueOf(failed.reason().name());
        }
    }
}
