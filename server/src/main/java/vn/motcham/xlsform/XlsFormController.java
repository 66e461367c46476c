package vn.motcham.xlsform;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;

/** Gives a survey to staff as an XLSForm. What is asked is no secret among them. */
@Controller("/staff/surveys")
@ExecuteOn(TaskExecutors.BLOCKING)
final class XlsFormController {
  private final XlsForms forms;

  XlsFormController(XlsForms forms) {
    this.forms = forms;
  }

  @Get("/{id}/{version}.xlsx")
  @Produces(MediaType.MICROSOFT_EXCEL_OPEN_XML)
  HttpResponse<byte[]> form(@PathVariable String id, @PathVariable String version) {
    XlsForm form =
        forms.find(id, version).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE));
    return HttpResponse.ok(form.workbook())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + form.fileName() + "\"");
  }
}
