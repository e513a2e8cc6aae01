/** Proposals to a body: supported by people, answered officially, carried out milestone by milestone. */
@NullMarked
package roundtable.proposal;

import org.jspecify.annotations.NullMarked;
