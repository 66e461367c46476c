package vn.motcham.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.State;

/**
 * One version of an instrument.
 *
 * @param url its address
 * @param state the code of its state
 * @param since the day from which the state holds; empty: unknown
 * @param basis the code of what its wording rests on
 * @param facts what else is to be known of it
 * @param views the ways on which it can be looked at
 * @param others what it can be compared with
 * @param wording the language in which it is read
 */
public record SurveyPage(
    String id,
    int version,
    String url,
    Phrase title,
    Phrase standing,
    String state,
    String since,
    String basis,
    List<Fact> facts,
    List<String> views,
    List<Other> others,
    Wording wording,
    @Nullable Phrase introduction,
    List<Part> parts,
    List<Measure> measures,
    List<Use> uses) {
  public SurveyPage {
    facts = List.copyOf(facts);
    views = List.copyOf(views);
    others = List.copyOf(others);
    parts = List.copyOf(parts);
    measures = List.copyOf(measures);
    uses = List.copyOf(uses);
  }

  public boolean isDraft() {
    return state.equals(State.DRAFT.code());
  }

  /**
   * @param code its name is the text {@code library.fact.<code>}
   * @param mono whether it is made for machines
   */
  public record Fact(String code, String value, boolean mono) {}

  /** Another version, or another edition that this one continues. */
  public record Other(String name, String url) {}

  /**
   * The languages to read it in.
   *
   * @param code of the chosen one
   * @param all the texts that there are
   * @param missing those that the chosen one lacks
   */
  public record Wording(String code, String name, int all, int missing, List<Link> links) {
    public Wording {
      links = List.copyOf(links);
    }
  }

  /**
   * @param current {@code true} for the chosen one, as {@code aria-current} has it
   * @param missing how many texts it lacks
   */
  public record Link(String code, String name, String url, @Nullable String current, int missing) {}

  /** A section. */
  public record Part(@Nullable Phrase title, @Nullable Phrase introduction, List<Group> groups) {
    public Part {
      groups = List.copyOf(groups);
    }
  }

  /** Questions, one after the other, that are answered alike. */
  public record Group(String kind, List<Choice> choices, List<Item> items) {
    public Group {
      choices = List.copyOf(choices);
      items = List.copyOf(items);
    }
  }

  /**
   * @param score in words; empty: nothing here has a score
   */
  public record Choice(Phrase text, String score) {}

  /**
   * A question.
   *
   * @param kioskText the short wording, where there is another one
   * @param notes when it is asked, whether it must be answered, what it measures
   * @param certainty the code of how sure its wording is
   */
  public record Item(
      String number,
      Phrase text,
      @Nullable Phrase kioskText,
      List<String> notes,
      String certainty,
      String source) {
    public Item {
      notes = List.copyOf(notes);
    }
  }

  /**
   * An indicator.
   *
   * @param sentences how it is computed
   * @param grades the best first; empty: none are given
   */
  public record Measure(
      Phrase name, String construct, List<String> sentences, List<String> grades) {
    public Measure {
      sentences = List.copyOf(sentences);
      grades = List.copyOf(grades);
    }
  }

  /**
   * Where it is asked.
   *
   * @param matter the procedure or field; empty: all
   * @param until empty: for the time being
   */
  public record Use(String unit, String matter, String channels, String from, String until) {}
}
