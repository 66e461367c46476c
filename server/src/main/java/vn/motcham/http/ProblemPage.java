package vn.motcham.http;

/** A refusal, as a page shows it. */
public record ProblemPage(String title, String detail, String code) {}
