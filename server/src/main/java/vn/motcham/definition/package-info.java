/** The files that define surveys, targets and rounds: read and checked by one code. */
@NullMarked
package vn.motcham.definition;

import org.jspecify.annotations.NullMarked;
