/** Platforms: standing spaces of NGOs, business and government, their seats, topics, minutes and links. */
@NullMarked
package roundtable.platform;

import org.jspecify.annotations.NullMarked;
