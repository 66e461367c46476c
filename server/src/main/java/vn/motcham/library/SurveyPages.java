package vn.motcham.library;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Endonym;
import vn.motcham.survey.Respondents;
import vn.motcham.survey.Survey;

/** Makes the page of one version of an instrument. */
@Singleton
final class SurveyPages {
  private final Library library;
  private final Uses uses;

  SurveyPages(Library library, Uses uses) {
    this.library = library;
    this.uses = uses;
  }

  SurveyPage show(Edition edition, Voice voice) {
    Survey survey = edition.survey();
    SurveySheet sheet = new SurveySheet(survey, voice);
    LocalDate since = edition.since();
    return new SurveyPage(
        edition.id(),
        edition.version(),
        edition.url(),
        voice.phrase(survey.title()),
        voice.phrase(survey.standing()),
        edition.state().code(),
        since == null ? "" : Voice.day(since),
        Basis.of(survey).code(),
        facts(edition, voice),
        views(survey),
        others(edition, voice),
        wording(edition, voice),
        survey.findIntroduction().map(voice::phrase).orElse(null),
        sheet.parts(),
        sheet.measures(),
        uses.list(library.deploymentsOf(edition), voice));
  }

  private static List<SurveyPage.Fact> facts(Edition edition, Voice voice) {
    Survey survey = edition.survey();
    List<SurveyPage.Fact> facts = new ArrayList<>();
    facts.add(new SurveyPage.Fact("id", edition.id(), true));
    survey
        .findSource()
        .map(source -> new QuestionWords(survey, voice, false).source(source))
        .ifPresent(source -> facts.add(new SurveyPage.Fact("source", source, false)));
    survey
        .findRespondents()
        .ifPresent(who -> facts.add(new SurveyPage.Fact("respondents", told(who, voice), false)));
    facts.add(new SurveyPage.Fact("channels", voice.channels(survey.channels()), false));
    facts.add(new SurveyPage.Fact("questions", Integer.toString(survey.questions().size()), false));
    facts.add(new SurveyPage.Fact("hash", edition.contentHash(), true));
    return facts;
  }

  private static String told(Respondents who, Voice voice) {
    String plain = Facets.respondents(who, voice);
    return who.findText().map(text -> plain + " " + voice.quoted(text)).orElse(plain);
  }

  /** Where it can be looked at as it is met there. */
  private static List<String> views(Survey survey) {
    return Stream.of(Channel.KIOSK, Channel.RECEIPT, Channel.PAPER)
        .filter(survey.channels()::contains)
        .map(Channel::code)
        .toList();
  }

  /** Its other versions, and what it continues of other instruments. */
  private List<SurveyPage.Other> others(Edition edition, Voice voice) {
    return library.list().stream()
        .filter(other -> !other.is(edition.id(), edition.version()))
        .filter(other -> other.id().equals(edition.id()) || isFollowed(edition, other))
        .map(other -> other(edition, other, voice))
        .toList();
  }

  private static boolean isFollowed(Edition edition, Edition other) {
    return edition.survey().follows().stream()
        .anyMatch(step -> other.is(step.survey(), step.version()));
  }

  private static SurveyPage.Other other(Edition edition, Edition other, Voice voice) {
    boolean own = other.id().equals(edition.id());
    boolean older = !own || other.version() < edition.version();
    Edition from = older ? other : edition;
    Edition to = older ? edition : other;
    String first = own ? Integer.toString(from.version()) : from.id() + "/" + from.version();
    String number = Integer.toString(other.version());
    return new SurveyPage.Other(
        own
            ? voice.say("version", "version", number)
            : voice.say("edition", "title", voice.in(other.survey().title()), "version", number),
        "/staff/surveys/" + to.id() + "/compare?from=" + first + "&to=" + to.version());
  }

  private static SurveyPage.Wording wording(Edition edition, Voice voice) {
    Survey survey = edition.survey();
    Translation chosen = Translation.of(survey, voice.survey());
    return new SurveyPage.Wording(
        voice.survey(),
        Endonym.of(voice.survey()),
        chosen.all(),
        chosen.missing(),
        links(survey, edition.url(), voice));
  }

  /** The same page in each language of the survey. */
  static List<SurveyPage.Link> links(Survey survey, String url, Voice voice) {
    return Translation.listOf(survey).stream()
        .map(
            one ->
                new SurveyPage.Link(
                    one.language(),
                    Endonym.of(one.language()),
                    url + "?in=" + one.language(),
                    one.language().equals(voice.survey()) ? "true" : null,
                    one.missing()))
        .toList();
  }
}
