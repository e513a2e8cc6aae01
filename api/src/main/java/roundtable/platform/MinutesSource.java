package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import roundtable.shared.spi.EvidenceSource;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Shows minutes that an indicator counted. No predicate: the platform itself is the evidence. */
@ApplicationScoped
class MinutesSource implements EvidenceSource {
    private final MinutesRepository minutes;

    MinutesSource(MinutesRepository minutes) {
        this.minutes = minutes;
    }

    @Override
    public String type() {
        return Minutes.TYPE;
    }

    @Override
    public Map<UUID, Shown> show(Set<UUID> ids, String language) {
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(language));
        return minutes.named(ids).stream()
                .collect(Collectors.toMap(
                        MinutesRepository.Named::id,
                        m -> new Shown(
                                Texts.in(language, Message.of("platform.met", m.platform(), days.format(m.heldOn()))),
                                "/platforms/" + m.slug() + "?tab=minutes")));
    }
}
