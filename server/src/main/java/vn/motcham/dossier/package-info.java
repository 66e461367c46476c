/** How many dossiers there were, as the units report it; ratings are held against it. */
@NullMarked
package vn.motcham.dossier;

import org.jspecify.annotations.NullMarked;
