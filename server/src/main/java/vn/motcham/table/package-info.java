/** Tables that people fill in, read from CSV and XLSX into clean text with line numbers. */
@NullMarked
package vn.motcham.table;

import org.jspecify.annotations.NullMarked;
