"""The JSON Schema of the project document, as published in docs/."""

from typing import Any

from projects.document.document import Document
from projects.document.keys import BENEFIT, EFFECTS, HAZARD, INDICATORS, SINGLE
from projects.document.sections import BenefitItem, Effects, Hazard, Indicators


def document_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a document of the current format."""
    head = Document.model_json_schema(mode="serialization", ref_template="#/$defs/{model}")
    definitions: dict[str, Any] = head.pop("$defs", {})
    sections = {key: _reference(model, definitions) for key, (_, model) in SINGLE.items()}
    patterns = {
        f"^{EFFECTS.pattern}$": _reference(Effects, definitions),
        f"^{HAZARD.pattern}$": _reference(Hazard, definitions),
        f"^{INDICATORS.pattern}$": _reference(Indicators, definitions),
        f"^{BENEFIT.pattern}$": _reference(BenefitItem, definitions),
    }
    head["properties"]["sections"] = {
        "type": "object",
        "properties": sections,
        "patternProperties": patterns,
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **head,
        "required": ["format", "edition", "components", "sections"],
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def _reference(model: Any, definitions: dict[str, Any]) -> dict[str, str]:
    schema = model.model_json_schema(mode="validation", ref_template="#/$defs/{model}")
    definitions.update(schema.pop("$defs", {}))
    definitions[model.__name__] = schema
    return {"$ref": f"#/$defs/{model.__name__}"}
