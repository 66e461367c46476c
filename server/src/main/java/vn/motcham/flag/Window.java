package vn.motcham.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The minutes of one kiosk that are looked at.
 *
 * @param first since 1970
 * @param last since 1970, included
 */
record Window(int kiosk, int first, int last) {
  /** The minutes of these sittings and so many before each; windows that touch are one. */
  static List<Window> around(List<Sitting> sittings, int before) {
    Map<Integer, SortedSet<Integer>> minutes = new TreeMap<>();
    for (Sitting sitting : sittings) {
      minutes
          .computeIfAbsent(sitting.session().kiosk(), _ -> new TreeSet<>())
          .add(sitting.session().minute());
    }
    List<Window> windows = new ArrayList<>();
    minutes.forEach((kiosk, all) -> windows.addAll(around(kiosk, all, before)));
    return windows;
  }

  private static List<Window> around(int kiosk, SortedSet<Integer> minutes, int before) {
    List<Window> windows = new ArrayList<>();
    for (int minute : minutes) {
      Window last = windows.isEmpty() ? null : windows.getLast();
      if (last != null && minute - before <= last.last() + 1) {
        windows.set(windows.size() - 1, new Window(kiosk, last.first(), minute));
      } else {
        windows.add(new Window(kiosk, minute - before, minute));
      }
    }
    return windows;
  }
}
