// From a problem to what the officer reads. The sentences themselves come with the problem, written once in the core's words; here is only where each belongs.

import { problemOf } from "./call";
import type { Problem } from "./contract";

export type Language = "vi" | "en";

/** The sentence: what is wrong and what to do next. */
export function sentence(problem: Problem, language: Language): string {
  return language === "vi" ? problem.vi : problem.en;
}

/** Where a problem is shown. Exhaustive, so that a new kind does not compile until it has its place. */
export function placeOf(problem: Problem): "field" | "bar" | "lock" | "desk" {
  switch (problem.kind) {
    case "refused":
      return "field";
    case "locked":
      return "lock";
    case "office":
      return "desk";
    case "not_found":
    case "conflict":
    case "bad_input":
    case "internal":
      return "bar";
    default: {
      const never: never = problem;
      return never;
    }
  }
}

/** Errors by field name, for a form: { name: "Ô này cần được điền." }. What belongs to no field of the form is under "". */
export function fieldErrors(error: unknown, language: Language, fields: readonly string[]): Map<string, string> {
  const errors = new Map<string, string>();
  if (!error) return errors;
  const problem = problemOf(error);
  const field = problem.kind === "refused" && fields.includes(problem.field) ? problem.field : "";
  errors.set(field, sentence(problem, language));
  return errors;
}
