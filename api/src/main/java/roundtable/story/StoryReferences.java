package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import roundtable.file.FileDirectory;
import roundtable.file.FileKind;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;
import roundtable.story.StoryView.SolvedProblem;

/** What a story names must be there, and files must be the caller's own; the foreign keys stand behind it. */
@ApplicationScoped
class StoryReferences {
    private final ReferenceDirectory reference;
    private final FileDirectory files;
    private final StoryViews views;

    StoryReferences(ReferenceDirectory reference, FileDirectory files, StoryViews views) {
        this.reference = reference;
        this.files = files;
        this.views = views;
    }

    /** All unknown references at once; files that the story has already are not asked for again. */
    void check(StoryInput in, Set<UUID> known) {
        var faults = new ArrayList<Fault>();
        var areas = reference.areas(new HashSet<>(in.areas()), "ru");
        for (var i = 0; i < in.areas().size(); i++) {
            if (!areas.containsKey(in.areas().get(i))) {
                faults.add(fault("/activityAreaIds/" + i, "unknown-area"));
            }
        }
        var territory = in.territoryId();
        if (territory != null && !reference.territories(Set.of(territory), "ru").containsKey(territory)) {
            faults.add(fault("/territoryId", "unknown-territory"));
        }
        var problems =
                views.problems(in.solved()).stream().map(SolvedProblem::id).toList();
        for (var i = 0; i < in.solved().size(); i++) {
            if (!problems.contains(in.solved().get(i))) {
                faults.add(fault("/problemIds/" + i, "unknown-problem"));
            }
        }
        for (var i = 0; i < in.shownPictures().size(); i++) {
            checkFile(faults, "/pictures/" + i, in.shownPictures().get(i).fileId(), FileKind.IMAGE, known);
        }
        for (var i = 0; i < in.shownDocuments().size(); i++) {
            checkFile(faults, "/documents/" + i, in.shownDocuments().get(i).fileId(), FileKind.DOCUMENT, known);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private void checkFile(List<Fault> faults, String field, UUID file, FileKind kind, Set<UUID> known) {
        if (known.contains(file)) {
            return;
        }
        var own = files.own(file);
        if (own.isEmpty()) {
            faults.add(fault(field + "/fileId", "unknown-file"));
        } else if (own.get().kind() != kind) {
            faults.add(fault(field + "/fileId", "wrong-file"));
        }
    }

    static Fault fault(String field, String code) {
        return new Fault(Violation.In.BODY, field, code, Message.of("story.fault." + code));
    }
}
