package vn.motcham.paper;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Pages;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Survey;

/** The printed forms, one at a time, so that they can't eat the memory. */
@Singleton
public final class PaperForms {
  private final Pages pages;
  private final Typeface typeface;
  private final Semaphore atOnce = new Semaphore(1, true);

  PaperForms(Pages pages, Typeface typeface) {
    this.pages = pages;
    this.typeface = typeface;
  }

  /**
   * Sheets that are handed out.
   *
   * @param batch its number
   * @param round title of the round, if it belongs to one
   */
  public record Issue(int batch, int sheets, String unit, @Nullable String round) {}

  /** The languages of a survey in which it can be printed, Vietnamese first; none: not on paper. */
  public List<String> listLanguages(Survey survey) {
    return survey.channels().contains(Channel.PAPER)
        ? survey.allLanguages().stream().filter(code -> canPrint(survey, code)).toList()
        : List.of();
  }

  private boolean canPrint(Survey survey, String language) {
    return typeface.has(page(new Printing(survey, language).form(null, null)));
  }

  /** A form to look at; it says that it is none to hand out. */
  public byte[] preview(Survey survey, String language) {
    String mark = Texts.get(Printing.spoken(language), "paper.preview");
    return print(new Printing(survey, language).form(null, null), List.of(mark));
  }

  /** All sheets of a batch, numbered from 1. */
  public byte[] print(Survey survey, String language, Issue issue) {
    Language spoken = Printing.spoken(language);
    List<String> marks = new ArrayList<>();
    for (int sheet = 1; sheet <= issue.sheets(); sheet++) {
      Map<String, String> numbers =
          Map.of(
              "batch", Integer.toString(issue.batch()),
              "sheet", Integer.toString(sheet),
              "sheets", Integer.toString(issue.sheets()));
      marks.add(Texts.get(spoken, "paper.mark", numbers));
    }
    return print(new Printing(survey, language).form(issue.unit(), issue.round()), marks);
  }

  private byte[] print(PaperForm form, List<String> marks) {
    String page = page(form);
    atOnce.acquireUninterruptibly();
    try {
      return Pdf.marked(Pdf.of(page), marks);
    } finally {
      atOnce.release();
    }
  }

  private String page(PaperForm form) {
    return pages.renderAlone("paper/form", Printing.spoken(form.language()), form);
  }
}
