/**
 * Who may see and do what: accounts, roles over parts of the unit tree, sessions and the audit log.
 */
@NullMarked
package vn.motcham.staff;

import org.jspecify.annotations.NullMarked;
