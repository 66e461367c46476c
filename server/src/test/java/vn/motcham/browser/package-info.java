/** Looks at the pages as people do: in a real browser. */
@NullMarked
package vn.motcham.browser;

import org.jspecify.annotations.NullMarked;
