/** Surveys taken out as XLSForms, so that KoboToolbox and ODK run the same instrument. */
@NullMarked
package vn.motcham.xlsform;

import org.jspecify.annotations.NullMarked;
