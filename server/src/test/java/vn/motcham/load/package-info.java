/** The load bench: what the product takes in, how fast and at what cost, printed as a table. */
@NullMarked
package vn.motcham.load;

import org.jspecify.annotations.NullMarked;
