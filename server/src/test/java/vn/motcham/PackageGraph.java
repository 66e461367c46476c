package vn.motcham;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which package uses which.
 *
 * @param uses by the package's short name; the root package is called {@value #ROOT}
 */
record PackageGraph(Map<String, Set<String>> uses) {
  static final String ROOT = "(root)";
  private static final String HOUSE = "vn.motcham";

  PackageGraph {
    uses = new TreeMap<>(uses);
  }

  static PackageGraph of(JavaClasses classes) {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass user : classes) {
      Set<String> used = uses.computeIfAbsent(shortName(user), _ -> new TreeSet<>());
      used.addAll(usedBy(user));
      used.remove(shortName(user));
    }
    return new PackageGraph(uses);
  }

  private static Set<String> usedBy(JavaClass user) {
    return user.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .filter(target -> (target.getPackageName() + ".").startsWith(HOUSE + "."))
        .map(PackageGraph::shortName)
        .collect(toCollection(TreeSet::new));
  }

  private static String shortName(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(HOUSE) ? ROOT : name.substring(HOUSE.length() + 1);
  }

  /** Where the house differs from what was agreed, a sentence each. */
  List<String> differencesFrom(PackageGraph agreed) {
    Set<String> packages = new TreeSet<>(uses.keySet());
    packages.addAll(agreed.uses.keySet());
    return packages.stream().flatMap(name -> differences(name, agreed)).toList();
  }

  private Stream<String> differences(String name, PackageGraph agreed) {
    if (!agreed.uses.containsKey(name)) {
      return Stream.of(name + " is not in the map; it uses " + uses.get(name));
    }
    if (!uses.containsKey(name)) {
      return Stream.of(name + " is in the map, but there is no such package");
    }
    List<String> differences = new ArrayList<>();
    for (String used : without(uses.get(name), agreed.uses.get(name))) {
      differences.add(name + " uses " + used + ", which the map does not let it");
    }
    for (String used : without(agreed.uses.get(name), uses.get(name))) {
      differences.add(name + " does not use " + used + " (any more), so take it out of the map");
    }
    return differences.stream();
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
