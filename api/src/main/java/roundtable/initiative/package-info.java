/** Initiatives of councils to relieve taxes, from the discussion to what the relief has brought. */
@NullMarked
package roundtable.initiative;

import org.jspecify.annotations.NullMarked;
