package vn.motcham.remark;

import vn.motcham.response.Bucket;

/**
 * What somebody wrote (góp ý riêng). Nothing tells who or when within the half-month, nor whether
 * they had rated.
 *
 * @param unit number of the unit that it is about
 * @param language code of the language of the page
 */
public record Remark(int unit, Bucket.HalfMonth halfMonth, String language, String text) {}
