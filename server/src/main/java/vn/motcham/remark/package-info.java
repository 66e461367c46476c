/** What people write on their own phone about a unit: words alone, joined to no response. */
@NullMarked
package vn.motcham.remark;

import org.jspecify.annotations.NullMarked;
