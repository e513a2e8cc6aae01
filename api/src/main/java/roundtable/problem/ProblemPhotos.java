package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.file.FileDirectory;
import roundtable.file.FileKind;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/**
 * The pictures of problems: what may become one, and who sees them. A picture can show what moderation has masked in the
 * words, so it goes with them: then only those who speak for the problem and the staff see it.
 */
@ApplicationScoped
class ProblemPhotos {
    private final PhotoRepository photos;
    private final ProblemRepository problems;
    private final ProblemPolicy policy;
    private final FileDirectory files;

    ProblemPhotos(PhotoRepository photos, ProblemRepository problems, ProblemPolicy policy, FileDirectory files) {
        this.photos = photos;
        this.problems = problems;
        this.policy = policy;
        this.files = files;
    }

    /** What its author says, with the pictures. */
    ProblemInput said(Problem p) {
        return p.input().showing(p.photos());
    }

    /** The pictures that the caller sees. */
    List<PhotoView> views(Problem p) {
        return isVisible(p)
                ? p.photos().stream()
                        .map(photo -> PhotoView.of(photo.fileId(), photo.alt()))
                        .toList()
                : List.of();
    }

    /** The caller may see the pictures, if they may see the problem. */
    boolean isVisible(Problem p) {
        return !p.isMasked() || policy.speaksFor(p) || policy.isStaff();
    }

    /** Of a new problem. */
    void show(Problem p, ProblemInput in) {
        write(p, in, List.of());
    }

    /** Of one that was said before; its version counts the pictures too. */
    void change(Problem p, ProblemInput in) {
        var before = p.photos();
        if (!before.equals(in.shown())) {
            problems.countChange(p);
            write(p, in, before);
        }
    }

    /** Pictures have to be the caller's own, those that are there already apart, and each stands there once. */
    private void write(Problem p, ProblemInput in, List<PhotoInput> before) {
        var faults = new ArrayList<Fault>();
        var known = before.stream().map(PhotoInput::fileId).collect(Collectors.toSet());
        var seen = new HashSet<UUID>();
        for (var i = 0; i < in.shown().size(); i++) {
            var fault = fault(in.shown().get(i).fileId(), known, seen);
            if (!fault.isEmpty()) {
                faults.add(new Fault(
                        Violation.In.BODY, "/photos/" + i + "/fileId", fault, Message.of("problem.fault." + fault)));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        if (!before.isEmpty() || !in.shown().isEmpty()) {
            p.shows(photos.write(p.id(), in.shown()));
        }
    }

    private String fault(UUID file, Set<UUID> known, Set<UUID> seen) {
        if (!seen.add(file)) {
            return "same-file";
        }
        if (known.contains(file)) {
            return "";
        }
        return files.own(file)
                .map(own -> own.kind() == FileKind.IMAGE ? "" : "no-picture")
                .orElse("unknown-file");
    }
}
