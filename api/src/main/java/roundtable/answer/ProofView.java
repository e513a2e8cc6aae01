package roundtable.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.file.FileView;

/**
 * A photo or a document by which a body shows what it has done.
 *
 * @param title what it is; of a photo what is seen on it
 */
@Schema(name = "ProofFile", description = "A photo or a document by which a body shows what it has done")
public record ProofView(@Schema(examples = "Пандус у главного входа") String title, FileView file) {}
