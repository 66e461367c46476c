/**
 * What is asked: survey definitions read, checked, published for good and put to use; and the
 * targets of plans.
 */
@NullMarked
package vn.motcham.survey;

import org.jspecify.annotations.NullMarked;
