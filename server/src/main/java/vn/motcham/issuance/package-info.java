/** How many invitations were issued, became of use, were used and ran out; nothing of which. */
@NullMarked
package vn.motcham.issuance;

import org.jspecify.annotations.NullMarked;
