/** One secret per day, by which what was received is remembered for a while, and then no longer. */
@NullMarked
package vn.motcham.daykey;

import org.jspecify.annotations.NullMarked;
