/**
 * What makes a response look suspicious: decided once, when it comes; it is marked, never dropped.
 */
@NullMarked
package vn.motcham.flag;

import org.jspecify.annotations.NullMarked;
