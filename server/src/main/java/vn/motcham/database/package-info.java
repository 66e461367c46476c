/**
 * The database under the house: started or reached, migrated, granted, and asked how durable it is.
 */
@NullMarked
package vn.motcham.database;

import org.jspecify.annotations.NullMarked;
