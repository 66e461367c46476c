/** How an indicator goes on from version to version of a survey, and where its line breaks. */
@NullMarked
package vn.motcham.series;

import org.jspecify.annotations.NullMarked;
