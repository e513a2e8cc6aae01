package roundtable.answer;

/** Whether the answer answers, in the words of whoever asked. */
public enum AnswerRating {
    YES,
    PARTLY,
    NO
}
