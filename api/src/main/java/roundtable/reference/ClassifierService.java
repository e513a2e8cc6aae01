package roundtable.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Subject;
import roundtable.shared.text.Message;

@ApplicationScoped
class ClassifierService {
    private final ClassifierRepository classifiers;
    private final Event<Changed> changes;

    ClassifierService(ClassifierRepository classifiers, Event<Changed> changes) {
        this.classifiers = classifiers;
        this.changes = changes;
    }

    /** Loads a file: every row of it, or none when any has a fault. */
    @Transactional
    ClassifierImport load(Classifier classifier, FileUpload upload) {
        var file = ClassifierFile.read(classifier, text(upload));
        if (classifier.equals(Classifier.TERRITORIES)) {
            file.refuse("parent_oktmo", unknownParents(file), "unknown-parent");
        }
        var written = classifiers.upsert(classifier, file);
        var result = new ClassifierImport(
                file.size(), written.created(), written.changed(), file.size() - written.created() - written.changed());
        changes.fire(new Changed(
                subject(classifier),
                "import",
                Map.of(
                        "created", new Changed.Change(null, result.created()),
                        "changed", new Changed.Change(null, result.changed()))));
        return result;
    }

    private Set<String> unknownParents(ClassifierFile file) {
        var parents = new HashSet<>(List.of(file.values("parent_oktmo")));
        List.of(file.values("oktmo")).forEach(parents::remove);
        parents.remove("");
        return parents.isEmpty() ? parents : classifiers.unknownTerritories(parents);
    }

    /** A classifier is no row, so its id in the audit log is made from its name. */
    private static Subject subject(Classifier classifier) {
        return new Subject(
                "classifier", UUID.nameUUIDFromBytes(classifier.table().getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(FileUpload file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file.uploadedFile())))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw ProblemException.invalid(
                    Violation.In.BODY, "/file", "encoding", Message.of("reference.fault.encoding"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
