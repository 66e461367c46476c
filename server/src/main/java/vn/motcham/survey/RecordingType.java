package vn.motcham.survey;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;

/** What a recording may be, so that every browser of a kiosk plays it; told by its content. */
public enum RecordingType {
  OPUS(".ogg", "audio/ogg") {
    @Override
    boolean fits(byte[] content) {
      // A page's head has 27 bytes and one for each segment; the first page has one.
      return has(content, 0, "OggS") && has(content, 28, "OpusHead");
    }
  },
  MP3(".mp3", "audio/mpeg") {
    @Override
    boolean fits(byte[] content) {
      return isFrame(content, tagLength(content));
    }
  },
  AAC(".m4a", "audio/mp4") {
    @Override
    boolean fits(byte[] content) {
      // The codec is named where the tracks are described; it has no fixed place.
      return has(content, 4, "ftyp") && new String(content, US_ASCII).contains("mp4a");
    }
  };

  private final String ending;
  private final String mediaType;

  RecordingType(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  abstract boolean fits(byte[] content);

  /** How a file of it is named. */
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** What it is, if a kiosk can play it. */
  public static Optional<RecordingType> find(byte[] content) {
    return Arrays.stream(values()).filter(type -> type.fits(content)).findFirst();
  }

  private static boolean has(byte[] content, int at, String word) {
    return content.length >= at + word.length()
        && new String(content, at, word.length(), US_ASCII).equals(word);
  }

  /** An ID3v2 tag names its length in four bytes of seven bits, without its own ten bytes. */
  private static int tagLength(byte[] content) {
    if (content.length < 10 || !has(content, 0, "ID3")) {
      return 0;
    }
    int length = 0;
    for (int at = 6; at < 10; at++) {
      length = length << 7 | content[at] & 0x7F;
    }
    return length + 10;
  }

  /** A frame of MPEG audio, layer III, with a bit rate and a sampling rate that there are. */
  private static boolean isFrame(byte[] content, int at) {
    if (content.length < at + 4) {
      return false;
    }
    int version = content[at + 1] >> 3 & 3;
    int layer = content[at + 1] >> 1 & 3;
    int bitRate = content[at + 2] >> 4 & 15;
    int samplingRate = content[at + 2] >> 2 & 3;
    return (content[at] & 0xFF) == 0xFF
        && (content[at + 1] & 0xE0) == 0xE0
        && version != 1
        && layer == 1
        && bitRate != 0
        && bitRate != 15
        && samplingRate != 3;
  }
}
