package vn.motcham.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.motcham.database.TestDatabase;
import vn.motcham.hardening.Row;
import vn.motcham.house.House;
import vn.motcham.house.Phone;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;

@MicronautTest(transactional = false)
class OneTokenOneResponseIT {
  private static final int AT_ONCE = 200;

  @Inject House house;

  @Row(47)
  @Test
  void twoHundredFormsWithOneTokenStoreOneOnWhicheverServer() throws Exception {
    try (ApplicationContext second =
        ApplicationContext.run(EmbeddedServer.class, Map.copyOf(TestDatabase.properties()))
            .getApplicationContext()) {
      twoHundredFormsStoreOne(Web.of(second.getBean(EmbeddedServer.class)));
    }
  }

  private void twoHundredFormsStoreOne(Web second) throws Exception {
    int unit = house.ownUnit("AT-ONCE");
    Phone phone = house.phone(unit);
    long before = house.responses(unit);
    List<Callable<Reply>> posts = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      Web web = i % 2 == 0 ? phone.web() : second;
      Phone another = new Phone(web, phone.path(), "%032x".formatted(i));
      posts.add(() -> another.rate("overall", "satisfied"));
    }
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Reply> reply : threads.invokeAll(posts)) {
        statuses.add(reply.get().status());
      }
    }
    assertThat(statuses).hasSize(AT_ONCE).containsOnlyOnce(303).containsOnly(303, 409);
    assertThat(house.responses(unit)).isEqualTo(before + 1);
  }
}
