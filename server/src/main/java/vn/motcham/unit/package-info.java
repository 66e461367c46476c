/**
 * Who is rated: units in their dated trees, their successors, and the procedures and fields they
 * deal with.
 */
@NullMarked
package vn.motcham.unit;

import org.jspecify.annotations.NullMarked;
