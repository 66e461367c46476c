package vn.motcham.seal;

import vn.motcham.response.KeptRows.Row;
import vn.motcham.response.KeptRows.Strip;

/** The hash of a row, under the row's own key. */
record Leaf(Strip strip, int bucket, byte[] id, byte[] hash) {
  static Leaf of(Row row) {
    return new Leaf(row.strip(), row.bucket(), row.id(), Tree.leaf(row.content()));
  }

  /** Its row's key within the strip, for maps. */
  String key() {
    return bucket + "/" + Batch.hex(id);
  }

  /** Where it is, for whoever has to look. */
  String place() {
    String part =
        switch (strip.kind()) {
          case RESPONSE, DEMOGRAPHIC_ANSWER, QUARANTINE -> "survey";
          case PROCEDURE_RATING -> "procedure";
        };
    return "%s: unit %d, %s %d, bucket %d, row %s"
        .formatted(strip.kind().table(), strip.unit(), part, strip.part(), bucket, Batch.hex(id));
  }
}
