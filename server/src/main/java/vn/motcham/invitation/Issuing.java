package vn.motcham.invitation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.motcham.alias.Alias;
import vn.motcham.alias.Aliases;
import vn.motcham.integration.Authorisation;
import vn.motcham.integration.IntegrationKey;
import vn.motcham.issuance.Issuances;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.reference.References;

/**
 * Gives invitations to other systems, with the alias that a paper shows beside the code; the same
 * ones again to who asks again within a day, for a print that went wrong.
 */
@Singleton
final class Issuing {
  private final Invitations invitations;
  private final Aliases aliases;
  private final References references;
  private final Activations activations;
  private final Issuances issuances;
  private final Authorisation authorisation;
  private final Jdbi jdbi;

  Issuing(
      Invitations invitations,
      Aliases aliases,
      References references,
      Activations activations,
      Issuances issuances,
      Authorisation authorisation,
      Jdbi jdbi) {
    this.invitations = invitations;
    this.aliases = aliases;
    this.references = references;
    this.activations = activations;
    this.issuances = issuances;
    this.authorisation = authorisation;
    this.jdbi = jdbi;
  }

  /** What another system asked for. */
  sealed interface Wish {}

  /**
   * A wish that can be read.
   *
   * @param reference by which that system knows it
   */
  record Order(InvitationRequest request, @Nullable String reference) implements Wish {}

  record Unreadable(Problem problem) implements Wish {}

  /** What it gets. */
  sealed interface Outcome {}

  /**
   * An invitation.
   *
   * @param again whether it was given before
   */
  record Given(Invitation invitation, Alias alias, boolean again) implements Outcome {}

  record Refusal(Problem problem) implements Outcome {}

  /**
   * What would be given.
   *
   * @param claim without which it is given whatever was before
   */
  private record Draft(Outcome outcome, References.@Nullable Claim claim) {}

  /** Each by itself, in the order in which they were asked for. */
  List<Outcome> issue(IntegrationKey key, List<Wish> wishes) {
    List<Draft> drafts = wishes.stream().map(wish -> draft(key, wish)).toList();
    return jdbi.inTransaction(handle -> settle(handle, drafts));
  }

  private Draft draft(IntegrationKey key, Wish wish) {
    return switch (wish) {
      case Unreadable(Problem problem) -> refused(problem);
      case Order(InvitationRequest request, _) when !isWithin(request, key) ->
          refused(ProblemType.UNIT_NOT_YOURS.problem());
      case Order order ->
          switch (invitations.issue(order.request())) {
            case Invitations.Refusal(Problem problem) -> refused(problem);
            case Invitations.Issued(Invitation invitation) -> draft(key, order, invitation);
          };
    };
  }

  private boolean isWithin(InvitationRequest request, IntegrationKey key) {
    return authorisation.covers(key, request.unit());
  }

  private static Draft refused(Problem problem) {
    return new Draft(new Refusal(problem), null);
  }

  private Draft draft(IntegrationKey key, Order order, Invitation invitation) {
    Given given = new Given(invitation, aliases.draw(), false);
    String reference = order.reference();
    return new Draft(
        given,
        reference == null
            ? null
            : new References.Claim(
                key.id(), reference, order.request().toString(), written(given)));
  }

  private List<Outcome> settle(Handle handle, List<Draft> drafts) {
    List<References.Claim> claims =
        drafts.stream().map(Draft::claim).filter(Objects::nonNull).toList();
    Iterator<References.Outcome> claimed = references.claim(handle, claims).iterator();
    List<Outcome> outcomes =
        drafts.stream()
            .map(
                draft ->
                    draft.claim() == null
                        ? draft.outcome()
                        : settled(draft.outcome(), claimed.next()))
            .toList();
    aliases.keep(handle, entries(outcomes));
    activations.expect(handle, expected(drafts, outcomes));
    issuances.issued(handle, issued(outcomes));
    return outcomes;
  }

  private Outcome settled(Outcome drafted, References.Outcome claimed) {
    return switch (claimed) {
      case References.Granted _ -> drafted;
      case References.Repeated(String given) -> read(given);
      case References.Taken _ -> new Refusal(ProblemType.REFERENCE_REUSED.problem());
    };
  }

  private static List<Aliases.Entry> entries(List<Outcome> outcomes) {
    List<Aliases.Entry> entries = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Given(Invitation invitation, Alias alias, boolean again) && !again) {
        entries.add(new Aliases.Entry(alias, invitation.token(), invitation.expiresOn()));
      }
    }
    return entries;
  }

  private List<Issuances.Issued> issued(List<Outcome> outcomes) {
    List<Issuances.Issued> issued = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Given(Invitation invitation, _, boolean again) && !again) {
        Token token = invitations.find(invitation.token()).orElseThrow();
        issued.add(new Issuances.Issued(token.invited(), token.needsActivation()));
      }
    }
    return issued;
  }

  private List<Activations.Expected> expected(List<Draft> drafts, List<Outcome> outcomes) {
    List<Activations.Expected> expected = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      References.Claim claim = drafts.get(i).claim();
      if (claim != null && outcomes.get(i) instanceof Given given && !given.again()) {
        invitations
            .find(given.invitation().token())
            .filter(Token::needsActivation)
            .map(token -> new Activations.Expected(claim.caller(), claim.reference(), token))
            .ifPresent(expected::add);
      }
    }
    return expected;
  }

  /** Without the address: a lost print is printed anew with the one that holds then. */
  private static String written(Given given) {
    Invitation invitation = given.invitation();
    return String.join(
        " ", invitation.token(), given.alias().text(), invitation.expiresOn().toString());
  }

  private Given read(String written) {
    String[] parts = written.split(" ", -1);
    Invitation invitation = invitations.of(parts[0], LocalDate.parse(parts[2]));
    return new Given(invitation, new Alias(parts[1]), true);
  }
}
