package roundtable.discussion.opinion;

/** How many people of a group have voted how on a statement. */
public record Tally(int agree, int disagree, int pass) {

    /** Nobody has voted. */
    static final Tally NONE = new Tally(0, 0, 0);

    int votes() {
        return agree + disagree + pass;
    }

    Tally and(Vote vote) {
        return switch (vote) {
            case AGREE -> new Tally(agree + 1, disagree, pass);
            case DISAGREE -> new Tally(agree, disagree + 1, pass);
            case PASS -> new Tally(agree, disagree, pass + 1);
        };
    }

    Tally and(Tally other) {
        return new Tally(agree + other.agree, disagree + other.disagree, pass + other.pass);
    }

    /** The share that votes so, with one vote more for and one against: few votes say little. */
    double share(Vote vote) {
        var those =
                switch (vote) {
                    case AGREE -> agree;
                    case DISAGREE -> disagree;
                    case PASS -> pass;
                };
        return (those + 1.0) / (votes() + 2.0);
    }
}
