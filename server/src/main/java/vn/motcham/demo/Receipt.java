package vn.motcham.demo;

import vn.motcham.invitation.Invitation;
import vn.motcham.survey.Stage;
import vn.motcham.unit.Procedure;
import vn.motcham.unit.Unit;

/** What a citizen would hold in hand after a visit. */
record Receipt(Unit unit, Procedure procedure, Stage stage, Invitation invitation) {}
