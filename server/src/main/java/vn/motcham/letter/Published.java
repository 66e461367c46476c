package vn.motcham.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was made public of a letter and its answer.
 *
 * @param unit number of the unit
 * @param language code of the language of the letter
 * @param text null: it can't be opened
 */
record Published(
    int unit, Letter.Kind kind, String language, LocalDate on, @Nullable String text) {}
