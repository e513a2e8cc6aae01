package roundtable.moderation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for what a case is about. */
@Schema(name = "CaseAuthors", description = "Who answers for what a case is about; that it was asked for is in the log")
record AuthorsView(List<CaseView.Person> authors) {}
