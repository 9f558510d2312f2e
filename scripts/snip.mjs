// Takes out of a wasm module what nothing in the page can call, which neither linker nor optimiser
// can know of. Leptos links its server functions in any case, and with them exports for streams
// between page and server, 4 kB compressed; this app has no server.
import { readFileSync, writeFileSync } from "node:fs";

/** Exports that the page never calls. */
const EXPORTS = /intounderlying|^__abort_handler$|^__instance_terminated$|^_WASM_SPLIT_MARKER|^main$/;

/** Functions that only those could reach; some by way of a table, where an optimiser keeps them. */
const FUNCTIONS = /wasm_streams/;

/** `unreachable`, in a body of three bytes without locals. */
const NOTHING = Buffer.from([3, 0, 0, 0x0b]);

const [CUSTOM, IMPORT, EXPORT, CODE] = [0, 2, 7, 10];

/** Takes it out of the module in this file, in place. The module still has its names. */
export function snip(file) {
  const module = new Module(readFileSync(file));
  const names = module.names();
  const imported = module.importedFunctions();
  let snipped = 0;
  module.rewrite(EXPORT, (reader) => {
    const kept = reader.items(() => {
      const name = reader.text();
      reader.at += 1;
      reader.number();
      return !EXPORTS.test(name);
    });
    return kept.filter(({ value }) => value).map(({ bytes }) => bytes);
  });
  module.rewrite(CODE, (reader) => {
    const bodies = reader.items(() => {
      const length = reader.number();
      reader.at += length;
    });
    return bodies.map(({ bytes }, index) => {
      if (!FUNCTIONS.test(names.get(index + imported) ?? "")) return bytes;
      snipped += 1;
      return NOTHING;
    });
  });
  if (snipped === 0) throw new Error("The wasm has none of the functions that are to go.");
  writeFileSync(file, module.bytes());
}

/** A module as its sections, of which some are read. (WebAssembly core specification, 5.) */
class Module {
  constructor(bytes) {
    this.head = bytes.subarray(0, 8);
    this.sections = [];
    const reader = new Reader(bytes, 8);
    while (reader.at < bytes.length) {
      const id = bytes[reader.at++];
      const length = reader.number();
      this.sections.push({ id, body: bytes.subarray(reader.at, (reader.at += length)) });
    }
  }

  /** The names of functions, by their index. */
  names() {
    const names = new Map();
    for (const { body } of this.sections.filter(({ id }) => id === CUSTOM)) {
      const reader = new Reader(body);
      if (reader.text() !== "name") continue;
      while (reader.at < body.length) {
        const kind = body[reader.at++];
        const end = reader.number() + reader.at;
        if (kind === 1) reader.items(() => names.set(reader.number(), reader.text()));
        reader.at = end;
      }
    }
    return names;
  }

  /** How many functions come before the module's own. */
  importedFunctions() {
    const reader = new Reader(this.sections.find(({ id }) => id === IMPORT).body);
    const limits = () => {
      const hasMost = reader.bytes[reader.at++] & 1;
      reader.number();
      if (hasMost) reader.number();
    };
    const kinds = reader.items(() => {
      reader.text();
      reader.text();
      const kind = reader.bytes[reader.at++];
      if (kind === 0) reader.number();
      else if (kind === 1) reader.at++, limits();
      else if (kind === 2) limits();
      else if (kind === 3) reader.at += 2;
      else throw new Error(`The wasm imports something of kind ${kind}.`);
      return kind;
    });
    return kinds.filter(({ value }) => value === 0).length;
  }

  /** Puts the items that `change` gives in the place of those of a section. */
  rewrite(id, change) {
    const section = this.sections.find((it) => it.id === id);
    const items = change(new Reader(section.body));
    section.body = Buffer.concat([leb128(items.length), ...items]);
  }

  bytes() {
    const parts = this.sections.flatMap(({ id, body }) => [Buffer.from([id]), leb128(body.length), body]);
    return Buffer.concat([this.head, ...parts]);
  }
}

class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** A number in LEB128. */
  number() {
    let number = 0;
    for (let place = 1; ; place *= 128) {
      const byte = this.bytes[this.at++];
      number += (byte & 127) * place;
      if (byte < 128) return number;
    }
  }

  text() {
    const length = this.number();
    return this.bytes.subarray(this.at, (this.at += length)).toString();
  }

  /** As many items as are announced, each with what `read` makes of it and its bytes. */
  items(read) {
    return Array.from({ length: this.number() }, () => {
      const from = this.at;
      const value = read();
      return { value, bytes: this.bytes.subarray(from, this.at) };
    });
  }
}

function leb128(number) {
  const bytes = [];
  do {
    const rest = Math.floor(number / 128);
    bytes.push((number % 128) + (rest > 0 ? 128 : 0));
    number = rest;
  } while (number > 0);
  return Buffer.from(bytes);
}
