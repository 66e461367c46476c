/**
 * Seals what was kept, night by night, publishes the seals, and proves that nothing was altered.
 */
@NullMarked
package vn.motcham.seal;

import org.jspecify.annotations.NullMarked;
