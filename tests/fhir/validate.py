"""Reads FHIR bundles, one on each line of standard input, with libraries of other people.

`validate.py modern` reads with fhir.resources (its R4B models) and pyrofile-validator,
`validate.py older` with fhirkit. Each also has to refuse a bundle that is wrong on purpose, so that
a library that lets everything pass is noticed.
"""

import copy
import json
import sys


def modern():
    from fhir.resources.R4B.bundle import Bundle
    from pyrofile_validator import Validator
    from pyrofile_validator.config import ValidatorConfig

    config = {"fhirVersion": "4.0.1", "terminology": {"mode": "off"}}
    validator = Validator(ValidatorConfig.load_dict(config))

    def resources(bundle):
        Bundle.model_validate(bundle)

    def pyrofile(bundle):
        errors = validator.validate_resource(bundle).errors
        if errors:
            raise ValueError("; ".join(f"{it.path}: {it.message}" for it in errors[:5]))

    return {
        "fhir.resources": (resources, [without_zone, empty_list, unknown_field]),
        "pyrofile-validator": (pyrofile, [without_zone, same_url]),
    }


def older():
    from fhirkit import Observation, Procedure
    from fhirkit.Bundle import Bundle

    models = {"Observation": Observation, "Procedure": Procedure}

    def fhirkit(bundle):
        # Its Bundle looks at no more than the kind of a resource, so each is read by itself too.
        Bundle.parse_obj(bundle)
        for entry in bundle["entry"]:
            resource = entry["resource"]
            model = models.get(resource["resourceType"])
            if model and not (model is Observation and has_day_alone(resource)):
                model.parse_obj(resource)

    return {"fhirkit": (fhirkit, [unknown_status, no_time])}


def has_day_alone(observation):
    """A day without a time is right in FHIR, but fhirkit refuses it in an Observation."""
    period = observation.get("effectivePeriod", {})
    return "T" not in observation.get("effectiveDateTime", period.get("start", ""))


def no_time(bundle):
    bundle["timestamp"] = "now"


def without_zone(bundle):
    bundle["timestamp"] = "2026-11-29T08:00:00"


def empty_list(bundle):
    procedure(bundle)["note"] = [{}]


def unknown_field(bundle):
    procedure(bundle)["effort"] = "hard"


def unknown_status(bundle):
    procedure(bundle)["status"] = "nearly"


def same_url(bundle):
    bundle["entry"][1]["fullUrl"] = bundle["entry"][0]["fullUrl"]


def procedure(bundle):
    return bundle["entry"][1]["resource"]


def refuses(read, bundle, damage):
    wrong = copy.deepcopy(bundle)
    damage(wrong)
    try:
        read(wrong)
    except Exception:
        return True
    return False


def main():
    readers = {"modern": modern, "older": older}[sys.argv[1]]()
    bundles = [json.loads(line) for line in sys.stdin]
    for name, (read, damages) in readers.items():
        for bundle in bundles:
            read(bundle)
        for damage in damages:
            if not refuses(read, bundles[1], damage):
                sys.exit(f"{name} lets a bundle pass that is wrong: {damage.__name__}")
        sizes = ", ".join(str(len(it["entry"])) for it in bundles)
        print(f"{name}: reads bundles of {sizes} entries, refuses {len(damages)} wrong ones")


main()
