import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { operations } from "../../../preload/contract/index.ts";
import type { Need } from "../../../preload/contract/operation.ts";

/** What the README must say of who may call what: made from the contract. */
function operationTable(): string {
  const rows = Object.entries(operations).map(
    ([name, { needs }]) => `| \`${name}\` | ${wordNeed(needs)} |`,
  );
  return rows.join("\n");
}

function wordNeed(needs: Need): string {
  if (typeof needs !== "string")
    return `what each part needs: ${needs.eachPart.map((role) => `\`${role}\``).join(" or ")}`;
  const words: Record<string, string> = {
    anyone: "nothing",
    signedIn: "to be signed in",
  };
  return words[needs] ?? `\`${needs}\``;
}

test("the README's table of operations is the contract's", () => {
  const readme = readFileSync("README.md", "utf8").replace(/ +\|/g, " |");
  expect(readme).toContain(operationTable());
});
