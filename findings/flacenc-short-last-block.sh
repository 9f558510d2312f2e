#!/usr/bin/env bash
# flacenc counts the short last block as the minimum block size of STREAMINFO.
#
# A good engineer would guess: an encoder with a fixed block size writes that size as both the minimum
# and the maximum of STREAMINFO. RFC 9639, section 8.2, leaves the last block out of the minimum, and
# its section 5 takes a stream for one of fixed block size when the two are equal.
#
# What really happens: flacenc 0.5.1 (crates.io), with blocks of 1024 samples and a sound of 5 blocks
# and 100 samples, writes 100 as the minimum and 1024 as the maximum, while every frame header says
# "fixed block size". A sound of whole blocks has 1024 twice. claxon 0.4.3 decodes both alike; a player
# that finds its way by the two sizes takes the first one for a stream of variable block size.
#
# Seen on 2026-11-30 with Rust 1.95. https://www.rfc-editor.org/rfc/rfc9639.html#section-8.2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

mkdir "$folder/src"
cat >"$folder/Cargo.toml" <<'TOML'
[package]
name = "blocks"
version = "0.0.0"
edition = "2021"

[dependencies]
claxon = "=0.4.3"
flacenc = "=0.5.1"
TOML
cat >"$folder/src/main.rs" <<'RS'
use flacenc::component::BitRepr;
use flacenc::error::Verify;

fn main() {
    for samples in [5 * 1024, 5 * 1024 + 100] {
        let tone: Vec<i32> = (0..samples).map(|at| (at * 97 % 2001) - 1000).collect();
        let config = flacenc::config::Encoder::default().into_verified().expect("valid");
        let source = flacenc::source::MemSource::from_samples(&tone, 1, 16, 24_000);
        let stream = flacenc::encode_with_fixed_block_size(&config, source, 1024).expect("encoded");
        let mut sink = flacenc::bitsink::ByteSink::new();
        stream.write(&mut sink).expect("written");
        let file = sink.as_slice();
        // After "fLaC" and the header of four bytes, STREAMINFO begins with the two sizes.
        let size = |at: usize| u16::from_be_bytes([file[at], file[at + 1]]);
        // The first frame begins with the sync code, whose last bit is set for variable block sizes.
        let frame = file.windows(2).position(|it| it[0] == 0xFF && it[1] & 0xFE == 0xF8).expect("a frame");
        let mut reader = claxon::FlacReader::new(file).expect("FLAC");
        let decoded: Vec<i32> = reader.samples().map(Result::unwrap).collect();
        println!(
            "{samples} samples: smallest block {}, largest {}, frames of {} size, decoded {}",
            size(8),
            size(10),
            if file[frame + 1] & 1 == 0 { "fixed" } else { "variable" },
            if decoded == tone { "alike" } else { "otherwise" },
        );
    }
}
RS
seen=$(cd "$folder" && cargo run --quiet)
printf 'flacenc 0.5.1\n%s\n' "$seen"
expected="5120 samples: smallest block 1024, largest 1024, frames of fixed size, decoded alike
5220 samples: smallest block 100, largest 1024, frames of fixed size, decoded alike"
[ "$seen" = "$expected" ] || { echo "This is not what was seen before."; exit 1; }
