package vn.motcham.library;

import java.util.List;

/**
 * All instruments.
 *
 * @param filesInOrder whether drafts could be read
 */
public record LibraryPage(List<Shelf> shelves, boolean filesInOrder) {
  public LibraryPage {
    shelves = List.copyOf(shelves);
  }

  /**
   * Instruments that are about the same.
   *
   * @param construct its code; empty: they declare no indicator
   */
  public record Shelf(String construct, List<Row> rows) {
    public Shelf {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One instrument, as its newest version is.
   *
   * @param basis the code of what its wording rests on
   * @param languages those in which it can be read
   * @param use where it is asked, in a sentence; empty: nowhere
   */
  public record Row(
      String id,
      Phrase title,
      String url,
      String basis,
      List<Version> versions,
      List<Spoken> languages,
      String use) {
    public Row {
      versions = List.copyOf(versions);
      languages = List.copyOf(languages);
    }
  }

  /**
   * @param state its code
   */
  public record Version(int number, String url, String state) {}

  /**
   * A language of a survey.
   *
   * @param share how much of it is there, in percent; empty: all
   */
  public record Spoken(String code, String name, String share) {}
}
