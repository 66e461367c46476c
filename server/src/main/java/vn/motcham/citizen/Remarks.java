package vn.motcham.citizen;

import java.util.List;

/** What people write when they write something; no sentence names anybody. */
public record Remarks(List<Remark> remarks) {
  public Remarks {
    remarks = List.copyOf(remarks);
  }

  /**
   * One sentence.
   *
   * @param errand what its writer came for; a commune's stands for every counter
   * @param praise whether it praises or complains
   */
  public record Remark(Errand errand, boolean praise, String text) {}

  String pick(Errand errand, boolean praise, Chance chance) {
    Errand kind = errand.isAtCounter() ? Errand.COMMUNE : errand;
    return chance
        .oneOf(remarks.stream().filter(r -> r.errand() == kind && r.praise() == praise).toList())
        .text();
  }
}
