package roundtable.platform;

/** What can be done with a topic. */
enum TopicAction {
    /** It was talked about. */
    DISCUSS,
    /** It is settled, with what came out. */
    CLOSE
}
