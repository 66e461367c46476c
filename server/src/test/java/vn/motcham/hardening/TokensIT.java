package vn.motcham.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.house.House;
import vn.motcham.house.Phone;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;

/** Codes that are none, and codes that are used otherwise than they were meant. */
@MicronautTest(transactional = false)
class TokensIT {
  private static final int BASE = 32;
  private static final int BITS_PER_DIGIT = 5;

  @Inject House house;
  private Web web;
  private int unit;

  @BeforeEach
  void enter() throws IOException {
    web = house.web();
    unit = house.ownUnit("TOKENS");
  }

  @Row(38)
  @Test
  void aCodeWithAnyBitFlippedIsAnsweredLikeAnyOtherThatIsNone() {
    String token = house.invite(unit);
    BigInteger number = new BigInteger(token, BASE);
    String unknown = withoutAddress(web.open("/r/NOTHING"));
    for (int bit = 0; bit < token.length() * BITS_PER_DIGIT; bit++) {
      String digits = number.flipBit(bit).toString(BASE).toUpperCase(Locale.ROOT);
      String flipped = "0".repeat(token.length() - digits.length()) + digits;
      Reply reply = web.open("/r/" + flipped);
      assertThat(reply.status()).as("bit " + bit).isEqualTo(400);
      assertThat(withoutAddress(reply)).as("bit " + bit).isEqualTo(unknown);
    }
    assertThat(web.open("/r/" + token).status()).isEqualTo(200);
  }

  private static String withoutAddress(Reply page) {
    return page.text().replaceAll("href=\"/r/[^\"]*\"", "");
  }

  @Row({43, 44})
  @ParameterizedTest
  @ValueSource(
      strings = {"/r", "/r/", "/R", "/r/A", "/r/null", "/r/%20", "/r?token=A", "/r/?token[]=A"})
  void aCodeThatIsMissingOrNoneIsToldSo(String path) {
    Reply page = web.open(path);
    assertThat(page.status()).isEqualTo(400);
    assertThat(web.submit(path, "id=" + "0".repeat(32) + "&overall=satisfied").status())
        .isEqualTo(400);
  }

  @Row(43)
  @Test
  void twoCodesAtOnceAreNone() {
    String first = house.invite(unit);
    String second = house.invite(unit);
    for (String both :
        new String[] {first + second, first + "," + second, first + "%2C" + second}) {
      assertThat(web.open("/r/" + both).status()).isEqualTo(400);
    }
    assertThat(web.open("/r/" + first + "/" + second).status()).isEqualTo(404);
  }

  /** All that counts is in the code; what stands beside it says nothing. */
  @Row(41)
  @Test
  void aCodeIsForItsOwnUnitAndProcedure() throws IOException {
    int other = house.ownUnit("TOKENS-OTHER");
    long before = house.responses(other);
    long own = house.responses(unit);
    Phone phone = house.phone(unit);
    String path = phone.path() + "?unit=" + other + "&procedure=9.000001";
    String form = Web.form("id", phone.formId(), "overall", "satisfied");
    assertThat(web.submit(path, form + "&unit=" + other).status()).isEqualTo(422);
    assertThat(web.submit(path, form).status()).isEqualTo(303);
    assertThat(house.responses(other)).isEqualTo(before);
    assertThat(house.responses(unit)).isEqualTo(own + 1);
  }

  @Row(40)
  @Test
  void aUsedCodeIsToldSoAndTheSameFormIsThankedAgain() {
    Phone phone = house.phone(unit);
    Phone other = phone.reloaded();
    assertThat(phone.rate("overall", "satisfied").status()).isEqualTo(303);
    assertThat(phone.rate("overall", "satisfied").status()).isEqualTo(303);
    assertThat(other.rate("overall", "satisfied").status()).isEqualTo(409);
    assertThat(phone.rate("overall", "neutral").status()).isEqualTo(409);
  }
}
