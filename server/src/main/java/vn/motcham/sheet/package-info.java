/** Filled-in sheets of paper: printed in batches, keyed in twice, compared, and taken in once. */
@NullMarked
package vn.motcham.sheet;

import org.jspecify.annotations.NullMarked;
