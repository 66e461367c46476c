/** Counts and sums derived from responses: never counted up, always counted anew from the rows. */
@NullMarked
package vn.motcham.tally;

import org.jspecify.annotations.NullMarked;
