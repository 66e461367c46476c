package vn.motcham.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0912345678",
        "0912 345 678",
        "0912.345.678",
        "+84 (912) 345-678",
        "024 3825 1234",
        "001099012345",
        "012345678",
        "H26.15-241128-0012",
        "000.00.15.H26-241128-0012",
        "lan.anh@example.vn",
      })
  void whatMayLeadToAPersonIsCovered(String telling) {
    assertThat(Mask.over("Xin gọi " + telling + ", cảm ơn.", "*")).isEqualTo("Xin gọi *, cảm ơn.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chờ từ 8 giờ 30 đến 11 giờ 45, ngày 28/11/2026.",
        "Lệ phí 15.000 đồng, phải nộp 150.000 đồng.",
        "Quầy số 3, tầng 2 – 30 phút.",
        "Năm 2025-2026 phải đi lại 4 lần.",
      })
  void whatDoesNotStays(String said) {
    assertThat(Mask.over(said, "*")).isEqualTo(said);
  }
}
