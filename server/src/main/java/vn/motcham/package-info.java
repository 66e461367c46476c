/** The command line: everything that can be asked of the product from a terminal. */
@NullMarked
package vn.motcham;

import org.jspecify.annotations.NullMarked;
