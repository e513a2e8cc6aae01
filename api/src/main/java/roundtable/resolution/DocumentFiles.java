package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import roundtable.file.FileDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/** Files of documents that prove something: their digests are computed and never typed. */
@ApplicationScoped
class DocumentFiles {
    private final FileDirectory files;

    DocumentFiles(FileDirectory files) {
        this.files = files;
    }

    /** 400 for a file of somebody else, of another kind of evidence, and for a digest beside a file. */
    void put(Evidence made, EvidenceInput in) {
        var file = in.fileId();
        if (file == null) {
            return;
        }
        if (in.kind() != EvidenceKind.DOCUMENT) {
            throw fault("/fileId", "foreign");
        }
        if (in.sha256() != null) {
            throw fault("/sha256", "computed");
        }
        made.digested(files.own(file)
                .flatMap(own -> files.sha256(own.id()))
                .orElseThrow(() -> fault("/fileId", "unknown-file")));
    }

    private static ProblemException fault(String field, String code) {
        return ProblemException.invalid(Violation.In.BODY, field, code, Message.of("resolution.evidence." + code));
    }
}
