/** Pictures of figures as lengths and paths, ready for SVG on a page or on paper. */
@NullMarked
package vn.motcham.chart;

import org.jspecify.annotations.NullMarked;
