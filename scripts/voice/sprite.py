"""Clips of equal loudness, put into one sound file with a sync mark, and read back from it."""

import subprocess
import wave
from pathlib import Path

import numpy as np
import pyloudnorm
from speaker import RATE

# LUFS, and dBFS.
LOUDNESS, PEAK = -20.0, -1.5
# Seconds that stay around what is heard.
BEFORE, AFTER = 0.010, 0.050
# The silence between two clips, in ms.
GAP = 120
# The middle of the sync mark, and where the first clip begins, in ms.
SYNC, LEAD = 100, 300

FORMATS = {
    "ogg": ["libopus", "-b:a", "24k", "-application", "voip"],
    "m4a": ["aac", "-b:a", "32k", "-movflags", "+faststart"],
}


def trim(sound: np.ndarray) -> np.ndarray:
    """Without the silence at both ends: what stays 42 dB below the loudest 10 ms."""
    step = RATE // 100
    frames = sound[: len(sound) // step * step].reshape(-1, step)
    level = np.sqrt((frames**2).mean(1))
    heard = np.flatnonzero(level > level.max() * 10 ** (-42 / 20))
    first = max(0, heard[0] * step - int(BEFORE * RATE))
    last = min(len(sound), (heard[-1] + 1) * step + int(AFTER * RATE))
    sound = sound[first:last].copy()
    rise, fall = int(0.005 * RATE), int(0.020 * RATE)
    sound[:rise] *= np.linspace(0, 1, rise)
    sound[-fall:] *= np.linspace(1, 0, fall)
    return sound


def loudness(sound: np.ndarray) -> float:
    """By EBU R 128. A clip shorter than the blocks of the measure is measured in a row of itself."""
    row = np.tile(sound, int(np.ceil(3 * RATE / len(sound))))
    return pyloudnorm.Meter(RATE).integrated_loudness(row)


def level(sound: np.ndarray) -> np.ndarray:
    """At the loudness of all clips, or as near to it as the peak allows."""
    sound = sound * 10 ** ((LOUDNESS - loudness(sound)) / 20)
    over = 20 * np.log10(np.abs(sound).max()) - PEAK
    return sound * 10 ** (-over / 20) if over > 0 else sound


def sync() -> np.ndarray:
    """Four milliseconds of 1.5 kHz. Its loudest sample is at SYNC, unless a decoder moves it."""
    lead = np.zeros(LEAD * RATE // 1000)
    middle, half = SYNC * RATE // 1000, RATE // 500
    at = np.arange(-half, half + 1) / RATE
    lead[middle - half : middle + half + 1] = (
        0.8 * np.cos(2 * np.pi * 1500 * at) * np.hanning(2 * half + 1)
    )
    return lead


def join(clips: list[np.ndarray]) -> tuple[np.ndarray, list[tuple[int, int]]]:
    """The sprite, and where each clip begins and how long it is: whole milliseconds."""
    parts, marks, at = [sync()], [], LEAD
    per_ms = RATE // 1000
    for clip in clips:
        ms = int(np.ceil(len(clip) / per_ms))
        parts += [np.pad(clip, (0, ms * per_ms - len(clip))), np.zeros(GAP * per_ms)]
        marks.append((at, ms))
        at += ms + GAP
    return np.concatenate(parts), marks


def write(path: Path, sound: np.ndarray):
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1), file.setsampwidth(2), file.setframerate(RATE)
        file.writeframes((np.clip(sound, -1, 1) * 32767).round().astype("<i2").tobytes())


def encode(source: Path, target: Path):
    exact = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
    codec = ["-ac", "1", "-c:a", *FORMATS[target.suffix[1:]]]
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", source, *exact, *codec, target], check=True)


def decode(path: Path) -> np.ndarray:
    command = ["ffmpeg", "-v", "error", "-i", path, "-ar", str(RATE), "-f", "f32le", "-"]
    raw = subprocess.run(command, check=True, capture_output=True).stdout
    return np.frombuffer(raw, "<f4")
