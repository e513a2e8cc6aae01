/** Classifiers that everything else points at: territories, activity areas, legal forms. */
@NullMarked
package roundtable.reference;

import org.jspecify.annotations.NullMarked;
