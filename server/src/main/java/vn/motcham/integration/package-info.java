/** What other systems may ask for, and how they say what they ask about. */
@NullMarked
package vn.motcham.integration;

import org.jspecify.annotations.NullMarked;
