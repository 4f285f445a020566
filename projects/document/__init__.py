"""The project document: what a case says, independent of database and screens. Pure Python."""

from projects.document.asked import asked_fields, types_of
from projects.document.assessed import Assessed, assessed
from projects.document.built import facilities_of, known_parts, sheet_names
from projects.document.document import (
    Component,
    Document,
    Predecessor,
    parse_document,
    read_document,
    section_json,
)
from projects.document.errors import DocumentError
from projects.document.fields import FieldSpec, FileRef, Part, Row, Section, field_specs
from projects.document.fitting import edition_of
from projects.document.keys import (
    SectionTitle,
    benefit_key,
    effects_key,
    hazard_key,
    indicators_key,
    section_model,
    section_titles,
)
from projects.document.missing import Unanswered, missing_answers, unanswered
from projects.document.places import Place, Problem
from projects.document.row_index import Entered, RowIndex
from projects.document.schema import document_schema
from projects.document.validation import rows_of, validate_section
from projects.document.values import Choice, Kind

__all__ = [
    "Assessed",
    "Choice",
    "Component",
    "Document",
    "DocumentError",
    "Entered",
    "FieldSpec",
    "FileRef",
    "Kind",
    "Part",
    "Place",
    "Predecessor",
    "Problem",
    "Row",
    "RowIndex",
    "Section",
    "SectionTitle",
    "Unanswered",
    "asked_fields",
    "assessed",
    "benefit_key",
    "document_schema",
    "edition_of",
    "effects_key",
    "facilities_of",
    "field_specs",
    "hazard_key",
    "indicators_key",
    "known_parts",
    "missing_answers",
    "parse_document",
    "read_document",
    "rows_of",
    "section_json",
    "section_model",
    "section_titles",
    "sheet_names",
    "types_of",
    "unanswered",
    "validate_section",
]
