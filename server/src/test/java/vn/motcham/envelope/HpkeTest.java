package vn.motcham.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The example of RFC 9180, which the kiosk's own tests read too. */
class HpkeTest {
  private static final Path EXAMPLE = Path.of("..", "kiosk", "test", "sealing-example.json");

  @Test
  void whatTheStandardSealedIsOpened() throws Exception {
    JsonNode example = new ObjectMapper().readTree(Files.readAllBytes(EXAMPLE));
    PrivateKey key = privateKey(example.path("skRm").asText());
    Hpke.Context context =
        Hpke.setUp(key, bytes(example.path("pkEm")), bytes(example.path("info")));
    assertThat(example.path("encryptions")).hasSizeGreaterThan(3);
    for (JsonNode one : example.path("encryptions")) {
      long sequence = one.path("sequence").asLong();
      byte[] opened = context.open(sequence, bytes(one.path("aad")), bytes(one.path("ct")));
      assertThat(opened).isEqualTo(bytes(example.path("pt")));
      assertThatThrownBy(
              () -> context.open(sequence + 1, bytes(one.path("aad")), bytes(one.path("ct"))))
          .isInstanceOf(GeneralSecurityException.class);
    }
  }

  private static PrivateKey privateKey(String hex) throws GeneralSecurityException {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    ECParameterSpec parameters = curve.getParameterSpec(ECParameterSpec.class);
    BigInteger scalar = new BigInteger(1, HexFormat.of().parseHex(hex));
    return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(scalar, parameters));
  }

  private static byte[] bytes(JsonNode hex) {
    return HexFormat.of().parseHex(hex.asText());
  }
}
