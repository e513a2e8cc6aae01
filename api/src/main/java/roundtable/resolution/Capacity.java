package roundtable.resolution;

/** In which capacity somebody offered or decided on evidence, as everybody may know. */
enum Capacity {
    /** Staff of the Resource Center. */
    RESOURCE_CENTER,
    /** Officer of a government body. */
    OFFICER,
    COUNCIL_MEMBER,
    /** Owner or editor of an organization. */
    REPRESENTATIVE,
    /** The person who made the very thing that is offered. */
    AUTHOR,
    /** The program, by a rule. */
    PLATFORM
}
