package roundtable.moderation.voice;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.reference.Oktmo;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.Changed.Change;
import roundtable.shared.spi.Subject;

/** Lists and sets how well people have to be known; it holds for what is opened from then on. */
@ApplicationScoped
class VoiceLevelService {
    private static final String TYPE = "voice_level";
    /** A territory's level has no id of its own in the audit: it is told by its code. */
    private static final UUID ALL = new UUID(0, 0);

    private final VoiceLevelRepository levels;
    private final ReferenceDirectory reference;
    private final RequestLanguage language;
    private final Event<Changed> changed;

    VoiceLevelService(
            VoiceLevelRepository levels,
            ReferenceDirectory reference,
            RequestLanguage language,
            Event<Changed> changed) {
        this.levels = levels;
        this.reference = reference;
        this.language = language;
        this.changed = changed;
    }

    List<VoiceLevelView> all() {
        var all = levels.all();
        var codes = all.stream().map(VoiceLevelView::code).collect(toSet());
        var names = reference.territoryNames(codes, language.tag());
        return all.stream().map(one -> one.named(names.get(one.code()))).toList();
    }

    @Transactional
    List<VoiceLevelView> set(String oktmo, VoiceLevelInput in) {
        levels.set(Oktmo.inside(oktmo), in);
        var fields = new LinkedHashMap<String, Change>();
        fields.put(oktmo + " supports", new Change(null, EnumNames.of(in.supports())));
        fields.put(oktmo + " ballots", new Change(null, EnumNames.of(in.ballots())));
        fire("set", fields);
        return all();
    }

    @Transactional
    void remove(String oktmo) {
        if (!levels.remove(Oktmo.inside(oktmo))) {
            throw ProblemException.notFound();
        }
        fire("remove", Map.of(oktmo, new Change(oktmo, null)));
    }

    private void fire(String action, Map<String, Change> fields) {
        changed.fire(new Changed(new Subject(TYPE, ALL), action, fields));
    }
}
