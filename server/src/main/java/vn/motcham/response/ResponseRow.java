package vn.motcham.response;

import java.util.List;

/** A response as it is stored: the coarse facts, a random id, the valid answers. */
record ResponseRow(Submission of, byte[] id, List<Answer> answers) {}
