/** What plans and programmes set out to reach, quoted. */
@NullMarked
package vn.motcham.target;

import org.jspecify.annotations.NullMarked;
