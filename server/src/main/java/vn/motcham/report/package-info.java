/** What people see of the figures: staff pages and the public page. */
@NullMarked
package vn.motcham.report;

import org.jspecify.annotations.NullMarked;
