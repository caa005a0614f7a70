package app.kakehashi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {

  @ParameterizedTest
  @CsvSource({"1, 128MB", "2, 128MB", "4, 256MB", "8, 512MB", "23, 1024MB", "256, 1024MB"})
  void pagesTakeASixteenthOfTheMemoryWithinReason(long gigabytes, String buffers) {
    assertThat(ServerSettings.of(gigabytes << 30)).containsEntry("shared_buffers", buffers);
  }

  @Test
  void whatWasSaidToBeKeptIsKept() {
    assertThat(ServerSettings.here())
        .containsEntry("fsync", "on")
        .containsEntry("synchronous_commit", "on")
        .containsEntry("full_page_writes", "on");
  }
}
