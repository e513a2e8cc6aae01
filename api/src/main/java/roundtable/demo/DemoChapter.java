package roundtable.demo;

import java.net.URI;

/** A part of what the demonstration tells, told through the contract as its people would do it. */
interface DemoChapter {
    /**
     * Tells it, unless it was told before.
     *
     * @param base where the product answers
     */
    void tell(URI base);
}
