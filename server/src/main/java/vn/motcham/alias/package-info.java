/** What is typed in from a paper instead of scanning it, and where that leads. */
@NullMarked
package vn.motcham.alias;

import org.jspecify.annotations.NullMarked;
