package vn.motcham.library;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A wording beside another one, with the words marked that only it has. */
public record Passage(List<Piece> pieces) {
  private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.");

  public Passage {
    pieces = List.copyOf(pieces);
  }

  /**
   * Words that stand together.
   *
   * @param own whether the other wording lacks them
   */
  public record Piece(String text, boolean own) {}

  /** Two wordings side by side. */
  public record Both(Passage earlier, Passage later) {}

  static Both compare(String earlier, String later) {
    List<Piece> before = new ArrayList<>();
    List<Piece> after = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(tokens(earlier), tokens(later), true).getDeltas()) {
      boolean own = delta.getType() != DeltaType.EQUAL;
      add(before, delta.getSource().getLines(), own);
      add(after, delta.getTarget().getLines(), own);
    }
    return new Both(new Passage(joined(before)), new Passage(joined(after)));
  }

  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  private static void add(List<Piece> pieces, List<String> tokens, boolean own) {
    if (!tokens.isEmpty()) {
      pieces.add(new Piece(String.join("", tokens), own));
    }
  }

  /** A space between two words of its own belongs to them: three marks in a row read badly. */
  private static List<Piece> joined(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean between = i > 0 && i + 1 < pieces.size() && piece.text().isBlank();
      boolean own = piece.own() || between && pieces.get(i - 1).own() && pieces.get(i + 1).own();
      if (!joined.isEmpty() && joined.getLast().own() == own) {
        piece = new Piece(joined.removeLast().text() + piece.text(), own);
      }
      joined.add(new Piece(piece.text(), own));
    }
    return joined;
  }
}
