import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { operations } from "../../../preload/contract/index.ts";

/** What the README must say of who may call what: made from the contract. */
function operationTable(): string {
  const rows = Object.entries(operations).map(
    ([name, { needs }]) => `| \`${name}\` | ${wordNeed(needs)} |`,
  );
  return rows.join("\n");
}

function wordNeed(needs: string): string {
  const words: Record<string, string> = {
    anyone: "nothing",
    signedIn: "to be signed in",
    eachPart: "what each part needs",
  };
  return words[needs] ?? `\`${needs}\``;
}

test("the README's table of operations is the contract's", () => {
  const readme = readFileSync("README.md", "utf8").replace(/ +\|/g, " |");
  expect(readme).toContain(operationTable());
});
