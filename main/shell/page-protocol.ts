import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { protocol, type Session } from "electron";

export const ORIGIN = "app://rolecall";
export const PAGE_URL = `${ORIGIN}/index.html`;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: "app",
      privileges: { standard: true, secure: true, codeCache: true },
    },
  ]);
}

/** Serves the built page, and nothing outside of its folder. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle("app", async (request) => {
    const url = new URL(request.url);
    const file = normalize(join(folder, decodeURIComponent(url.pathname)));
    const type = TYPES[extname(file)];
    // SECURITY: our host, our folder, and kinds of files that a page is made of.
    if (
      url.host !== "rolecall" ||
      !file.startsWith(folder + sep) ||
      type === undefined
    ) {
      return new Response(null, { status: 404 });
    }
    try {
      return respond(await readFile(file), type);
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

function respond(content: Buffer, type: string): Response {
  const headers = { "content-type": type, "x-content-type-options": "nosniff" };
  if (!type.startsWith("text/html"))
    return new Response(new Uint8Array(content), { headers });
  // React Aria adds one style element of its own; a fresh value at each load lets in that one alone.
  const nonce = randomBytes(16).toString("base64");
  return new Response(
    content.toString("utf8").replaceAll("__CSP_NONCE__", nonce),
    {
      headers: {
        ...headers,
        "content-security-policy": contentSecurityPolicy(nonce),
      },
    },
  );
}

/** SECURITY: nothing but our own files, no inline code, no frames, no forms, no plug-ins. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}
