/** What respondents answered: checked, stored once, never changed, and counted into tallies. */
@NullMarked
package vn.motcham.response;

import org.jspecify.annotations.NullMarked;
