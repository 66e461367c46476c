/**
 * Files of data, read strictly: YAML without shortcuts, as a tree that remembers where each value
 * stood, held against a schema.
 */
@NullMarked
package vn.motcham.yaml;

import org.jspecify.annotations.NullMarked;
