/** What respondents answered: taken in once, stored without a trace of who, never changed. */
@NullMarked
package vn.motcham.response;

import org.jspecify.annotations.NullMarked;
