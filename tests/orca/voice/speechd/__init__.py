"""Stands in for the client library of speech-dispatcher: what Orca gives to be spoken is written down.

Each line of the file that TAKEN_DOWN names is an utterance that began or ended, or a key that is
echoed. An utterance lasts as long as a voice of usual speed needs for it; one waits for the other,
and a cancellation ends the one that is spoken and drops those that wait.
"""

import json
import os
import re
import time

from gi.repository import GLib

# Characters in a second, and the silence between two utterances.
PACE = 24
BREATH = 0.1


class SSIPCommunicationError(Exception):
    pass


class PunctuationMode:
    ALL, MOST, SOME, NONE = "all", "most", "some", "none"


class DataMode:
    TEXT, SSML = "text", "ssml"


class Priority:
    IMPORTANT, MESSAGE, TEXT, NOTIFICATION, PROGRESS = "important", "message", "text", "notification", "progress"


class CallbackType:
    INDEX_MARK, BEGIN, END, CANCEL, PAUSE, RESUME = "index_mark", "begin", "end", "cancel", "pause", "resume"


def note(**what):
    with open(os.environ["TAKEN_DOWN"], "a", encoding="utf-8") as file:
        file.write(json.dumps({"at": round(time.time() * 1000), **what}) + "\n")


class SSIPClient:
    def __init__(self, name, **_):
        self.waiting = []
        self.timer = None

    def speak(self, ssml, callback=None, event_types=(), **_):
        text = re.sub("<[^>]*>", "", ssml)
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        text = " ".join(text.split())
        self.waiting.append((text, callback or (lambda *_: None), round(time.time() * 1000)))
        if self.timer is None:
            self._begin()

    def char(self, text):
        self.speak(text)

    def key(self, name):
        note(what="echo", text=name)

    def cancel(self):
        if self.timer is not None:
            GLib.source_remove(self.timer)
            self.timer = None
            note(what="cut", dropped=[text for text, _, _ in self.waiting[1:]])
            self.waiting[0][1](CallbackType.CANCEL)
        self.waiting = []

    def _begin(self):
        text, callback, given = self.waiting[0]
        if text:
            note(what="says", text=text, given=given)
        callback(CallbackType.BEGIN)
        self.timer = GLib.timeout_add(int((len(text) / PACE + BREATH) * 1000) if text else 1, self._end)

    def _end(self):
        self.timer = None
        text, callback, _ = self.waiting.pop(0)
        if text:
            note(what="said")
        callback(CallbackType.END)
        if self.waiting and self.timer is None:
            self._begin()
        return False

    def __getattr__(self, name):
        """Whatever else is set or asked (rate, pitch, language) changes no words."""
        if name.startswith("set_"):
            return lambda *_, **__: None
        if name.startswith("list_"):
            return lambda *_, **__: ()
        if name.startswith("get_") or name == "close":
            return lambda *_, **__: None
        raise AttributeError(name)
