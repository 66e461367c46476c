package vn.motcham;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember.Duty;

/** The accounts of staff. */
@Command(name = "staff", description = "The accounts.", mixinStandardHelpOptions = true)
final class StaffCommand {
  @Command(
      name = "add",
      description = "Makes an account and prints its password, once.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "USERNAME") String username,
      @Option(names = "--name", required = true) String name,
      @Option(names = "--role", required = true, description = "administrator, supervisor, viewer")
          String role,
      @Option(
              names = "--unit",
              defaultValue = "0",
              description = "number; this unit and all below it; 0: the whole installation")
          int unit) {
    Optional<Role> known = Role.find(role);
    if (known.isEmpty()) {
      Terminal.ERR.println("No such role.");
      return Application.REFUSED;
    }
    try (var house = Application.open()) {
      return said(
          house.getBean(Staff.class).add(username, name, List.of(new Duty(known.get(), unit))));
    }
  }

  @Command(
      name = "password",
      description = "Gives an account a new password and prints it, once; its sessions end.",
      mixinStandardHelpOptions = true)
  int password(@Parameters(paramLabel = "USERNAME") String username) {
    try (var house = Application.open()) {
      return said(house.getBean(Staff.class).renewPassword(username));
    }
  }

  @Command(
      name = "disable",
      description = "Closes an account; its sessions end.",
      mixinStandardHelpOptions = true)
  int disable(@Parameters(paramLabel = "USERNAME") String username) {
    try (var house = Application.open()) {
      boolean done = house.getBean(Staff.class).disable(username);
      Terminal.OUT.println(done ? "Disabled." : "No such account.");
      return done ? 0 : Application.REFUSED;
    }
  }

  private static int said(Staff.Addition addition) {
    return switch (addition) {
      case Staff.Added(String username, String password) -> {
        Terminal.OUT.println("account   " + username);
        Terminal.OUT.println("password  " + password);
        yield 0;
      }
      case Staff.Refusal(var problem) -> {
        Imports.refuse(problem);
        yield Application.REFUSED;
      }
    };
  }
}
