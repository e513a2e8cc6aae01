package roundtable.proposal;

/** Whether the answer answers, in the words of the proposal's author. */
enum AnswerRating {
    YES,
    PARTLY,
    NO
}
