#!/usr/bin/env python3
"""Checks the recorded voice as it is published: its table, its clips, and that two recognisers hear
in each clip what it says. Fails at the first kind of fault, with all of its clips.

    target/voice/python/bin/python scripts/voice/check.py

Needs ffmpeg. With `--sound` it does not listen, which takes minutes.
"""

import argparse
import json
import random
import re
import sys
from pathlib import Path

import listen
import numpy as np
import sprite
from listen import Sphinx, Whisper, errors, words
from make import FOLDER, ROOT, TABLE
from packages import Packages
from speaker import RATE

# Of the words that Whisper hears in shuffled clips, so many may be wrong.
WORD_ERRORS = 0.04
# A clip may be this far from the loudness of all, in dB; encoding moves it a little.
LOUDNESS_WITHIN = 1.0
# dBFS: above the first a clip is clipped, above the second a gap is not silent. AAC begins a clip in the
# last milliseconds of the gap before it, which are left out.
PEAK, SILENT = -0.5, -50.0
# The end of a clip, before it fades, is this far below its loudest part, in dB.
ENDS_BELOW = 18.0
# Whisper hears windows of 30 s.
WINDOW, APART = 28.0, 1.2
ORDERS = (1, 2, 3, 4)
COUNTS_AND_SIDES = {"left", "right", "last", *listen.SMALL, *listen.TENS} - {""}


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("--work", type=Path, default=ROOT / "target" / "voice")
    ask.add_argument("--packages", type=Path)
    ask.add_argument("--threads", type=int, default=2)
    ask.add_argument("--sound", action="store_true")
    ask = ask.parse_args()
    name, marks = read_table()
    said = {it["text"]: it["words"] for it in json.loads((ask.work / "phrases.json").read_text())}
    fail("The table has not the clips of the app:", set(said) ^ set(marks))
    for kind in sprite.FORMATS:
        whole = sprite.decode(FOLDER / f"{name}.{kind}")
        clips = check_sound(whole, marks)
        print(f"{kind}: {(FOLDER / f'{name}.{kind}').stat().st_size} bytes, {len(clips)} clips are whole")
        if kind == "ogg" and not ask.sound:
            check_words({said[text]: clip for text, clip in clips.items()}, ask)


def read_table():
    text = TABLE.read_text()
    marks = re.findall(r'^ +\("(.+)", ([\d_]+), ([\d_]+)\),$', text, re.MULTILINE)
    name = re.search(r'NAME: &str = "(\w+)"', text)[1]
    return name, {key: (int(at), int(length)) for key, at, length in marks}


def check_sound(whole, marks) -> dict[str, np.ndarray]:
    """Where the sync mark, the clips and the gaps are, and how loud."""
    at = np.abs(whole[: RATE // 4]).argmax() * 1000 / RATE
    fail("The sync mark is elsewhere:", [] if abs(at - sprite.SYNC) <= 1 else [f"{at:.1f} ms"])
    cut = lambda at, ms: whole[at * RATE // 1000 : (at + ms) * RATE // 1000]
    clips = {text: cut(*mark) for text, mark in marks.items()}
    gaps = {text: cut(at + ms + 10, sprite.GAP - 40) for text, (at, ms) in marks.items()}
    decibels = lambda sound: 20 * np.log10(np.abs(sound).max() + 1e-9)
    fail("A gap sounds:", [text for text, gap in gaps.items() if decibels(gap) > SILENT])
    fail("Clipped:", [text for text, clip in clips.items() if decibels(clip) > PEAK])
    off = {text: sprite.loudness(clip) - sprite.LOUDNESS for text, clip in clips.items()}
    fail("Louder or quieter:", [f"{text} {it:+.1f}" for text, it in off.items() if abs(it) > LOUDNESS_WITHIN])
    end = lambda clip: decibels(clip[-RATE * 60 // 1000 : -RATE * 20 // 1000])
    fail("Cut:", [text for text, clip in clips.items() if end(clip) > decibels(clip) - ENDS_BELOW])
    return clips


def check_words(clips: dict[str, np.ndarray], ask):
    """What the two recognisers hear: each clip alone, and all of them in orders of chance."""
    sphinx = Sphinx(list(clips))
    confused = [f"{text} {heard}" for text, clip in clips.items() if (heard := sphinx.hear(clip)) != text]
    print(f"Sphinx, one of {len(clips)} sentences: {len(clips) - len(confused)} right")
    fail("Sphinx hears another clip:", confused)

    whisper = Whisper(Packages(ask.packages or ask.work / "packages"), ask.threads)
    gap = np.zeros(int(APART * RATE), np.float32)
    wrong, count = 0, 0
    for window in (row for order in ORDERS for row in windows(clips, order)):
        heard = words(whisper.hear(np.concatenate([it for text in window for it in (clips[text], gap)])))
        expected = words(" ".join(window))
        off = errors(expected, heard)
        wrong, count = wrong + off, count + len(expected)
        if off:
            print(f"  said:  {' '.join(expected)}\n  heard: {' '.join(heard)}")
    print(f"Whisper base, shuffled: {wrong} of {count} words wrong, {wrong / count:.1%}")
    fail("Too many words are heard wrong:", [f"{wrong} of {count}"] if wrong > WORD_ERRORS * count else [])

    alone = {text: words(whisper.hear(np.concatenate([gap, clip, gap]))) for text, clip in clips.items()}
    nearest = {text: min(clips, key=lambda it: errors(letters(words(it)), letters(heard))) for text, heard in alone.items()}
    exact = sum(words(text) == heard for text, heard in alone.items())
    print(f"Whisper base, each alone: {exact} of {len(clips)} to the letter")
    fail("Whisper hears another clip:", [f"{text} {it}" for text, it in nearest.items() if text != it])
    matters = {text for text in clips if COUNTS_AND_SIDES & set(words(text))}
    wrong = [f"{text} {' '.join(alone[text])}" for text in matters if words(text) != alone[text]]
    fail("A count or a side is heard wrong:", wrong)


def letters(words: list[str]) -> list[str]:
    return list(" ".join(words))


def windows(clips: dict[str, np.ndarray], chance: int) -> list[list[str]]:
    """The clips in an order of chance, in rows that Whisper hears at once."""
    order = sorted(clips)
    random.Random(chance).shuffle(order)
    rows, length = [[]], 0.0
    for text in order:
        took = len(clips[text]) / RATE + APART
        if length + took > WINDOW:
            rows.append([])
            length = 0.0
        rows[-1].append(text)
        length += took
    return rows


def fail(what: str, which):
    if which:
        sys.exit(f"{what} {', '.join(sorted(which))}")


if __name__ == "__main__":
    main()
