"""A type 3 project with nothing typed yet, and forms of its sections."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from django.utils.datastructures import MultiValueDict

from projects.document import read_document, section_model, validate_section
from projects.forms.scene import Periods, Scene
from projects.forms.section_form import SectionForm
from projects.forms.typed import accept, typed_of
from projects.manuals import load_edition

TYPE = "small_lot_transshipment"
BENEFIT = "components/c1/benefits/transport"
FormOf = Callable[..., SectionForm]


def scene(
    key: str,
    sections: Mapping[str, Any] | None = None,
    periods: Periods | None = None,
    *,
    type_key: str = TYPE,
) -> Scene:
    document = read_document(
        {
            "format": 1,
            "edition": "h23_06",
            "components": [{"id": "c1", "type": type_key}],
            "sections": dict(sections or {}),
        }
    )
    return Scene(key, document, load_edition("h23_06"), periods or Periods())


@pytest.fixture
def posted() -> FormOf:
    """The form of a section from posted texts; lists are repeated names."""

    def build(key: str, texts: Mapping[str, str | list[str]], **given: Any) -> SectionForm:
        data = MultiValueDict(
            {name: text if isinstance(text, list) else [text] for name, text in texts.items()}
        )
        model = section_model(key)
        stored = given.pop("stored", None) or model()
        form = SectionForm(scene(key, **given), accept(data, model), stored=stored)
        form.is_valid()
        return form

    return build


@pytest.fixture
def stored() -> FormOf:
    """The form of a section as it lies in the database."""

    def build(
        key: str, payload: Mapping[str, Any], unread: Mapping[str, str] | None = None, **given: Any
    ) -> SectionForm:
        section, problems = validate_section(key, dict(payload))
        assert section is not None, problems
        units = given.pop("units", {})
        at = replace(scene(key, **given), units=units)
        typed = typed_of(at, section, unread or {})
        form = SectionForm(at, typed, stored=section, doubted=frozenset(unread or {}))
        form.is_valid()
        return form

    return build
