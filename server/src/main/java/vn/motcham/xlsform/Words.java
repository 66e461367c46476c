package vn.motcham.xlsform;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Source;
import vn.motcham.survey.Text;

/** What notes name, in words. */
final class Words {
  private Words() {}

  static Text channels(Collection<Channel> channels) {
    return Sentence.joined(
        ", ",
        Channel.ASKED.stream()
            .filter(channels::contains)
            .sorted()
            .map(channel -> channel(channel))
            .toList());
  }

  static Text channel(Channel channel) {
    return Sentence.of("channel." + channel.code());
  }

  static Text source(Source source) {
    Text certainty = Sentence.of("certainty." + source.certainty().code().replace(' ', '-'));
    return new Sentence("source")
        .with("document", source.document())
        .with("certainty", certainty)
        .with("note", source.findNote().map(note -> " " + note).orElse(""))
        .text();
  }

  /** With the decimal mark of each language. */
  static Text number(BigDecimal number) {
    String plain = number.stripTrailingZeros().toPlainString();
    return new Text(Map.of("vi", plain.replace('.', ','), "en", plain));
  }

  static Text percent(BigDecimal share) {
    return number(share.movePointRight(2));
  }
}
