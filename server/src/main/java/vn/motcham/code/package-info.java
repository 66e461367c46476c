/** What a respondent may keep, and by which they see later what became of their response. */
@NullMarked
package vn.motcham.code;

import org.jspecify.annotations.NullMarked;
