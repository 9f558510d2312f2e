#!/usr/bin/env python3
"""Makes the recorded voice: public/voice/ and the table of its clips.

    cargo run -q -p groundwork-core --example phrases > target/voice/phrases.json
    python3.11 -m venv target/voice/python
    target/voice/python/bin/pip install -r scripts/voice/requirements.txt
    target/voice/python/bin/python scripts/voice/make.py
    target/voice/python/bin/python scripts/voice/check.py

It also needs npm, and ffmpeg with libopus. docs/voice.md says what comes of it, and under which
licences.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import sprite
from packages import Packages
from speaker import Speaker

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "public" / "voice"
TABLE = ROOT / "crates" / "core" / "src" / "recorded" / "table.rs"

# The American woman's voice of the best grade; docs/voice.md has the others that were tried.
VOICE = "af_heart"


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("--work", type=Path, default=ROOT / "target" / "voice")
    ask.add_argument("--packages", type=Path)
    ask.add_argument("--threads", type=int, default=2)
    ask = ask.parse_args()
    clips = json.loads((ask.work / "phrases.json").read_text())
    speaker = Speaker(Packages(ask.packages or ask.work / "packages"), VOICE, ask.threads)
    (ask.work / "raw").mkdir(exist_ok=True)
    sounds = [sprite.level(sprite.trim(speak(speaker, clip["words"], ask.work))) for clip in clips]
    whole, marks = sprite.join(sounds)
    sprite.write(ask.work / "voice.wav", whole)
    name = publish(ask.work / "voice.wav")
    write_table(name, [clip["text"] for clip in clips], marks, len(whole) * 1000 // sprite.RATE)
    print(f"{len(clips)} clips, {len(whole) / sprite.RATE:.1f} s: public/voice/{name}")


def speak(speaker: Speaker, words: str, work: Path) -> np.ndarray:
    """The sound of a clip, from an earlier run if that said the same."""
    sounds, speed = speaker.sounds(words)
    path = work / "raw" / (hashlib.sha256(f"{VOICE}|{sounds}|{speed}".encode()).hexdigest()[:16] + ".npy")
    if not path.exists():
        np.save(path, speaker.say(sounds, speed))
    return np.load(path)


def publish(wav: Path) -> str:
    """Encodes the sprite. The name of the files changes with their sound, as caches need it."""
    name = hashlib.sha256(wav.read_bytes()).hexdigest()[:8]
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.*"):
        old.unlink()
    for kind in sprite.FORMATS:
        sprite.encode(wav, FOLDER / f"{name}.{kind}")
    return name


def write_table(name: str, texts: list[str], marks: list[tuple[int, int]], ms: int):
    lines = [
        "//! Where each clip is in the recorded voice. `scripts/voice/make.py` wrote this.",
        "",
        "/// The name of the files, without its ending.",
        f'pub const NAME: &str = "{name}";',
        "",
        "/// The middle of the sync mark, in milliseconds.",
        f"pub const SYNC_MS: u32 = {sprite.SYNC};",
        "",
        "/// The length of the whole, in milliseconds.",
        f"pub const LENGTH_MS: u32 = {ms:_};",
        "",
        "/// The text of each clip, where it begins, and how long it is, in milliseconds.",
        f"pub(crate) static CLIPS: [(&str, u32, u32); {len(texts)}] = [",
        *(f'    ("{text}", {at:_}, {length:_}),' for text, (at, length) in zip(texts, marks)),
        "];",
        "",
    ]
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text("\n".join(lines))


if __name__ == "__main__":
    main()
