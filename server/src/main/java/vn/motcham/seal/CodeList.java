package vn.motcham.seal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcham.code.Codes;

/**
 * The look-up codes of a day as they are published: one line each, in an order that says nothing.
 */
record CodeList(LocalDate day, List<String> lines) {
  CodeList {
    lines = List.copyOf(lines);
  }

  static CodeList of(LocalDate day, List<Codes.Line> lines) {
    return new CodeList(day, lines.stream().map(line -> line(line.mac(), line.status())).toList());
  }

  static String line(byte[] mac, String status) {
    return Batch.hex(mac) + " " + status;
  }

  /** Its leaves are its lines, without their ends. */
  List<byte[]> leaves() {
    return lines.stream().map(CodeList::leaf).toList();
  }

  private static byte[] leaf(String line) {
    return Tree.leaf(line.getBytes(StandardCharsets.US_ASCII));
  }

  Batch.CodeDay summary() {
    return new Batch.CodeDay(day, lines.size(), Tree.root(leaves()));
  }

  String text() {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  Proof prove(String line, int batch) {
    List<byte[]> leaves = leaves();
    int index = lines.indexOf(line);
    return new Proof(
        batch,
        day,
        line,
        index,
        lines.size(),
        Tree.path(leaves, index).stream().map(Batch::hex).toList(),
        Batch.hex(Tree.root(leaves)));
  }
}
