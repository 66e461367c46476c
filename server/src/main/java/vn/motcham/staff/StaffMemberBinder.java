package vn.motcham.staff;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;

/** Gives a controller the member who is signed in. */
@Singleton
final class StaffMemberBinder implements TypedRequestArgumentBinder<StaffMember> {
  @Override
  public Argument<StaffMember> argumentType() {
    return Argument.of(StaffMember.class);
  }

  @Override
  public BindingResult<StaffMember> bind(
      ArgumentConversionContext<StaffMember> context, HttpRequest<?> source) {
    StaffMember member =
        source
            .getAttribute(StaffFilter.MEMBER, StaffMember.class)
            .orElseThrow(() -> new Refused(ProblemType.SIGN_IN_FIRST));
    return () -> Optional.of(member);
  }
}
