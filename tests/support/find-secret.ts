import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file under a folder, by its path. */
export function readAll(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, readFileSync(path)];
    }),
  );
}

/** The forms in which a text could have been written down, plain digests included: those can be guessed. */
function formsOf(secret: string): Map<string, Buffer> {
  const bytes = Buffer.from(secret);
  const digest = createHash("sha256").update(bytes).digest();
  const forms = new Map<string, Buffer>([
    ["text", bytes],
    ["UTF-16", Buffer.from(secret, "utf16le")],
    ["reversed", Buffer.from(bytes).reverse()],
    ["digest", digest],
  ]);
  for (const [name, form] of Array.from(forms)) {
    for (const encoding of ["hex", "base64", "base64url"] as const) {
      const text = form.toString(encoding).replace(/[=]+$/, "");
      forms.set(`${name} in ${encoding}`, Buffer.from(text));
    }
    forms.set(
      `${name} in HEX`,
      Buffer.from(form.toString("hex").toUpperCase()),
    );
  }
  // In base64, two bytes before it make another text of it.
  for (const shift of [1, 2]) {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
    const text = shifted.toString("base64").slice(4, -4);
    forms.set(`base64 shifted by ${shift}`, Buffer.from(text));
  }
  return forms;
}

/** Where and in which form a secret is in these contents; none is what should come out. */
export function findSecret(
  secret: string,
  contents: ReadonlyMap<string, Buffer>,
): string[] {
  const forms = Array.from(formsOf(secret));
  return Array.from(contents).flatMap(([place, bytes]) =>
    forms
      .filter(([, form]) => bytes.includes(form))
      .map(([form]) => `${place}: ${form}`),
  );
}
