/** The staff pages on which somebody looks at what was flagged, and has the last word on it. */
@NullMarked
package vn.motcham.review;

import org.jspecify.annotations.NullMarked;
