package vn.motcham.fault;

import java.util.stream.LongStream;

/**
 * What the comparison of a ledger with the database brought up.
 *
 * @param lost acknowledged, not stored
 * @param twice counted more than once
 * @param ghost stored, never sent or refused
 * @param altered stored with other content
 * @param tallies cells that differ from a plain count
 * @param unacked never acknowledged
 */
record Findings(long lost, long twice, long ghost, long altered, long tallies, long unacked) {
  boolean areNone() {
    return LongStream.of(lost, twice, ghost, altered, tallies, unacked).sum() == 0;
  }
}
