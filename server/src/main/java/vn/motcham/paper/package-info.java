/**
 * Surveys on paper: what a printed form shows, by which codes it is keyed in; PDF files, letters.
 */
@NullMarked
package vn.motcham.paper;

import org.jspecify.annotations.NullMarked;
