package vn.motcham.demo;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember.Duty;
import vn.motcham.staff.TrialAccounts;

/** One account for each role; their names are offices, not people. */
@Factory
@Requires(env = "demo")
final class SampleStaff {
  private static final String PASSWORD = "song-lanh";
  private static final List<Post> POSTS =
      List.of(
          new Post("quan-tri", "Quản trị viên", Role.ADMINISTRATOR, ""),
          new Post("tinh", "Tổ giám sát tỉnh", Role.SUPERVISOR, "SL"),
          new Post("so-yte", "Tổ giám sát Sở Y tế", Role.SUPERVISOR, "SL.SYT"),
          new Post("phuong", "Cán bộ phường Bến Lành", Role.VIEWER, "SL.P01"));

  /**
   * @param unit code of the unit that it is for; empty: the whole installation
   */
  private record Post(String username, String name, Role role, String unit) {
    TrialAccounts.Account account() {
      return new TrialAccounts.Account(username, PASSWORD, name);
    }
  }

  @Singleton
  TrialAccounts accounts() {
    return new TrialAccounts(POSTS.stream().map(Post::account).toList());
  }

  /** Repeating it changes nothing. */
  static void hire(Staff staff, SampleProvince province) {
    for (Post post : POSTS) {
      if (!staff.isKnown(post.username())) {
        int unit = post.unit().isEmpty() ? Duty.EVERYWHERE : province.unit(post.unit()).number();
        staff.addForTrial(post.account(), List.of(new Duty(post.role(), unit)));
      }
    }
  }
}
