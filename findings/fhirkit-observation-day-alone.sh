#!/usr/bin/env bash
# fhirkit refuses a day without a time in an Observation.
#
# A good engineer would guess: FHIR R4 has one data type, dateTime, in which the time may be left out
# (https://hl7.org/fhir/R4/datatypes.html#dateTime: "2018", "1973-06" and "1905-08-23" are valid), so a
# library that reads `effectiveDateTime` reads a day alone, as a patient's diary has it.
#
# What really happens: fhirkit 0.1.2 (PyPI) raises a ValidationError for an Observation whose
# effectiveDateTime is "2026-11-29", and accepts the same with a time and an offset.
# fhir.resources 8.3.0 (its R4B models) accepts both.
#
# Seen on 2026-11-30 with Python 3.11.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# fhirkit needs pydantic 1, fhir.resources pydantic 2.
install() {
    python3 -m venv "$folder/$1"
    "$folder/$1/bin/python" -m pip install --quiet --disable-pip-version-check "${@:2}"
}
install older fhirkit==0.1.2 pydantic==1.10.27
install modern fhir.resources==8.3.0

cat >"$folder/observation.py" <<'PY'
def observation(time):
    return {
        "resourceType": "Observation",
        "status": "final",
        "code": {"text": "Back pain, 0 to 10"},
        "effectiveDateTime": time,
        "valueInteger": 3,
    }

def verdict(read, time):
    try:
        read(observation(time))
        return "accepted"
    except Exception as error:
        return f"refused ({type(error).__name__})"

TIMES = ["2026-11-29T07:30:00+01:00", "2026-11-29"]
PY

cd "$folder"
seen=$(
    older/bin/python - <<'PY'
from fhirkit import Observation
from observation import TIMES, verdict
for time in TIMES:
    print("fhirkit 0.1.2:", time, verdict(Observation.parse_obj, time))
PY
    modern/bin/python - <<'PY'
from fhir.resources.R4B.observation import Observation
from observation import TIMES, verdict
for time in TIMES:
    print("fhir.resources 8.3.0:", time, verdict(Observation.model_validate, time))
PY
)
printf '%s\n' "$seen"
expected="fhirkit 0.1.2: 2026-11-29T07:30:00+01:00 accepted
fhirkit 0.1.2: 2026-11-29 refused (ValidationError)
fhir.resources 8.3.0: 2026-11-29T07:30:00+01:00 accepted
fhir.resources 8.3.0: 2026-11-29 accepted"
[ "$seen" = "$expected" ] || { echo "This is not what was seen before."; exit 1; }
