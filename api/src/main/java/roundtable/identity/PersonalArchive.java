package roundtable.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import roundtable.shared.http.ProblemException;
import roundtable.shared.spi.PersonalDataSource;

/** Everything that the platform keeps about a person, as one archive of JSON files (152-FZ, article 14; case 72). */
@ApplicationScoped
class PersonalArchive {
    private final MeRepository me;
    private final OwnSessionRepository sessions;
    private final ConsentRepository consents;
    private final OutsideIdentityRepository identities;
    private final List<PersonalDataSource> sources;
    private final ObjectWriter json;

    PersonalArchive(
            MeRepository me,
            OwnSessionRepository sessions,
            ConsentRepository consents,
            OutsideIdentityRepository identities,
            @All List<PersonalDataSource> sources,
            ObjectMapper json) {
        this.me = me;
        this.sessions = sessions;
        this.consents = consents;
        this.identities = identities;
        this.sources = sources;
        this.json = json.writerWithDefaultPrettyPrinter();
    }

    byte[] of(UUID user) {
        Map<String, Object> files = new LinkedHashMap<>();
        files.put("account", me.find(user).orElseThrow(ProblemException::notFound));
        files.put("consents", consents.of(user));
        files.put("outside-identities", identities.of(user));
        files.put("sessions", sessions.live(user, null));
        sources.forEach(s -> files.put(s.name(), s.data(user)));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey() + ".json"));
                zip.write(json.writeValueAsBytes(file.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
