package vn.motcham.invitation;

import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;

/**
 * What a rating page asks about, whichever code opened it: the page and its form know no more.
 *
 * @param channel by which the rating comes
 * @param unit number of the receiving unit
 * @param decidingUnit number of the deciding unit
 * @param survey number of the survey version
 * @param procedure number of the procedure, 0: none named
 * @param field number of the field, 0: none named
 */
record Rated(
    Channel channel,
    int unit,
    int decidingUnit,
    int survey,
    int procedure,
    int field,
    Stage stage) {

  static Rated by(Token token) {
    return new Rated(
        Channel.RECEIPT,
        token.unit(),
        token.decidingUnit(),
        token.survey(),
        token.procedure(),
        token.field(),
        token.stage());
  }

  /** A poster names its unit and nothing else. */
  static Rated byPoster(int unit, int survey) {
    return new Rated(Channel.POSTER, unit, unit, survey, 0, 0, Posters.STAGE);
  }

  /** Which words the page begins with: a paper says what was done, a poster can't know it. */
  String occasion() {
    return channel == Channel.POSTER ? channel.code() : stage.code();
  }
}
