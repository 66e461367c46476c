package vn.motcham.survey;

/**
 * A published survey; it never changes again.
 *
 * @param number the short number by which responses, deployments and tallies name it, 1 to 65535
 * @param contentHash SHA-256 of the canonical content, 64 lower-case hexadecimal digits
 */
public record SurveyVersion(int number, Survey survey, String contentHash) {}
