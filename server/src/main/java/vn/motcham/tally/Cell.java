package vn.motcham.tally;

import vn.motcham.response.Bucket;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;

/**
 * What a tally is counted by.
 *
 * @param unit number of the receiving unit
 * @param decidingUnit number of the deciding unit; the receiving one where none was named
 * @param survey number of the survey version
 * @param round number of the round it belongs to; 0: none
 * @param field code of the field, empty where none is known
 * @param flagged whether its responses are marked for review; they count all the same
 */
public record Cell(
    int unit,
    int decidingUnit,
    int survey,
    int round,
    Bucket bucket,
    Channel channel,
    Stage stage,
    String field,
    boolean flagged) {}
