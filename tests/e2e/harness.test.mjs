// The static server of the other tests, held to what it promises. Needs no browser and no app.

import assert from "node:assert/strict";
import { mkdtemp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { serve } from "../../scripts/serve.mjs";

describe("the static server", () => {
  let top, server;

  before(async () => {
    top = await mkdtemp(join(tmpdir(), "groundwork-serve-"));
    const site = join(top, "site");
    await mkdir(join(site, "sub"), { recursive: true });
    await writeFile(join(top, "secret.txt"), "secret");
    await writeFile(join(site, "index.html"), "<!doctype html><title>Home</title>");
    await writeFile(join(site, "sub", "index.html"), "sub");
    for (const name of ["a.css", "a.ics", "a.js", "a.png", "a.svg", "a.wasm", "a.webmanifest", "odd name.txt", "x..y"]) {
      await writeFile(join(site, name), name.repeat(200));
    }
    await symlink(join(top, "secret.txt"), join(site, "link.txt"));
    server = await serve({ folder: site });
  });

  after(async () => {
    await server.close();
    await rm(top, { recursive: true });
  });

  // Not fetch(): that one tidies ".." away before the server can see it.
  const get = (path, headers = {}, method = "GET") =>
    new Promise((done, failed) => {
      request({ port: server.port, host: "127.0.0.1", path, headers, method }, (answer) => {
        const parts = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("end", () =>
          done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      })
        .on("error", failed)
        .end();
    });

  test("names the type of each kind of file", async () => {
    const types = {
      "": "text/html; charset=utf-8",
      "a.css": "text/css; charset=utf-8",
      "a.ics": "text/calendar; charset=utf-8",
      "a.js": "text/javascript; charset=utf-8",
      "a.png": "image/png",
      "a.svg": "image/svg+xml",
      "a.wasm": "application/wasm",
      "a.webmanifest": "application/manifest+json",
      "odd%20name.txt": "text/plain; charset=utf-8",
      "x..y": "application/octet-stream",
    };
    for (const [name, type] of Object.entries(types)) {
      const { status, headers } = await get(`/groundwork/${name}`);
      assert.deepEqual([name, status, headers["content-type"]], [name, 200, type]);
      assert.equal(headers["cache-control"], "max-age=600");
    }
  });

  test("compresses text and wasm where asked, and pictures never", async () => {
    const packed = await get("/groundwork/a.wasm", { "accept-encoding": "br, gzip" });
    assert.equal(packed.headers["content-encoding"], "gzip");
    assert.equal(gunzipSync(packed.body).toString(), "a.wasm".repeat(200));
    for (const [name, encoding] of [["a.wasm", "identity"], ["a.wasm", "gzip;q=0"], ["a.png", "gzip"]]) {
      const plain = await get(`/groundwork/${name}`, { "accept-encoding": encoding });
      assert.equal(plain.headers["content-encoding"], undefined);
      assert.equal(plain.body.toString(), name.repeat(200));
    }
  });

  test("says so when nothing has changed", async () => {
    const first = await get("/groundwork/a.js");
    const again = await get("/groundwork/a.js", { "if-none-match": first.headers.etag });
    assert.deepEqual([again.status, again.body.length], [304, 0]);
  });

  test("finds a folder's page, and nothing outside of its own path", async () => {
    assert.equal((await get("/groundwork/sub/")).body.toString(), "sub");
    assert.equal((await get("/groundwork/sub")).headers.location, "/groundwork/sub/");
    assert.equal((await get("/groundwork")).headers.location, "/groundwork/");
    for (const path of ["/", "/a.js", "/other/", "/groundworks/", "/groundwork/none.js"]) {
      assert.deepEqual([path, (await get(path)).status], [path, 404]);
    }
  });

  test("never leaves its folder", async () => {
    for (const path of [
      "/groundwork/../secret.txt",
      "/groundwork/%2e%2e/secret.txt",
      "/groundwork/..%2fsecret.txt",
      "/groundwork/..%5csecret.txt",
      "/groundwork/sub/../../secret.txt",
      "/groundwork//etc/passwd",
      "/groundwork/%00",
      "/groundwork/%zz",
      "/groundwork/link.txt",
    ]) {
      const { status, body } = await get(path);
      assert.deepEqual([path, status], [path, 404]);
      assert.ok(!body.includes("secret"));
    }
  });

  test("answers HEAD without a body and refuses to be written to", async () => {
    const head = await get("/groundwork/", {}, "HEAD");
    assert.deepEqual([head.status, head.body.length], [200, 0]);
    assert.equal((await get("/groundwork/", {}, "POST")).status, 405);
  });
});
