package roundtable.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import roundtable.shared.mail.Letter.Line;
import roundtable.shared.spi.OutboxListener;

/** Something that happens in tests only, and of which a letter tells. */
@ApplicationScoped
class TrialMail implements OutboxListener<TrialMail.Told> {
    /** Tell that address. */
    public record Told(UUID id, String to, String language, String words, boolean list, boolean asked) {}

    private final Letters letters;

    TrialMail(Letters letters) {
        this.letters = letters;
    }

    @Override
    public Class<Told> event() {
        return Told.class;
    }

    @Override
    public String name() {
        return "trial-mail";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void on(Told told) {
        var letter = Letter.of("told " + told.id(), told.to(), told.language(), "trial.letter", told.words())
                .leadingTo("/me?token=" + told.id());
        letter = told.list()
                ? letter.listing(java.util.List.of(new Line(told.words(), "/organizations/x"), new Line("Слово", null)))
                        .endedAt("/unsubscribe?token=" + told.id())
                : letter;
        letters.send(told.asked() ? letter.askedByAnybody() : letter);
    }
}
