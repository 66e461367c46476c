package vn.motcham.fieldwork;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.sheet.Sheet;
import vn.motcham.staff.Staff;

/** What the people of one page are called, each looked up once. */
final class Names {
  private final Staff staff;
  private final Map<Integer, String> known = new HashMap<>();

  Names(Staff staff) {
    this.staff = staff;
  }

  String of(Sheet.Keying keying) {
    return known.computeIfAbsent(keying.account(), staff::nameOf);
  }

  @Nullable String orNull(Optional<Sheet.Keying> keying) {
    return keying.map(this::of).orElse(null);
  }
}
