package vn.motcham.issuance;

import vn.motcham.response.Bucket;

/**
 * What the one-stop software had a unit hand out with results; not what was printed in stock.
 *
 * @param papers of these, how many could be used
 */
public record HandedOut(int unit, Bucket.HalfMonth issuedIn, long papers) {}
