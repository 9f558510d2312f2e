// A small static server that treats files as GitHub Pages does: under a sub-path, gzipped where
// asked, kept by browsers for ten minutes.
//
//   node scripts/serve.mjs    serves dist/ on http://localhost:8080/groundwork/
//                             (PORT, HOST and PUBLIC_URL in the environment change that)

import { createServer } from "node:http";
import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { realpathSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/vnd.microsoft.icon",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

const COMPRESSED = /^(text\/|application\/(json|wasm|manifest)|image\/svg)/;

/**
 * Serves `folder` under the path `base` (slashes at its ends may be left out). Port 0 takes any
 * free port.
 * Resolves to `{ url, port, sent, close }` once it listens. `sent()`: the bytes sent so far, as they travelled.
 */
export async function serve({ folder, base: path = "/groundwork/", port = 0, host = "127.0.0.1" }) {
  const base = `/${path}/`.replace(/\/+/g, "/");
  const home = await realpath(folder);
  const server = createServer((request, response) => {
    answer(request, home, base)
      .catch(() => text(500, "Something went wrong in the server."))
      .then(({ status, headers, body }) => {
        response.writeHead(status, headers);
        response.end(request.method === "HEAD" ? undefined : body);
      });
  });
  const sockets = [];
  server.on("connection", (socket) => sockets.push(socket));
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, host, done);
  });
  const taken = server.address().port;
  return {
    url: `http://localhost:${taken}${base}`,
    port: taken,
    sent: () => sockets.reduce((sum, it) => sum + it.bytesWritten, 0),
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

async function answer(request, home, base) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return text(405, "Only GET and HEAD.", { Allow: "GET, HEAD" });
  }
  // Split by hand: a URL object would resolve "..", and the check below should see it.
  const path = request.url.split(/[?#]/, 1)[0];
  if (`${path}/` === base) return text(301, "Moved.", { Location: base });
  if (!path.startsWith(base)) return text(404, "Not found.");

  const found = await locate(home, path.slice(base.length));
  if (found?.folder) return text(301, "Moved.", { Location: `${path}/` });
  if (found) return file(request, found, 200);
  const page = await locate(home, "404.html");
  return page ? file(request, page, 404) : text(404, "Not found.");
}

/** The file behind a path, `{ folder: true }` where only the closing slash is missing, or nothing. */
async function locate(home, encoded) {
  let name;
  try {
    name = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  if (name.includes("\0") || name.split(/[/\\]/).includes("..")) return undefined;
  const wished = join(home, name.endsWith("/") || name === "" ? `${name}index.html` : name);
  try {
    // A link inside the folder may point outside of it; only what is really inside is served.
    const real = await realpath(wished);
    if (!real.startsWith(home + sep)) return undefined;
    const about = await stat(real);
    return about.isDirectory() ? { folder: true } : { path: real, changed: about.mtime };
  } catch {
    return undefined;
  }
}

async function file(request, { path, changed }, status) {
  const plain = await readFile(path);
  const type = TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
  const packs = COMPRESSED.test(type);
  const packed = packs && /(^|[\s,])gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(request.headers["accept-encoding"] ?? "");
  const tag = `"${createHash("sha256").update(plain).digest("hex").slice(0, 16)}${packed ? "-gzip" : ""}"`;
  const headers = {
    "Content-Type": type,
    "Cache-Control": "max-age=600",
    "Last-Modified": changed.toUTCString(),
    ETag: tag,
    ...(packs && { Vary: "Accept-Encoding" }),
  };
  if (status === 200 && request.headers["if-none-match"] === tag) {
    return { status: 304, headers };
  }
  const body = packed ? gzipSync(plain) : plain;
  return {
    status,
    headers: { ...headers, "Content-Length": body.length, ...(packed && { "Content-Encoding": "gzip" }) },
    body,
  };
}

function text(status, words, headers = {}) {
  const body = Buffer.from(`${words}\n`);
  return {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Content-Length": body.length, ...headers },
    body,
  };
}

async function main() {
  const { PORT = "8080", HOST = "127.0.0.1", PUBLIC_URL = "/groundwork/" } = process.env;
  const folder = fileURLToPath(new URL("../dist", import.meta.url));
  try {
    const { url } = await serve({ folder, base: PUBLIC_URL, port: Number(PORT), host: HOST });
    console.log(`Groundwork is at ${url} (Ctrl-C ends it)`);
  } catch (error) {
    console.error(
      error.code === "EADDRINUSE"
        ? `Port ${PORT} is taken. Try another: PORT=8081 scripts/serve`
        : error.code === "ENOENT"
          ? "There is no dist/ yet. Run scripts/build, or scripts/serve, which builds first."
          : String(error),
    );
    process.exitCode = 1;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
