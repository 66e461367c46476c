package vn.motcham.seal;

import java.time.LocalDate;
import java.util.List;

/**
 * That a line belongs to the sealed list of a day, for who has only the line and the published
 * root.
 *
 * @param batch that seals the list
 * @param index of the line, from 0
 * @param path what is hashed in on the way to the root, in hexadecimal, from below
 */
public record Proof(
    int batch, LocalDate day, String line, int index, int size, List<String> path, String root) {
  public Proof {
    path = List.copyOf(path);
  }
}
