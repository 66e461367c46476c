/** What was given as answers, and whether it holds against the survey. */
@NullMarked
package vn.motcham.answer;

import org.jspecify.annotations.NullMarked;
