import type { z } from "zod";
import type { FieldProblem, FieldProblems, MessageParams } from "./errors.ts";

type Issue = z.core.$ZodIssue;

/** Turns what a schema found into problems by field, worded by the message catalogue. */
export function fieldProblems(issues: readonly Issue[]): FieldProblems {
  const problems = new Map<string, FieldProblem[]>();
  for (const issue of issues) {
    for (const path of paths(issue)) {
      problems.set(path, [...(problems.get(path) ?? []), problem(issue)]);
    }
  }
  // Defines each path as its own key, even `__proto__`, which a caller can send.
  return Object.fromEntries(problems);
}

function paths(issue: Issue): string[] {
  const path = issue.path.map(String).join(".").slice(0, 200);
  if (issue.code !== "unrecognized_keys") return [path];
  return issue.keys
    .slice(0, 20)
    .map((key) => [path, key.slice(0, 100)].filter(Boolean).join("."));
}

/** Our own schemas give a reason as the message of each check; zod's own checks get a general one. */
function problem(issue: Issue): FieldProblem {
  if (issue.code === "unrecognized_keys") return { reason: "unknown" };
  if (issue.code === "custom") {
    const params = issue.params as MessageParams | undefined; // set by our schemas alone
    return params
      ? { reason: issue.message, params }
      : { reason: issue.message };
  }
  return {
    reason: /^[a-z_0-9]+$/.test(issue.message) ? issue.message : "invalid",
  };
}
